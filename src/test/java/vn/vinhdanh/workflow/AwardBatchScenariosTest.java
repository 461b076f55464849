package vn.vinhdanh.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.vinhdanh.decision.RollOver;
import vn.vinhdanh.movement.BatchSchedule;
import vn.vinhdanh.organization.Caller;

/** The batches of a movement: when they close, which dossiers are theirs, what goes on to the next. */
class AwardBatchScenariosTest extends ProcessTest {

    private static final Instant CLOSING = Instant.parse("2021-12-31T17:00:00Z");
    private static final String RUN = "Activity_RunBatch";
    private static final String TIMER = "Event_ClosingTimeReached";

    @ParameterizedTest
    @ValueSource(strings = {"UTC", "Asia/Ho_Chi_Minh", "America/Los_Angeles", "Pacific/Kiritimati"})
    void closesAtTheEndOfTheDayInVietnamWhateverTheMachinesZone(String zone) {
        TimeZone before = TimeZone.getDefault();
        TimeZone.setDefault(TimeZone.getTimeZone(zone));
        try {
            MovementPath movement = movement().opened(1);
            ProcessInstance batch = instance(movement.batchCode(1));
            Job timer = job(movement.batchCode(1), TIMER);
            assertThat(timer.getDuedate().toInstant()).isEqualTo(CLOSING);
            assertThat(task(movement.batchCode(1), RUN).getDueDate().toInstant()).isEqualTo(CLOSING);
            assertThat(dueAt(timer, CLOSING.minusMillis(1))).isFalse();
            assertThat(dueAt(timer, CLOSING.plusMillis(1))).isTrue();

            movement.closedByTimer(1);

            assertThat(batch).isWaitingAtExactly("Activity_CompileList").hasPassedInOrder("Event_BatchOpens", "Activity_OpenBatch", TIMER, "Activity_CloseIntake");
            assertThat(movement.status(1)).isEqualTo("CLOSED");
            assertThat(movement.batch(1).closesAt()).isEqualTo(CLOSING);
        } finally {
            TimeZone.setDefault(before);
        }
    }

    private boolean dueAt(Job timer, Instant instant) {
        at(instant);
        return engine.getManagementService().createJobQuery().jobId(timer.getId()).duedateLowerThan(Date.from(instant)).count() == 1;
    }

    @Test
    void theInstantOfSubmissionDecides() {
        MovementPath movement = movement().opened(1);
        DossierPath inTime = movement.dossier().aDraft().withAllPapers();
        DossierPath late = movement.dossier().aDraft().withAllPapers();
        at(CLOSING.minusMillis(1));
        inTime.handedIn();
        at(CLOSING);
        late.handedIn();
        assertThat(inTime.row().batchNumber()).isEqualTo(1);
        assertThat(late.row().batchNumber()).isEqualTo(2);
        assertThat(late.instance()).variables().containsEntry("batchNumber", 2);
        assertThat(late.row().submittedAt()).isEqualTo(CLOSING);
    }

    @Test
    void aTimerThatFiresLateChangesNothing() {
        MovementPath movement = movement().opened(1);
        DossierPath inTime = movement.dossier().submitted();
        at("2022-01-03T08:00:00+07:00");
        assertThat(movement.status(1)).isEqualTo("OPEN");
        assertThat(movement.status(2)).isEqualTo("PLANNED");
        DossierPath late = movement.dossier().submitted();
        assertThat(late.row().batchNumber()).isEqualTo(2);
        assertThat(refusal(() -> complete(Actor.HOME_AFFAIRS, movement.batchCode(1), RUN, Map.of("action", "RESCHEDULE", "closesOn", "2022-01-05"))))
                .isEqualTo("movement.batch.closed");

        runJob(movement.batchCode(1), TIMER);
        movement.opened(2);

        assertThat(movement.batch(1).closesAt()).isEqualTo(CLOSING);
        assertThat(inTime.row().batchNumber()).isEqualTo(1);
        inTime.endorsedByDistrict().reviewed(Actor.HOME_AFFAIRS, "ENDORSE", null);
        movement.compiled(1);
        assertThat(inTime.row().batchNumber()).isEqualTo(1);
        assertThat(linesOf(movement.list(1))).containsExactly(inTime.code());
    }

    @Test
    void anotherDateRetimesTheRunningTimer() {
        MovementPath movement = movement("2021-09-09 | 2021-12-31").opened(1);
        String batch = movement.batchCode(1);
        String timer = job(batch, TIMER).getId();

        complete(Actor.HOME_AFFAIRS, batch, RUN, Map.of("action", "RESCHEDULE", "closesOn", "2022-01-15"));

        assertThat(job(batch, TIMER).getDuedate().toInstant()).isEqualTo("2022-01-15T17:00:00Z");
        assertThat(job(batch, TIMER).getId()).isNotEqualTo(timer);
        assertThat(movement.batch(1).closesAt()).isEqualTo("2022-01-15T17:00:00Z");
        assertThat(task(batch, RUN).getDueDate().toInstant()).isEqualTo("2022-01-15T17:00:00Z");
        at("2022-01-10T08:00:00+07:00");
        assertThat(movement.dossier().submitted().row().batchNumber()).isEqualTo(1);
        movement.closedByTimer(1);
        assertThat(movement.status(1)).isEqualTo("CLOSED");
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {
        "-, -, -, decision.batch.action.missing", "EXTEND, -, -, decision.batch.action.missing", "RESCHEDULE, -, -, movement.batch.closesOn.missing",
        "RESCHEDULE, 2021-12-19, -, movement.batch.closesOn.past", "RESCHEDULE, 2022-01-01, -, movement.batch.closesOn.overlap",
        "RESCHEDULE, mai, -, refusal.date.malformed", "CLOSE_NOW, -, -, movement.batch.reason.missing", "CLOSE_NOW, -, ' ', movement.batch.reason.missing"})
    void refusedWhileOpen(String action, String closesOn, String reason, String key) {
        MovementPath movement = movement().opened(1);
        Map<String, Object> entered = new HashMap<>();
        entered.put("action", action);
        entered.put("closesOn", closesOn);
        entered.put("reason", reason);
        String before = movement.tables();
        String timer = job(movement.batchCode(1), TIMER).getId();
        assertThat(refusal(() -> complete(Actor.HOME_AFFAIRS, movement.batchCode(1), RUN, entered))).isEqualTo(key);
        assertThat(movement.tables()).isEqualTo(before);
        assertThat(job(movement.batchCode(1), TIMER).getId()).isEqualTo(timer);
    }

    @Test
    void closedNowWithAReason() {
        MovementPath movement = movement().opened(1);
        ProcessInstance batch = instance(movement.batchCode(1));
        complete(Actor.HOME_AFFAIRS, movement.batchCode(1), RUN, Map.of("action", "CLOSE_NOW", "reason", "Dịch bùng phát"));
        assertThat(batch).isWaitingAtExactly("Activity_CompileList").hasNotPassed(TIMER);
        assertThat(jobs(movement.batchCode(1), TIMER)).isEmpty();
        assertThat(movement.batch(1).closeReason()).isEqualTo("Dịch bùng phát");
        assertThat(movement.batch(1).closesAt()).isEqualTo("2021-12-20T01:00:00Z");
        at("2021-12-20T08:00:01+07:00");
        assertThat(movement.dossier().submitted().row().batchNumber()).isEqualTo(2);
    }

    @Test
    void theSecondBatchIsOpenUntilADateIsSet() {
        MovementPath movement = movement();
        at(END_OF_BATCH_1);
        movement.opened(2);
        String batch = movement.batchCode(2);
        assertThat(movement.batch(2).closesAt()).isNull();
        assertThat(openTasks(batch)).containsExactly("Activity_SetClosingDate");
        assertThat(task(batch, "Activity_SetClosingDate").getDueDate()).isNull();
        assertThat(engine.getManagementService().createJobQuery().processInstanceId(instance(batch).getId()).count()).isZero();

        complete(Actor.HOME_AFFAIRS, batch, "Activity_SetClosingDate", Map.of("action", "RESCHEDULE", "closesOn", "2022-04-30"));

        assertThat(openTasks(batch)).containsExactly(RUN);
        assertThat(job(batch, TIMER).getDuedate().toInstant()).isEqualTo("2022-04-30T17:00:00Z");
        movement.closedByTimer(2);
        assertThat(movement.status(2)).isEqualTo("CLOSED");
    }

    @Test
    void aBatchWithoutDossiersEndsAsEmpty() {
        MovementPath movement = movement().opened(1);
        ProcessInstance batch = instance(movement.batchCode(1));
        movement.dossier().aDraft();
        movement.closedByTimer(1).compiled(1);
        assertThat(batch).isEnded().hasPassed("Activity_CloseEmptyBatch", "Event_BatchEmpty").hasNotPassed("Activity_DecideList", "Event_BatchDecided");
        assertThat(movement.status(1)).isEqualTo("EMPTY");
        assertThat(movement.list(1)).isNull();
    }

    @Test
    void whatIsLateOrUnfinishedGoesOnAndTheUnitReadsOfItOnce() {
        MovementPath movement = movement().opened(1);
        DossierPath ready = movement.dossier().appraised();
        DossierPath unfinished = movement.dossier().submitted();
        DossierPath returned = movement.dossier(Actor.NEIGHBOUR).submitted().reviewed(Actor.DISTRICT, "RETURN", "thiếu");
        DossierPath held = movement.dossier(Actor.DEPARTMENT).submitted().reviewed(Actor.HOME_AFFAIRS, "HOLD", "có đơn");
        DossierPath refused = movement.dossier().submitted().reviewed(Actor.DISTRICT, "REJECT", "không đạt");
        movement.closedByTimer(1).opened(2);
        at("2022-01-02T09:00:00+07:00");
        DossierPath late = movement.dossier().submitted();
        DossierPath lateAndGone = movement.dossier().submitted().withdrawn("thôi");
        DossierPath draft = movement.dossier().aDraft();
        var rollOver = beans.getBean(RollOver.class);
        assertThat(rollOver.preview(movement.batch(1))).isEqualTo(new RollOver.Preview(1, 3, 1, 1));

        movement.compiled(1);

        assertThat(linesOf(movement.list(1))).containsExactly(ready.code());
        assertThat(ready.row().batchNumber()).isEqualTo(1);
        for (DossierPath moved : List.of(unfinished, returned, held)) {
            assertThat(moved.row().batchNumber()).isEqualTo(2);
            assertThat(moved.instance()).variables().containsEntry("batchNumber", 2);
            assertThat(carried(moved)).containsExactly("UNFINISHED 1 2");
        }
        assertThat(returned.stage()).isEqualTo("SUPPLEMENT");
        assertThat(held.stage()).isEqualTo("ON_HOLD");
        assertThat(carried(late)).containsExactly("LATE 1 2");
        assertThat(refused.row().batchNumber()).isEqualTo(1);
        for (DossierPath still : List.of(ready, refused, draft, lateAndGone)) {
            assertThat(carried(still)).isEmpty();
        }
        assertThat(movement.mails("rollover")).as("one for each of the three units").hasSize(3);
        assertThat(value(String.class, "SELECT plain FROM vinhdanh.mail_outbox WHERE key LIKE ? AND unit_id = ?", "rollover:" + movement.code + "%", late.row().unitId()))
                .contains(late.code(), unfinished.code()).doesNotContain(ready.code(), lateAndGone.code());

        String once = movement.tables().replaceAll("\"journal\".*", "");
        assertThat(rollOver.handle(movement.batch(1).id())).isEmpty();
        assertThat(movement.tables().replaceAll("\"journal\".*", "")).isEqualTo(once);
    }

    @Test
    void aListIsMadeOnce() {
        MovementPath movement = movement().opened(1);
        movement.dossier(Actor.DEPARTMENT).appraised();
        movement.closedByTimer(1).compiled(1);
        String once = movement.tables();
        var compiled = beans.getBean(vn.vinhdanh.decision.CompileList.class).handle(movement.batch(1).id());
        assertThat(compiled.list().code()).isEqualTo(movement.list(1));
        assertThat(compiled.lines()).isEqualTo(1);
        assertThat(movement.tables()).isEqualTo(once);
    }

    @Test
    void unfinishedDossiersNeedABatchToGoOnTo() {
        MovementPath movement = movement("2021-09-09 | 2021-12-31").opened(1);
        DossierPath unfinished = movement.dossier().submitted();
        movement.closedByTimer(1);
        String before = movement.tables();
        assertThat(refusal(() -> movement.compiled(1))).isEqualTo("decision.compile.no-next-batch");
        assertThat(refusal(() -> complete(Actor.HOME_AFFAIRS, movement.batchCode(1), "Activity_CompileList", Map.of()))).isEqualTo("decision.compile.unconfirmed");
        assertThat(openTasks(movement.batchCode(1))).containsExactly("Activity_CompileList");
        assertThat(movement.tables()).isEqualTo(before);

        addBatch(movement, "2022-01-01", null);
        movement.compiled(1);
        assertThat(unfinished.row().batchNumber()).isEqualTo(2);
    }

    @Test
    void aBatchAddedWhileTheMovementRuns() {
        MovementPath movement = movement("2021-09-09 | 2021-12-31").opened(1);
        addBatch(movement, "2022-01-01", "2022-02-28");
        String batch = movement.batchCode(2);
        assertThat(job(batch, "Event_BatchOpens").getDuedate().toInstant()).isEqualTo(CLOSING);
        movement.closedByTimer(1).compiled(1);
        assertThat(movement.status(1)).isEqualTo("EMPTY");
        assertThat(instance(movement.code)).as("the added batch still runs").isNotNull();
        movement.opened(2);
        DossierPath dossier = movement.dossier(Actor.DEPARTMENT).appraised();
        assertThat(dossier.row().batchNumber()).isEqualTo(2);
        movement.closedByTimer(2).compiled(2).announcedAs(movement.list(2), "AWARD", null);
        assertThat(dossier.stage()).isEqualTo("AWARDED");
        assertThat(job(movement.code, "Activity_CloseDrafts")).isNotNull();
    }

    @Test
    void aBatchIsNotAddedOnceTheMovementIsBeingSummarised() {
        MovementPath movement = movement("2021-09-09 | 2021-12-31").opened(1).closedByTimer(1).compiled(1);
        runJob(movement.code, "Activity_CloseDrafts");
        String before = movement.tables();
        assertThat(refusal(() -> addBatch(movement, "2022-01-01", null))).isEqualTo("movement.batches.over");
        assertThat(movement.tables()).isEqualTo(before);
    }

    @Test
    void aMovementEndsWithItsSummary() {
        MovementPath movement = movement("2021-09-09 | 2021-12-31").opened(1);
        ProcessInstance process = instance(movement.code);
        DossierPath awarded = movement.dossier(Actor.DEPARTMENT).appraised();
        movement.closedByTimer(1).compiled(1).announcedAs(movement.list(1), "AWARD", null);
        assertThat(movement.status(1)).isEqualTo("DECIDED");
        runJob(movement.code, "Activity_CloseDrafts");
        assertThat(refusal(() -> complete(Actor.HOME_AFFAIRS, movement.code, "Activity_SummariseMovement", Map.of()))).isEqualTo("decision.summary.unconfirmed");

        complete(Actor.HOME_AFFAIRS, movement.code, "Activity_SummariseMovement", Map.of("confirmed", true, "remarks", "Phong trào lan tỏa"));

        assertThat(process).isEnded().hasPassedInOrder("Activity_RegisterMovement", "Activity_CloseDrafts", "Activity_SummariseMovement", "Activity_RecordSummary",
                "Event_MovementSummarised");
        var report = as(Actor.HOME_AFFAIRS, () -> beans.getBean(vn.vinhdanh.report.ReportMovement.class).handle(movement.code));
        assertThat(report.byStage()).isEqualTo(Map.of("AWARDED", 1L));
        assertThat(report.remarks()).isEqualTo("Phong trào lan tỏa");
        assertThat(report.directWorkers()).isEqualTo(1);
        assertThat(awarded.stage()).isEqualTo("AWARDED");
    }

    private void addBatch(MovementPath movement, String opens, String closes) {
        Caller homeAffairs = new Caller(Actor.HOME_AFFAIRS.user(), Actor.HOME_AFFAIRS.groups());
        as(Actor.HOME_AFFAIRS, () -> beans.getBean(BatchSchedule.class).addBatch(movement.code, LocalDate.parse(opens),
                closes == null ? null : LocalDate.parse(closes), null, homeAffairs));
    }

    private List<String> carried(DossierPath dossier) {
        return texts("SELECT reason || ' ' || from_batch || ' ' || to_batch FROM vinhdanh.carry_over WHERE nomination_id = ?", dossier.row().id());
    }

    private List<String> linesOf(String list) {
        return texts("SELECT n.code FROM vinhdanh.decision_line l JOIN vinhdanh.decision_list d ON d.id = l.list_id JOIN vinhdanh.nomination n ON n.id = l.nomination_id WHERE d.code = ? ORDER BY l.position", list);
    }
}
