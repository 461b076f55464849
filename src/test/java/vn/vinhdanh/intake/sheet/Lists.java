package vn.vinhdanh.intake.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.util.unit.DataSize;
import vn.vinhdanh.movement.AwardForm;
import vn.vinhdanh.movement.Content;
import vn.vinhdanh.movement.RecipientKind;

/** What the tests of lists share: the committed files, and readers made without Spring. */
final class Lists {

    static final Locale VIETNAMESE = Locale.forLanguageTag("vi");
    static final ListChoices CHOICES = new ListChoices(List.of(
            new Content("ST-1", "Công tác tuyên truyền", null, true),
            new Content("ST-2", "Công tác phòng, chống dịch bệnh", null, true),
            new Content("ST-4", "Đảm bảo an sinh xã hội", null, true)),
            List.of(new AwardForm("BANG_KHEN", "Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh",
                    List.of(RecipientKind.INDIVIDUAL, RecipientKind.COLLECTIVE))));
    static final SheetLimits LIMITS = new SheetLimits(20_000, DataSize.ofMegabytes(64), 1_000_000);

    private Lists() {
    }

    static Path file(String name) {
        return Path.of("src/test/resources/lists", name);
    }

    static ResourceBundleMessageSource messages() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasename("messages/intake");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return messages;
    }

    static List<ListRow> read(Path file, ListChoices choices, SheetLimits limits) {
        List<ListRow> rows = new ArrayList<>();
        new SheetReader(limits, () -> LocalDate.of(2021, 12, 20), messages()).read(file, choices, rows::add);
        return rows;
    }

    static List<ListRow> read(Path file) {
        return read(file, CHOICES, LIMITS);
    }

    static List<ListRow> read(String name) {
        return read(file(name));
    }

    /** As "F2 intake.cell.citizen-id". */
    static List<String> problems(ListRow row) {
        return row.problems().stream().map(p -> p.cell() + " " + p.problem().key()).toList();
    }

    /** Reads the file and writes the marked copy beside the others of the test. */
    static Path marked(Path file, Path folder, Locale locale) throws IOException {
        Map<Integer, List<CellProblem>> problems = read(file).stream().filter(row -> !row.problems().isEmpty())
                .collect(Collectors.toMap(ListRow::number, ListRow::problems));
        Path copy = folder.resolve("marked-" + file.getFileName());
        try (OutputStream out = Files.newOutputStream(copy)) {
            new MarkedCopy(LIMITS, messages()).write(file, problems, locale, out);
        }
        return copy;
    }
}
