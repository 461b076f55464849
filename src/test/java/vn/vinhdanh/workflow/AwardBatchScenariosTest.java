package vn.vinhdanh.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.TimeZone;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** When the batches of a movement open and close, and which dossiers are theirs. */
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

            assertThat(batch).isWaitingAtExactly("Activity_CompileList")
                    .hasPassedInOrder("Event_BatchOpens", "Activity_OpenBatch", TIMER, "Activity_CloseIntake");
            assertThat(movement.status(1)).isEqualTo("CLOSED");
            assertThat(movement.batch(1).closesAt()).isEqualTo(CLOSING);
        } finally {
            TimeZone.setDefault(before);
        }
    }

    private boolean dueAt(Job timer, Instant instant) {
        at(instant);
        return engine.getManagementService().createJobQuery().jobId(timer.getId())
                .duedateLowerThan(Date.from(instant)).count() == 1;
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
        assertThat(refusal(() -> complete(Actor.HOME_AFFAIRS, movement.batchCode(1), RUN,
                Map.of("action", "RESCHEDULE", "closesOn", "2022-01-05"))))
                .isEqualTo("movement.batch.closed");

        runJob(movement.batchCode(1), TIMER);
        movement.opened(2);

        assertThat(movement.batch(1).closesAt()).isEqualTo(CLOSING);
        assertThat(inTime.row().batchNumber()).isEqualTo(1);
        inTime.endorsedByDistrict().reviewed(Actor.HOME_AFFAIRS, "ENDORSE", null);
        movement.compiled(1);
        assertThat(inTime.row().batchNumber()).isEqualTo(1);
        assertThat(movement.lines(1)).containsExactly(inTime.code());
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
        "-, -, -, decision.batch.action.missing", "EXTEND, -, -, decision.batch.action.missing",
        "RESCHEDULE, -, -, movement.batch.closesOn.missing", "RESCHEDULE, 2021-12-19, -, movement.batch.closesOn.past",
        "RESCHEDULE, 2022-01-01, -, movement.batch.closesOn.overlap", "RESCHEDULE, mai, -, refusal.date.malformed",
        "CLOSE_NOW, -, -, movement.batch.reason.missing", "CLOSE_NOW, -, ' ', movement.batch.reason.missing"})
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
        complete(Actor.HOME_AFFAIRS, movement.batchCode(1), RUN,
                Map.of("action", "CLOSE_NOW", "reason", "Dịch bùng phát"));
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
        assertThat(engine.getManagementService().createJobQuery()
                .processInstanceId(instance(batch).getId()).count()).isZero();

        complete(Actor.HOME_AFFAIRS, batch, "Activity_SetClosingDate",
                Map.of("action", "RESCHEDULE", "closesOn", "2022-04-30"));

        assertThat(openTasks(batch)).containsExactly(RUN);
        assertThat(job(batch, TIMER).getDuedate().toInstant()).isEqualTo("2022-04-30T17:00:00Z");
        movement.closedByTimer(2);
        assertThat(movement.status(2)).isEqualTo("CLOSED");
    }
}
