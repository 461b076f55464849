package vn.vinhdanh.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import vn.vinhdanh.decision.SetLines;
import vn.vinhdanh.movement.Batch;
import vn.vinhdanh.movement.BatchSchedule;
import vn.vinhdanh.movement.Batches;
import vn.vinhdanh.movement.LaunchMovement;
import vn.vinhdanh.movement.MovementProcess;
import vn.vinhdanh.organization.Caller;
import vn.vinhdanh.workflow.awardbatch.AwardBatchModel;
import vn.vinhdanh.workflow.awarddecision.AwardDecisionModel;

/**
 * The life of one movement in phases: its batches, the list of each, the decision. Every phase begins where the last
 * ended.
 */
public final class MovementPath {

    private static int decisions;

    final String code = "kich-ban-" + UUID.randomUUID().toString().substring(0, 8);
    private final ProcessTest test;

    /** Launched on 09/9/2021, with the process running; batch 1 is open where its opening has come. */
    MovementPath(ProcessTest test, String batches) {
        this.test = test;
        var now = ClockUtil.getCurrentTime().toInstant();
        ProcessTest.at("2021-09-09T00:00:00+07:00");
        test.beans.getBean(LaunchMovement.class).handle(new LaunchMovement.Command(code, "Phong trào " + code,
                "soc-trang", "137/KH-UBND", "2021-09-09", null,
                "ST-1 | Công tác tuyên truyền\nST-2 | Công tác phòng, chống dịch bệnh",
                "BANG_KHEN | Bằng khen | INDIVIDUAL,COLLECTIVE\nCO | Cờ thi đua | COLLECTIVE", batches), Caller.SYSTEM);
        test.beans.getBean(MovementProcess.class).start(code);
        ProcessTest.at(now);
    }

    /** Sở Nội vụ has it that nothing late is taken. */
    MovementPath refusingLate() {
        test.db.sql("UPDATE vinhdanh.movement SET late_rule = 'REFUSE' WHERE code = ?").param(code).update();
        return this;
    }

    DossierPath dossier() {
        return dossier(Actor.UNIT);
    }

    DossierPath dossier(Actor owner) {
        return new DossierPath(test, this, owner);
    }

    Batch batch(int number) {
        return test.beans.getBean(Batches.class).find(code, number).orElseThrow();
    }

    String batchCode(int number) {
        return batch(number).code();
    }

    String status(int number) {
        return batch(number).status().name();
    }

    MovementPath opened(int number) {
        test.runJob(batchCode(number), AwardBatchModel.BATCH_OPENS);
        return this;
    }

    /** The clock goes to the closing instant, and the timer fires. */
    MovementPath closedByTimer(int number) {
        ProcessTest.at(batch(number).closesAt());
        test.runJob(batchCode(number), AwardBatchModel.CLOSING_TIME_REACHED);
        return this;
    }

    MovementPath compiled(int number) {
        test.complete(Actor.HOME_AFFAIRS, batchCode(number), AwardBatchModel.COMPILE_LIST, Map.of("confirmed", true));
        test.runJob(batchCode(number), "Activity_CreateList");
        return this;
    }

    /** Sở Nội vụ adds a batch while the movement runs. */
    void addBatch(String opens, String closes) {
        Caller homeAffairs = new Caller(Actor.HOME_AFFAIRS.user(), Actor.HOME_AFFAIRS.groups());
        test.as(Actor.HOME_AFFAIRS, () -> test.beans.getBean(BatchSchedule.class).addBatch(code, LocalDate.parse(opens),
                closes == null ? null : LocalDate.parse(closes), null, homeAffairs));
    }

    /** Dossiers on the batch's list, in its order. */
    List<String> lines(int number) {
        return test.texts("""
                SELECT n.code FROM vinhdanh.decision_line l JOIN vinhdanh.decision_list d ON d.id = l.list_id
                JOIN vinhdanh.nomination n ON n.id = l.nomination_id
                WHERE d.code = ? ORDER BY l.position""", list(number));
    }

    /** Code of the batch's list. */
    String list(int number) {
        return test.value(String.class,
                "SELECT code FROM vinhdanh.decision_list WHERE batch_id = ?", batch(number).id());
    }

    /** Đợt 1 from its opening to a list put to the endorsers. */
    String batch1Compiled() {
        opened(1).closedByTimer(1).compiled(1);
        return list(1);
    }

    int set(Actor actor, String list, String opinion, String outcome, String reason, String... dossiers) {
        var select = dossiers.length == 0 ? new SetLines.Selection(true, null, null, null)
                : new SetLines.Selection(null, List.of(dossiers), null, null);
        return test.as(actor, () -> test.beans.getBean(SetLines.class)
                .handle(new SetLines.Command(list, select, opinion, outcome, reason)).changed());
    }

    MovementPath endorsedBy(Actor actor, String list) {
        set(actor, list, "ENDORSE", null, null);
        speak(actor, list, Map.of("verdict", "ENDORSE"));
        return this;
    }

    /** The endorser says this of the whole list. */
    void speak(Actor actor, String list, Map<String, Object> entered) {
        test.complete(actor, list, actor == Actor.HOME_AFFAIRS_LEAD ? AwardDecisionModel.ENDORSE_BY_HOME_AFFAIRS
                : AwardDecisionModel.ENDORSE_BY_STEERING_COMMITTEE, entered);
    }

    /** Both endorse every line, Sở Nội vụ first. */
    MovementPath endorsed(String list) {
        return endorsedBy(Actor.HOME_AFFAIRS_LEAD, list).endorsedBy(Actor.STEERING_COMMITTEE, list).joined(list);
    }

    /** Runs the savepoint of each endorser at the join. */
    MovementPath joined(String list) {
        List<Job> jobs = test.jobs(list, "Gateway_BothEndorsed");
        assertThat(jobs).as("endorsers at the join of %s", list).hasSize(2);
        jobs.forEach(test::runJob);
        return this;
    }

    MovementPath decided(String list, String outcome, String reason, String... dossiers) {
        set(Actor.CHAIRMAN, list, null, outcome, reason, dossiers);
        return this;
    }

    MovementPath signed(String list) {
        test.complete(Actor.CHAIRMAN, list, AwardDecisionModel.DECIDE_BY_CHAIRMAN, Map.of("verdict", "SIGN"));
        return this;
    }

    static Map<String, Object> decision(String number, String date) {
        return Map.of("decisionNumber", number, "decisionDate", date, "signer", "Trần Văn Lâu",
                "signerCapacity", "CHU_TICH");
    }

    /** A number that no other scenario uses. */
    static synchronized String freshNumber() {
        return 100_000 + ++decisions + "/QĐ-UBND";
    }

    MovementPath issued(String list) {
        test.complete(Actor.OFFICE, list, AwardDecisionModel.ISSUE_DECISION, decision(freshNumber(), today()));
        return this;
    }

    static String today() {
        return ClockUtil.getCurrentTime().toInstant().atOffset(ZoneOffset.ofHours(7)).toLocalDate().toString();
    }

    /** Awards are entered, the papers frozen, every dossier and every unit is told. */
    MovementPath announced(String list) {
        test.runJob(list, AwardDecisionModel.GRANT_AWARDS);
        frozen(list);
        for (List<Job> jobs = test.jobs(list, AwardDecisionModel.ANNOUNCE_CHUNK); !jobs.isEmpty(); jobs =
                test.jobs(list, AwardDecisionModel.ANNOUNCE_CHUNK)) {
            test.runJob(jobs.get(0));
        }
        test.runJob(list, AwardDecisionModel.NOTIFY_UNITS);
        return this;
    }

    /** The papers of the decision are frozen, part by part. */
    MovementPath frozen(String list) {
        for (List<Job> jobs = test.jobs(list, AwardDecisionModel.FREEZE_DOCUMENTS); !jobs.isEmpty(); jobs =
                test.jobs(list, AwardDecisionModel.FREEZE_DOCUMENTS)) {
            test.runJob(jobs.get(0));
        }
        return this;
    }

    /** From a compiled list to the announced decision, with one outcome for all lines. */
    MovementPath announcedAs(String list, String outcome, String reason) {
        return endorsed(list).decided(list, outcome, reason).signed(list).issued(list).announced(list);
    }

    /** All that our tables hold of this movement, to see that a refusal has left nothing behind. */
    String tables() {
        return Tables.of(test.db, code);
    }

    /** Keys of the mails of one event, without the unit. */
    List<String> mails(String event) {
        return test.texts("SELECT key FROM vinhdanh.mail_outbox WHERE key LIKE ? ORDER BY key",
                event + ":" + code + "%");
    }
}
