package vn.vinhdanh.deadline;

import java.text.Normalizer;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import vn.vinhdanh.calendar.DayKind;
import vn.vinhdanh.calendar.OfficeDay;
import vn.vinhdanh.deadline.CalendarFile.LineProblem;
import vn.vinhdanh.refusal.Refusal.Problem;

/**
 * Days in a table: the first row with the three headings, below it one day a row. Headings and kinds are known whatever
 * their case and diacritics; empty rows are passed over.
 */
final class CalendarTable {

    /** More than a hundred years of them; what is beyond is another kind of file. */
    static final int MOST_ROWS = 3_000;

    private static final DateTimeFormatter TYPED =
            DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT);
    private static final Map<String, Set<String>> HEADINGS = Map.of("date", Set.of("ngay", "date"),
            "kind", Set.of("loai", "kind"), "name", Set.of("ten", "name"));

    private final List<LineProblem> problems;
    private final List<OfficeDay> days = new ArrayList<>();
    private final Set<LocalDate> seen = new HashSet<>();
    private final Map<String, Integer> columns = new HashMap<>();

    private CalendarTable(List<LineProblem> problems) {
        this.problems = problems;
    }

    static List<OfficeDay> excel(byte[] content, List<LineProblem> problems) {
        CalendarTable table = new CalendarTable(problems);
        ExcelRows.read(content, table::row);
        return table.finish();
    }

    static List<OfficeDay> csv(String text, List<LineProblem> problems) {
        CalendarTable table = new CalendarTable(problems);
        CsvRows.read(text, table::row);
        return table.finish();
    }

    /** @param line from 1 */
    private void row(int line, List<String> cells) {
        if (cells.stream().allMatch(String::isBlank)) {
            return;
        }
        if (columns.size() < HEADINGS.size()) {
            heading(cells);
        } else {
            day(line, cells);
        }
    }

    private void heading(List<String> cells) {
        columns.clear();
        HEADINGS.forEach((column, words) -> {
            for (int i = 0; i < cells.size(); i++) {
                if (words.contains(folded(cells.get(i)))) {
                    columns.put(column, i);
                }
            }
        });
    }

    private void day(int line, List<String> cells) {
        String typed = cell(cells, "date");
        LocalDate date = date(typed);
        DayKind kind = kind(folded(cell(cells, "kind")));
        String name = cell(cells, "name");
        List<Problem> found = new ArrayList<>();
        if (date == null) {
            found.add(new Problem("date", "calendar.file.date", typed));
        } else {
            found.addAll(ChangeCalendar.ofDate(date, kind));
            if (!seen.add(date)) {
                found.add(new Problem("date", "calendar.day.twice", date.toString()));
            }
        }
        if (kind == null) {
            found.add(new Problem("kind", "calendar.file.kind", cell(cells, "kind")));
        }
        found.addAll(ChangeCalendar.ofName(name));
        found.forEach(problem -> wrong(line, problem));
        days.add(new OfficeDay(date, kind, name));
    }

    private List<OfficeDay> finish() {
        if (columns.size() < HEADINGS.size()) {
            wrong(1, new Problem("file", "calendar.file.headings"));
        }
        return days;
    }

    private void wrong(int line, Problem problem) {
        problems.add(new LineProblem(line, problem));
    }

    private String cell(List<String> cells, String column) {
        int index = columns.get(column);
        return index < cells.size() ? cells.get(index).replace('\u00A0', ' ').strip() : "";
    }

    private static LocalDate date(String text) {
        for (DateTimeFormatter form : List.of(DateTimeFormatter.ISO_LOCAL_DATE, TYPED)) {
            try {
                return LocalDate.parse(text, form);
            } catch (DateTimeParseException e) {
                // The next form, or none.
            }
        }
        return null;
    }

    private static DayKind kind(String folded) {
        if (folded.startsWith("nghi") || folded.equals("holiday")) {
            return DayKind.HOLIDAY;
        }
        return folded.equals("lam bu") || folded.equals("working") ? DayKind.WORKING : null;
    }

    /** In small letters, without diacritics. */
    private static String folded(String text) {
        return Normalizer.normalize(text.replace('\u00A0', ' '), Normalizer.Form.NFD).replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT).replace('\u0111', 'd').strip().replaceAll("\\s+", " ");
    }
}
