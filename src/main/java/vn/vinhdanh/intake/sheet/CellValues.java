package vn.vinhdanh.intake.sheet;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.vinhdanh.nomination.DossierRules;
import vn.vinhdanh.nomination.Gender;
import vn.vinhdanh.nomination.NomineeKind;
import vn.vinhdanh.nomination.VietnameseName;

/** Reads values out of cells; what cannot be read is null and noted as a problem of the cell, with what to do. */
final class CellValues {

    private static final Map<String, NomineeKind> KINDS = Map.of("canhan", NomineeKind.INDIVIDUAL,
            "individual", NomineeKind.INDIVIDUAL, "tapthe", NomineeKind.COLLECTIVE,
            "collective", NomineeKind.COLLECTIVE, "hogiadinh", NomineeKind.HOUSEHOLD, "ho", NomineeKind.HOUSEHOLD,
            "giadinh", NomineeKind.HOUSEHOLD, "household", NomineeKind.HOUSEHOLD);
    private static final Map<String, Gender> GENDERS = Map.of("nam", Gender.MALE, "male", Gender.MALE,
            "nu", Gender.FEMALE, "female", Gender.FEMALE);
    private static final Map<String, Boolean> ANSWERS = Map.of("co", true, "x", true, "1", true, "true", true,
            "khong", false, "0", false, "false", false);
    private static final Map<String, Boolean> LEADS = Map.of("lanhdao", true, "lalanhdao", true, "quanly", true,
            "tructiep", false, "nguoitructiep", false, "laodongtructiep", false, "nguoilaodongtructiep", false,
            "khonglalanhdao", false);

    private static final Pattern DAY_FIRST = Pattern.compile(
            "(?:ngay)?\\s*(\\d{1,2})\\s*(?:[/.-]|thang)\\s*(\\d{1,2})\\s*(?:[/.-]|nam)\\s*(\\d{4})(?:[t ][\\d:.]+)?");
    private static final Pattern YEAR_FIRST =
            Pattern.compile("(\\d{4})[/.-](\\d{1,2})[/.-](\\d{1,2})(?:[t ][\\d:.]+)?");
    private static final Pattern YEAR_AT_END = Pattern.compile("(?:\\d{1,2}[/.-]){0,2}(\\d{4})");
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2100;
    /** Days that Excel counts: below this a number in a date's cell is no date but, say, a year. */
    private static final int FIRST_SERIAL = 10_000;
    private static final int LAST_SERIAL = 73_415;
    private static final LocalDate EPOCH = LocalDate.of(1899, 12, 30);
    private static final LocalDate EPOCH_1904 = LocalDate.of(1904, 1, 1);

    private final LocalDate epoch;
    private final int thisYear;

    CellValues(boolean dates1904, int thisYear) {
        this.epoch = dates1904 ? EPOCH_1904 : EPOCH;
        this.thisYear = thisYear;
    }

    NomineeKind kind(RowCells row) {
        return choice(row, Heading.KIND, KINDS, "intake.cell.kind");
    }

    Gender gender(RowCells row) {
        return choice(row, Heading.GENDER, GENDERS, "intake.cell.gender");
    }

    Boolean answer(RowCells row, Heading heading) {
        String text = row.text(heading);
        Boolean leads = text == null || heading != Heading.LEADER ? null : LEADS.get(Folded.key(text));
        return leads != null ? leads : choice(row, heading, ANSWERS, "intake.cell.answer." + heading.name());
    }

    private static <T> T choice(RowCells row, Heading heading, Map<String, T> words, String otherwise) {
        String text = row.text(heading);
        if (text == null) {
            return null;
        }
        T value = words.get(Folded.key(text));
        if (value == null) {
            row.problem(heading, otherwise, RowCells.shown(text));
        }
        return value;
    }

    /** One line. */
    String line(RowCells row, Heading heading) {
        return fits(row, heading, VietnameseName.clean(row.text(heading)), DossierRules.LONGEST_NAME);
    }

    /** Longer text, with its line breaks. */
    String prose(RowCells row, Heading heading) {
        return fits(row, heading, DossierRules.prose(row.text(heading)), DossierRules.LONGEST_ACHIEVEMENT);
    }

    private static String fits(RowCells row, Heading heading, String text, int longest) {
        if (text != null && text.length() > longest) {
            row.problem(heading, "intake.cell.too-long", text.length(), longest);
            return null;
        }
        return text;
    }

    /** A year, or the year of a whole date of birth. */
    Integer birthYear(RowCells row) {
        String text = row.text(Heading.BIRTH_YEAR);
        if (text == null) {
            return null;
        }
        LocalDate date = date(text);
        Matcher matcher = YEAR_AT_END.matcher(text.replace(" ", ""));
        int year = date != null ? date.getYear() : matcher.matches() ? Integer.parseInt(matcher.group(1)) : 0;
        if (year < DossierRules.EARLIEST_BIRTH_YEAR || year > thisYear) {
            row.problem(Heading.BIRTH_YEAR, "intake.cell.birth-year", RowCells.shown(text),
                    String.valueOf(DossierRules.EARLIEST_BIRTH_YEAR), String.valueOf(thisYear));
            return null;
        }
        return year;
    }

    /** 12 digits of a CCCD or 9 of a CMND; a number lost its zeros in front, a text did not. */
    String citizenId(RowCells row) {
        String text = row.text(Heading.CITIZEN_ID);
        if (text == null) {
            return null;
        }
        String digits = text.replaceAll("[\\s.'`\u2018\u2019-]", "");
        if (row.isNumber(Heading.CITIZEN_ID) && digits.length() != 9 && digits.matches("\\d{8,11}")) {
            digits = "0".repeat((digits.length() == 8 ? 9 : 12) - digits.length()) + digits;
        }
        if (!digits.matches("\\d{9}|\\d{12}")) {
            row.problem(Heading.CITIZEN_ID, "intake.cell.citizen-id", RowCells.shown(text));
            return null;
        }
        return digits;
    }

    LocalDate day(RowCells row, Heading heading) {
        String text = row.text(heading);
        LocalDate day = text == null ? null : date(text);
        if (text != null && day == null) {
            row.problem(heading, "intake.cell.date", RowCells.shown(text));
        }
        return day;
    }

    /** Excel's count of days, 31/12/2021, 31-12-2021, 2021-12-31; the day always before the month. */
    private LocalDate date(String text) {
        String plain = Folded.plain(text);
        Matcher dayFirst = DAY_FIRST.matcher(plain);
        if (dayFirst.matches()) {
            return date(dayFirst.group(3), dayFirst.group(2), dayFirst.group(1));
        }
        Matcher yearFirst = YEAR_FIRST.matcher(plain);
        if (yearFirst.matches()) {
            return date(yearFirst.group(1), yearFirst.group(2), yearFirst.group(3));
        }
        if (!plain.matches("\\d{5}(?:\\.\\d+)?")) {
            return null;
        }
        int days = Integer.parseInt(plain.substring(0, 5));
        return days < FIRST_SERIAL || days > LAST_SERIAL ? null : epoch.plusDays(days);
    }

    private static LocalDate date(String year, String month, String day) {
        try {
            LocalDate date = LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
            return date.getYear() < FIRST_YEAR || date.getYear() > LAST_YEAR ? null : date;
        } catch (DateTimeException e) {
            return null;
        }
    }
}
