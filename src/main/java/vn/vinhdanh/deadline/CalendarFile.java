package vn.vinhdanh.deadline;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import vn.vinhdanh.calendar.HolidayCatalogue;
import vn.vinhdanh.calendar.OfficeDay;
import vn.vinhdanh.catalogue.Mistakes;
import vn.vinhdanh.refusal.Refusal;
import vn.vinhdanh.refusal.Refusal.Problem;

/**
 * Days that an administrator sends in a file: Excel or CSV with the columns Ngày, Loại, Tên, or the YAML of the shipped
 * calendar. All of it or nothing; days that the file does not name stay as they are.
 */
@Service
public class CalendarFile {

    /** Some hundred years of days off. */
    static final int MOST_BYTES = 1_000_000;

    private final HolidayCatalogue catalogue;
    private final ChangeCalendar calendar;
    private final AskCalendar asked;

    CalendarFile(HolidayCatalogue catalogue, ChangeCalendar calendar, AskCalendar asked) {
        this.catalogue = catalogue;
        this.calendar = calendar;
        this.asked = asked;
    }

    /** One thing wrong with the file. @param line from 1, as the program shows it that wrote the file */
    public record LineProblem(int line, Problem problem) {
    }

    /**
     * @param days     days in the file
     * @param changed  of these, days that are now otherwise; of a trial run: that would be
     * @param problems everything that is wrong; nothing was stored then
     */
    public record Result(int days, int changed, List<LineProblem> problems) {
    }

    /** @param dryRun only look, store nothing */
    public Result load(String fileName, byte[] content, boolean dryRun) {
        calendar.requireAdministrator();
        if (content.length > MOST_BYTES) {
            throw Refusal.invalid("file", "calendar.file.large");
        }
        List<LineProblem> problems = new ArrayList<>();
        List<OfficeDay> days = isExcel(content) ? CalendarTable.excel(content, problems)
                : text(fileName, utf8(content), problems);
        if (days.isEmpty() && problems.isEmpty()) {
            throw Refusal.invalid("file", "calendar.file.nothing");
        }
        if (!problems.isEmpty()) {
            return new Result(days.size(), 0, problems);
        }
        return new Result(days.size(), dryRun ? differing(days) : calendar.setAll(days), List.of());
    }

    private List<OfficeDay> text(String fileName, String text, List<LineProblem> problems) {
        boolean yaml = fileName != null && fileName.matches("(?i).*\\.ya?ml") || text.matches("(?s)(.*\n)?days:.*");
        if (!yaml) {
            return CalendarTable.csv(text, problems);
        }
        Mistakes mistakes = new Mistakes();
        List<OfficeDay> days = catalogue.read("calendar.yaml", text, mistakes);
        mistakes.all().forEach(m -> problems.add(
                new LineProblem(m.line(), new Problem(m.path(), m.key(), m.args()))));
        if (problems.isEmpty()) {
            days.forEach(day -> ChangeCalendar.problems(day)
                    .forEach(p -> problems.add(new LineProblem(1 + days.indexOf(day), p))));
        }
        return days;
    }

    private int differing(List<OfficeDay> days) {
        Set<OfficeDay> known = new HashSet<>();
        days.stream().map(day -> day.date().getYear()).distinct().forEach(year -> asked.year(year)
                .forEach(day -> known.add(new OfficeDay(day.date(), day.kind(), day.name()))));
        Map<OfficeDay, Long> sent = days.stream()
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        sent.keySet().removeAll(known);
        return sent.size();
    }

    private static boolean isExcel(byte[] content) {
        if (content.length > 1 && (content[0] & 0xFF) == 0xD0 && (content[1] & 0xFF) == 0xCF) {
            throw Refusal.invalid("file", "calendar.file.old-excel");
        }
        return content.length > 1 && content[0] == 'P' && content[1] == 'K';
    }

    private static String utf8(byte[] content) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString()
                    .replaceFirst("^\uFEFF", "");
        } catch (CharacterCodingException e) {
            throw Refusal.invalid("file", "calendar.file.encoding");
        }
    }
}
