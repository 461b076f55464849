package vn.vinhdanh.workflow;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import vn.vinhdanh.revocation.Proposal;
import vn.vinhdanh.revocation.ProposeRevocation;
import vn.vinhdanh.revocation.Revocation;
import vn.vinhdanh.revocation.RevocationPaper;
import vn.vinhdanh.revocation.RevocationPapers;
import vn.vinhdanh.revocation.TrackReturn;
import vn.vinhdanh.revocation.WithdrawProposal;
import vn.vinhdanh.workflow.awardrevocation.AwardRevocationModel;

/** The life of one case of revocation or correction, in phases. */
final class RevocationPath {

    static final String REASON = "Kết luận thanh tra số 12/KL-TTr: báo cáo thành tích kê khai không đúng";

    private final ProcessTest test;
    private final String dossier;
    private String code;
    private ProcessInstance instance;

    /** Of the award that this dossier got. */
    RevocationPath(ProcessTest test, DossierPath awarded) {
        this.test = test;
        this.dossier = awarded.code();
    }

    Proposal toRevoke(Long amount) {
        return new Proposal(dossier, "REVOKE", "FALSE_DECLARATION", REASON,
                "Thanh tra tỉnh, Công văn số 45/TTr-NV ngày 20/01/2022", amount, null, null, null);
    }

    Proposal toCorrect(String name, String unit) {
        return new Proposal(dossier, "CORRECT", null, "Ghi sai tên đệm so với căn cước công dân",
                "Sở Y tế, Công văn số 9/SYT ngày 20/01/2022", null, null, name, unit);
    }

    RevocationPath prepared(Proposal proposal) {
        return prepared(Actor.HOME_AFFAIRS, proposal);
    }

    RevocationPath prepared(Actor actor, Proposal proposal) {
        Revocation found = test.as(actor, () -> test.beans.getBean(ProposeRevocation.class).prepare(proposal));
        code = found.code();
        return this;
    }

    RevocationPath with(RevocationPaper.Type type) {
        test.as(Actor.HOME_AFFAIRS, () -> test.beans.getBean(RevocationPapers.class)
                .attach(code, type, type + ".pdf", ("%PDF-1.4 " + type + code + "\n%%EOF").getBytes()));
        return this;
    }

    /** The process is started as Tasklist does. */
    RevocationPath proposed() {
        return proposed(Actor.HOME_AFFAIRS);
    }

    RevocationPath proposed(Actor actor) {
        long id = id();
        test.as(actor, () -> test.engine.getRuntimeService().startProcessInstanceByKey(AwardRevocationModel.KEY,
                Map.of("revocationId", id)));
        instance = test.instance(code);
        return this;
    }

    /** Written down with its paper and proposed. */
    RevocationPath proposedToRevoke(long amount) {
        return prepared(toRevoke(amount)).with(RevocationPaper.Type.CONCLUSION).proposed();
    }

    RevocationPath proposedToCorrect(String name, String unit) {
        return prepared(toCorrect(name, unit)).with(RevocationPaper.Type.PROOF).proposed();
    }

    RevocationPath says(Actor actor, String step, String verdict, String reason) {
        Map<String, Object> entered = new HashMap<>();
        entered.put("verdict", verdict);
        entered.put("reason", reason);
        test.complete(actor, code, step, entered);
        return this;
    }

    RevocationPath endorsed() {
        return says(Actor.HOME_AFFAIRS_LEAD, AwardRevocationModel.APPRAISE_REVOCATION, "ENDORSE", null);
    }

    RevocationPath signed() {
        return says(Actor.CHAIRMAN, AwardRevocationModel.DECIDE_REVOCATION, "SIGN", null);
    }

    RevocationPath issued(String number) {
        test.complete(Actor.OFFICE, code, AwardRevocationModel.ISSUE_REVOCATION,
                MovementPath.decision(number, MovementPath.today()));
        return this;
    }

    /** The decision is kept as a paper, and the units are told. */
    RevocationPath frozen() {
        test.runJob(code, AwardRevocationModel.FREEZE_REVOCATION);
        return this;
    }

    RevocationPath returned(String what, Long amount, String sheet, String day, String receipt) {
        test.as(Actor.HOME_AFFAIRS, () -> {
            test.beans.getBean(TrackReturn.class).record(code, new TrackReturn.Command(what, amount, sheet,
                    day == null ? null : LocalDate.parse(day), receipt));
            return null;
        });
        return this;
    }

    RevocationPath closes(String action, String reason) {
        Map<String, Object> entered = new HashMap<>();
        entered.put("action", action);
        entered.put("reason", reason);
        test.complete(Actor.HOME_AFFAIRS, code, AwardRevocationModel.TRACK_RETURN, entered);
        return this;
    }

    RevocationPath withdrawn(String reason) {
        test.as(Actor.HOME_AFFAIRS, () -> test.beans.getBean(WithdrawProposal.class).handle(code, reason));
        return this;
    }

    String code() {
        return code;
    }

    long id() {
        return test.value(Long.class, "SELECT id FROM vinhdanh.revocation WHERE code = ?", code);
    }

    ProcessInstance instance() {
        return instance;
    }

    String status() {
        return test.value(String.class, "SELECT status FROM vinhdanh.revocation WHERE code = ?", code);
    }

    /** Everything that our tables hold of this case, to see that a refusal has left nothing behind. */
    String tables() {
        return test.value(String.class, """
                SELECT jsonb_build_object('case', to_jsonb(r),
                    'said', (SELECT jsonb_agg(o ORDER BY o.id) FROM vinhdanh.revocation_opinion o
                        WHERE o.revocation_id = r.id),
                    'papers', (SELECT jsonb_agg(p ORDER BY p.id) FROM vinhdanh.revocation_paper p
                        WHERE p.revocation_id = r.id),
                    'back', (SELECT jsonb_agg(b ORDER BY b.id) FROM vinhdanh.revocation_return b
                        WHERE b.revocation_id = r.id),
                    'award', to_jsonb(a), 'dossier', to_jsonb(n),
                    'decisions', (SELECT count(*) FROM vinhdanh.decision),
                    'journal', (SELECT jsonb_agg(j ORDER BY j.id) FROM vinhdanh.journal j
                        WHERE j.subject IN (r.code, n.code)))::text
                FROM vinhdanh.revocation r JOIN vinhdanh.award a ON a.nomination_id = r.nomination_id
                JOIN vinhdanh.nomination n ON n.id = r.nomination_id WHERE r.code = ?""", code);
    }
}
