package vn.vinhdanh.workflow;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import vn.vinhdanh.nomination.CreateDraft;
import vn.vinhdanh.nomination.DossierForm;
import vn.vinhdanh.nomination.EvidenceType;
import vn.vinhdanh.nomination.ExclusionGround;
import vn.vinhdanh.nomination.Gender;
import vn.vinhdanh.nomination.Nomination;
import vn.vinhdanh.nomination.Nominations;
import vn.vinhdanh.nomination.Nominee;
import vn.vinhdanh.nomination.NomineeKind;
import vn.vinhdanh.nomination.Papers;
import vn.vinhdanh.nomination.SaveDossier;
import vn.vinhdanh.nomination.SubmitDossier;
import vn.vinhdanh.nomination.WithdrawDossier;
import vn.vinhdanh.workflow.nomination.NominationModel;

/** The life of one dossier in phases, from the draft to the wait for a decision. */
public final class DossierPath {

    private static final AtomicInteger NUMBERS = new AtomicInteger();

    static final String REASON = "Thiếu xác nhận của trạm y tế";

    private final ProcessTest test;
    private final MovementPath movement;
    private final Actor owner;
    private NomineeKind kind = NomineeKind.INDIVIDUAL;
    private String awardForm = "BANG_KHEN";
    private boolean urgent;
    private boolean exclusion;
    private ExclusionGround ground;
    private boolean leader;
    private String name;
    private final int number = NUMBERS.incrementAndGet();
    private LocalDate achievedFrom = LocalDate.of(2021, 9, 10);
    private LocalDate achievedTo = LocalDate.of(2021, 12, 10);
    private String code;
    private ProcessInstance instance;

    DossierPath(ProcessTest test, MovementPath movement, Actor owner) {
        this.test = test;
        this.movement = movement;
        this.owner = owner;
    }

    DossierPath urgent() {
        urgent = true;
        return this;
    }

    DossierPath withExclusionDeclared() {
        exclusion = true;
        return this;
    }

    DossierPath withGround(ExclusionGround declared) {
        exclusion = true;
        ground = declared;
        return this;
    }

    DossierPath ofLeader() {
        leader = true;
        return this;
    }

    DossierPath named(String nominee) {
        name = nominee;
        return this;
    }

    /** Nobody else's: one who was awarded for the same is not eligible again. */
    private String ownName(boolean individual) {
        return (individual ? "Lý Thị Sà Rươl " : "Tập thể Trạm Y tế số ") + number;
    }

    DossierPath ofCollective(String form) {
        kind = NomineeKind.COLLECTIVE;
        awardForm = form;
        return this;
    }

    DossierPath ofIndividual(String form) {
        awardForm = form;
        return this;
    }

    DossierPath achieved(String from, String to) {
        achievedFrom = LocalDate.parse(from);
        achievedTo = LocalDate.parse(to);
        return this;
    }

    DossierForm form(String achievement) {
        boolean individual = kind == NomineeKind.INDIVIDUAL;
        Nominee nominee = new Nominee(kind, name != null ? name : ownName(individual),
                individual ? Gender.FEMALE : null, individual ? 1985 : null, null, "Y sĩ", "Trạm Y tế", leader);
        return new DossierForm(movement.code, owner.unit(), nominee, "ST-2", awardForm, achievement, achievedFrom,
                achievedTo, urgent, exclusion, ground);
    }

    DossierPath aDraft() {
        code = test.as(owner, () -> test.beans.getBean(CreateDraft.class)
                .handle(form("Truy vết 60 ngày liên tục"), null)).code();
        instance = test.instance(code);
        return this;
    }

    DossierPath withAllPapers() {
        List<EvidenceType> papers = urgent ? List.of(EvidenceType.TO_TRINH, EvidenceType.BAO_CAO_TOM_TAT)
                : List.of(EvidenceType.TO_TRINH, EvidenceType.BAO_CAO_THANH_TICH, EvidenceType.BIEN_BAN);
        papers.forEach(type -> attach(type, type + ".pdf"));
        return this;
    }

    void attach(EvidenceType type, String fileName) {
        test.as(owner, () -> test.beans.getBean(Papers.class)
                .attach(code, type, fileName, ("%PDF-1.4 " + fileName + "\n%%EOF").getBytes()));
    }

    /** The unit takes its paper of that type out. */
    DossierPath detached(EvidenceType type) {
        long paper = test.value(Long.class, "SELECT id FROM vinhdanh.evidence WHERE nomination_id = ? AND type = ? "
                + "AND removed_at IS NULL", row().id(), type.name());
        test.as(owner, () -> {
            test.beans.getBean(Papers.class).remove(code, paper);
            return null;
        });
        return this;
    }

    /** Returned with that last day for the supplement. */
    DossierPath returned(Actor reviewer, String supplementBy) {
        return enters(reviewer, reviewStep(reviewer),
                Map.of("verdict", "RETURN", "reason", REASON, "supplementBy", supplementBy));
    }

    /** The unit hands in the draft, or the supplemented dossier, as our API does. */
    DossierPath handedIn() {
        test.as(owner, () -> test.beans.getBean(SubmitDossier.class).handle(code));
        return this;
    }

    /** A complete draft, handed in. */
    DossierPath submitted() {
        return aDraft().withAllPapers().handedIn();
    }

    DossierPath endorsedByDistrict() {
        return reviewed(Actor.DISTRICT, "ENDORSE", null);
    }

    /**
     * Submitted, endorsed by the district where the unit has one, and found good by Sở Nội vụ: waits for a decision.
     */
    DossierPath appraised() {
        submitted();
        if (owner != Actor.DEPARTMENT) {
            endorsedByDistrict();
        }
        return reviewed(Actor.HOME_AFFAIRS, "ENDORSE", null);
    }

    DossierPath reviewed(Actor reviewer, String verdict, String reason) {
        Map<String, Object> entered = new HashMap<>();
        entered.put("verdict", verdict);
        entered.put("reason", reason);
        return enters(reviewer, reviewStep(reviewer), entered);
    }

    static String reviewStep(Actor reviewer) {
        return reviewer == Actor.HOME_AFFAIRS ? NominationModel.APPRAISE_BY_HOME_AFFAIRS
                : NominationModel.REVIEW_BY_DISTRICT;
    }

    DossierPath enters(Actor actor, String step, Map<String, Object> entered) {
        test.complete(actor, code, step, entered);
        return this;
    }

    DossierPath saved(String achievement) {
        test.as(owner, () -> test.beans.getBean(SaveDossier.class).handle(code, row().version(), form(achievement)));
        return this;
    }

    DossierPath withdrawn(String reason) {
        test.as(owner, () -> test.beans.getBean(WithdrawDossier.class).handle(code, reason));
        return this;
    }

    String code() {
        return code;
    }

    ProcessInstance instance() {
        return instance;
    }

    Nomination row() {
        return test.beans.getBean(Nominations.class).find(code).orElseThrow();
    }

    String stage() {
        return row().stage().name();
    }

    /** Verdicts given so far. */
    List<String> verdicts() {
        return test.texts("SELECT stage || ' ' || verdict FROM vinhdanh.opinion WHERE nomination_id = ? ORDER BY id",
                row().id());
    }

    /** Mails about this dossier alone, by their event. */
    List<String> mails() {
        return test.texts("SELECT split_part(key, ':', 1) FROM vinhdanh.mail_outbox WHERE key LIKE ? ORDER BY id",
                "%:" + code + "%");
    }

    /** What the journal has of this dossier. */
    List<String> journal() {
        return test.texts("SELECT action FROM vinhdanh.journal WHERE subject = ? ORDER BY id", code);
    }
}
