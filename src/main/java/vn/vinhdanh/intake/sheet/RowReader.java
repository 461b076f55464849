package vn.vinhdanh.intake.sheet;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import vn.vinhdanh.nomination.DossierForm;
import vn.vinhdanh.nomination.DossierRules;
import vn.vinhdanh.nomination.Gender;
import vn.vinhdanh.nomination.Nominee;
import vn.vinhdanh.nomination.NomineeKind;

/** Makes a nominee of a row, or finds all that is wrong with it at once. */
final class RowReader {

    /** A row with none of these is no nominee: a running number filled in ahead, a total, a signature. */
    private static final Set<Heading> TELLING = EnumSet.of(Heading.KIND, Heading.NAME, Heading.BIRTH_YEAR,
            Heading.CITIZEN_ID, Heading.CONTENT, Heading.ACHIEVEMENT, Heading.FROM, Heading.TO);
    /** "I. Cá nhân", "II. Tập thể": headings of parts within a list. */
    private static final Pattern PART = Pattern.compile("(?:[ivx]{1,4}|[a-z]|\\d)?(?:canhan|tapthe|hogiadinh)");

    private final CellValues values;
    private final Choices choices;
    private final ListTable table;
    private final Map<Heading, String> titles;
    private final Map<String, Integer> seen = new HashMap<>();

    /** @param titles headings as the file has them, the standard ones where it has none */
    RowReader(CellValues values, Choices choices, ListTable table, Map<Heading, String> titles) {
        this.values = values;
        this.choices = choices;
        this.table = table;
        this.titles = titles;
    }

    /** Empty for a row that holds no nominee. */
    Optional<ListRow> read(RawRow raw) {
        RowCells row = new RowCells(raw, table.columns(), titles);
        if (TELLING.stream().noneMatch(row::has) || isPartHeading(row)) {
            return Optional.empty();
        }
        DossierForm form = form(row);
        Integer first = seen.putIfAbsent(digest(row.wording()), row.number());
        if (first != null) {
            row.problem(Heading.NAME, "intake.cell.same-as", String.valueOf(first));
        }
        String note = DossierRules.prose(row.text(Heading.NOTE));
        return Optional.of(new ListRow(row.number(), row.text(Heading.STT), form, note, row.problems()));
    }

    private static boolean isPartHeading(RowCells row) {
        return TELLING.stream().filter(row::has).allMatch(Heading.NAME::equals)
                && PART.matcher(Folded.key(String.valueOf(row.text(Heading.NAME)))).matches();
    }

    private DossierForm form(RowCells row) {
        NomineeKind kind = values.kind(row);
        row.require(Heading.KIND, kind);
        String name = values.line(row, Heading.NAME);
        row.require(Heading.NAME, name);
        Nominee nominee = nominee(row, kind, name);
        String content = choices.content(row);
        row.require(Heading.CONTENT, content);
        String achievement = values.prose(row, Heading.ACHIEVEMENT);
        row.require(Heading.ACHIEVEMENT, achievement);
        LocalDate from = values.day(row, Heading.FROM);
        row.require(Heading.FROM, from);
        LocalDate to = values.day(row, Heading.TO);
        row.require(Heading.TO, to);
        if (from != null && to != null && to.isBefore(from)) {
            row.problem(Heading.TO, "intake.cell.period");
        }
        String awardForm = choices.awardForm(row, kind);
        Boolean exclusion = values.answer(row, Heading.EXCLUSION);
        return new DossierForm(null, null, nominee, content, awardForm, achievement, from, to, null, exclusion);
    }

    private Nominee nominee(RowCells row, NomineeKind kind, String name) {
        Gender gender = values.gender(row);
        Integer birthYear = values.birthYear(row);
        String citizenId = values.citizenId(row);
        String position = values.line(row, Heading.POSITION);
        String workplace = values.line(row, Heading.WORKPLACE);
        Boolean leader = values.answer(row, Heading.LEADER);
        if (kind == NomineeKind.INDIVIDUAL) {
            row.require(Heading.GENDER, gender);
            row.require(Heading.BIRTH_YEAR, birthYear);
            row.require(Heading.WORKPLACE, workplace);
        }
        return new Nominee(kind, name, gender, birthYear, citizenId, position, workplace, leader);
    }

    /** A list of long achievements need not be held for the sake of finding doubles. */
    private static String digest(String wording) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(wording.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
