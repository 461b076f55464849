package vn.vinhdanh.nomination;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.vinhdanh.calendar.OfficeTime;
import vn.vinhdanh.movement.AwardForm;
import vn.vinhdanh.movement.Content;
import vn.vinhdanh.movement.Movements;
import vn.vinhdanh.refusal.Refusal.Problem;

/** What a dossier must look like: to be stored at all, and to be submitted. */
@Component
public class DossierRules {

    public static final int LONGEST_NAME = 200;
    public static final int LONGEST_ACHIEVEMENT = 5_000;
    public static final int EARLIEST_BIRTH_YEAR = 1900;

    private final OfficeTime time;
    private final Movements movements;
    private final PaperChecklist checklist;

    DossierRules(OfficeTime time, Movements movements, PaperChecklist checklist) {
        this.time = time;
        this.movements = movements;
        this.checklist = checklist;
    }

    /** The form with its texts in NFC and without stray spaces and control characters. */
    public DossierForm clean(DossierForm form) {
        Nominee n = form.nominee();
        Nominee nominee = n == null ? null : new Nominee(n.kind(), VietnameseName.clean(n.name()), n.gender(),
                n.birthYear(), blankToNull(n.citizenId()), blankToNull(n.position()),
                blankToNull(n.workplace()), n.leader());
        return new DossierForm(form.movement(), form.unit(), nominee, blankToNull(form.content()),
                blankToNull(form.awardForm()), prose(form.achievement()), form.achievedFrom(), form.achievedTo(),
                form.urgent(), form.exclusionDeclared(), form.exclusionGround());
    }

    /** What cannot be stored, even as a draft. */
    List<Problem> malformed(DossierForm form) {
        return malformed(form, form.content() == null ? List.of() : movements.contents(form.movement()),
                form.awardForm() == null ? List.of() : movements.awardForms(form.movement()));
    }

    /** The same for one of many forms of a movement, whose contents and award forms the caller has read. */
    public List<Problem> malformed(DossierForm form, List<Content> contents, List<AwardForm> awardForms) {
        List<Problem> problems = new ArrayList<>();
        Nominee nominee = form.nominee();
        boolean named = nominee != null && nominee.name() != null && !nominee.name().isEmpty();
        if (nominee == null || nominee.kind() == null) {
            problems.add(new Problem("nominee.kind", "nomination.kind.missing"));
        }
        if (!named) {
            problems.add(new Problem("nominee.name", "nomination.name.missing"));
        }
        if (nominee != null) {
            tooLong(problems, "nominee.name", nominee.name(), LONGEST_NAME);
            tooLong(problems, "nominee.position", nominee.position(), LONGEST_NAME);
            tooLong(problems, "nominee.workplace", nominee.workplace(), LONGEST_NAME);
            tooLong(problems, "nominee.citizenId", nominee.citizenId(), 20);
        }
        tooLong(problems, "achievement", form.achievement(), LONGEST_ACHIEVEMENT);
        if (form.content() != null && contents.stream().noneMatch(c -> c.code().equals(form.content()))) {
            problems.add(new Problem("content", "nomination.content.unknown", form.content()));
        }
        if (form.awardForm() != null && awardForms.stream().noneMatch(a -> a.code().equals(form.awardForm()))) {
            problems.add(new Problem("awardForm", "nomination.awardForm.unknown", form.awardForm()));
        }
        if (form.exclusionGround() != null && Boolean.FALSE.equals(form.exclusionDeclared())) {
            problems.add(new Problem("exclusionGround", "nomination.exclusionGround.contradicts"));
        }
        return problems;
    }

    /** What stands between a stored dossier and its submission, by field; papers by their type. */
    List<Problem> missing(Nomination n, List<Evidence> papers) {
        List<Problem> problems = missing(new DossierForm(n.movement(), n.unit(), n.nominee(), n.content(),
                n.awardForm(), n.achievement(), n.achievedFrom(), n.achievedTo(), n.urgent(), n.exclusionDeclared()));
        required(problems, "exclusionDeclared", n.exclusionDeclared());
        problems.addAll(checklist.missing(n, papers));
        return problems;
    }

    /** The same for a form alone: without the papers, and without the question of exclusion. */
    public List<Problem> missing(DossierForm form) {
        List<Problem> problems = new ArrayList<>();
        Nominee n = form.nominee();
        if (n.kind() == NomineeKind.INDIVIDUAL) {
            required(problems, "nominee.gender", n.gender());
            required(problems, "nominee.birthYear", n.birthYear());
            required(problems, "nominee.workplace", n.workplace());
        }
        if (n.citizenId() != null && !n.citizenId().matches("\\d{9}|\\d{12}")) {
            problems.add(new Problem("nominee.citizenId", "nomination.citizenId.malformed"));
        }
        if (n.birthYear() != null && (n.birthYear() < EARLIEST_BIRTH_YEAR || n.birthYear() > time.today().getYear())) {
            problems.add(new Problem("nominee.birthYear", "nomination.birthYear.unlikely"));
        }
        required(problems, "content", form.content());
        required(problems, "awardForm", form.awardForm());
        required(problems, "achievement", form.achievement());
        required(problems, "achievedFrom", form.achievedFrom());
        required(problems, "achievedTo", form.achievedTo());
        if (form.achievedFrom() != null && form.achievedTo() != null
                && form.achievedTo().isBefore(form.achievedFrom())) {
            problems.add(new Problem("achievedTo", "nomination.period.reversed"));
        }
        return problems;
    }

    private static void required(List<Problem> problems, String field, Object value) {
        if (value == null) {
            problems.add(new Problem(field, "nomination." + field.substring(field.indexOf('.') + 1) + ".missing"));
        }
    }

    private static void tooLong(List<Problem> problems, String field, String value, int longest) {
        if (value != null && value.length() > longest) {
            problems.add(new Problem(field, "nomination.too-long", longest));
        }
    }

    private static String blankToNull(String text) {
        String clean = VietnameseName.clean(text);
        return clean == null || clean.isEmpty() ? null : clean;
    }

    /** Longer text: NFC, its line breaks kept; null for blank. */
    public static String prose(String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        return Normalizer.normalize(text, Normalizer.Form.NFC).replace('\u00a0', ' ')
                .replaceAll("[\\p{Cntrl}&&[^\n\t]]", "").strip();
    }
}
