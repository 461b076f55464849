package vn.vinhdanh.intake.sheet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.springframework.context.MessageSource;
import vn.vinhdanh.refusal.Refusal;

/** Reads a list from Excel, row by row, without holding it in memory. */
public class SheetReader {

    /** Lists are written in Vietnamese whatever the reader's language. */
    static final Locale OF_LISTS = Locale.forLanguageTag("vi");

    private final SheetLimits limits;
    private final Supplier<LocalDate> today;
    private final MessageSource messages;

    SheetReader(SheetLimits limits, Supplier<LocalDate> today, MessageSource messages) {
        this.limits = limits;
        this.today = today;
        this.messages = messages;
    }

    /**
     * Hands over every row of the first visible sheet that has the headings, in the file's order.
     *
     * @throws vn.vinhdanh.refusal.Refusal invalid, where the file is no list that can be read. It may come after some
     *                                     rows were handed over (a limit, or a formula that calls out, is met only
     *                                     when it is reached): those must then be dropped.
     * @throws java.io.UncheckedIOException when the file cannot be opened at all
     */
    public void read(Path path, ListChoices choices, Consumer<ListRow> rows) {
        try (ExcelFile file = ExcelFile.open(path, limits.mostUnpacked().toBytes())) {
            WorkbookParts workbook = WorkbookParts.of(file);
            SharedTexts shared = SharedTexts.of(file, workbook, limits.mostText());
            boolean found = false;
            for (WorkbookParts.Sheet sheet : workbook.sheets()) {
                if (found || sheet.hidden()) {
                    // read all the same: its formulas go back to the owner with the rest
                    file.parse(sheet.part(), new SheetXml(shared, row -> { }));
                } else {
                    found = new OneSheet(workbook, choices, rows).read(file, sheet, shared);
                }
            }
            if (!found) {
                throw FileRefusals.of("intake.file.no-headings");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private final class OneSheet {

        private final WorkbookParts workbook;
        private final ListChoices choices;
        private final Consumer<ListRow> rows;
        private final ListTable table = new ListTable(this::row);
        private RowReader reader;
        private int count;

        OneSheet(WorkbookParts workbook, ListChoices choices, Consumer<ListRow> rows) {
            this.workbook = workbook;
            this.choices = choices;
            this.rows = rows;
        }

        /** Whether the list is on this sheet. */
        boolean read(ExcelFile file, WorkbookParts.Sheet sheet, SharedTexts shared) {
            file.parse(sheet.part(), new SheetXml(shared, table));
            if (table.found()) {
                requireColumns();
                if (count == 0) {
                    throw FileRefusals.of("intake.file.no-rows", sheet.name());
                }
            }
            return table.found();
        }

        private void row(RawRow raw) {
            if (reader == null) {
                requireColumns();
                reader = new RowReader(new CellValues(workbook.dates1904(), today.get().getYear()),
                        new Choices(choices), table, titles());
            }
            reader.read(raw).ifPresent(row -> {
                if (++count > limits.mostRows()) {
                    throw FileRefusals.of("intake.file.too-many-rows", limits.mostRows());
                }
                rows.accept(row);
            });
        }

        private void requireColumns() {
            List<Refusal.Problem> missing = Heading.COMPULSORY.stream()
                    .filter(heading -> !table.columns().containsKey(heading))
                    .map(h -> FileRefusals.problem("intake.file.column-missing", standard(h))).toList();
            if (!missing.isEmpty()) {
                throw Refusal.invalid(missing);
            }
        }

        private Map<Heading, String> titles() {
            Map<Heading, String> titles = new EnumMap<>(Heading.class);
            for (Heading heading : Heading.values()) {
                titles.put(heading, table.titles().getOrDefault(heading, standard(heading)));
            }
            return titles;
        }

        private String standard(Heading heading) {
            return messages.getMessage(heading.titleKey(), null, OF_LISTS);
        }
    }
}
