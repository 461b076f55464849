package vn.vinhdanh.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import vn.vinhdanh.decision.AnnounceOutcomes;
import vn.vinhdanh.decision.AwardRegister;

/** A signed list of many dossiers reaches each of them once, by jobs, whatever happens on the way. */
class AnnouncementTest extends ProcessTest {

    private static final int DOSSIERS = 120;
    private static final String CHUNK = "Activity_AnnounceChunk";

    private MovementPath movement;
    private String list;
    private ProcessInstance process;

    /** A list of 120 dossiers, awarded, its awards entered: two workers are about to announce it. */
    private void aGrantedList() {
        movement = movement();
        manyDossiers();
        list = movement.batch1Compiled();
        process = instance(list);
        movement.endorsed(list).decided(list, "AWARD", null).signed(list).issued(list);
        runJob(list, "Activity_GrantAwards");
        movement.frozen(list);
        assertThat(jobs(list, CHUNK)).hasSize(2);
    }

    /** Dossiers as they are after their reviews, made at once: their reviews are told elsewhere. */
    private void manyDossiers() {
        db.sql("""
                INSERT INTO vinhdanh.nomination (code, movement, issuer, unit_id, batch_number, stage, kind, name,
                    content, award_form, achievement, exclusion_declared, created_at, created_by,
                    submitted_at, submitted_by, sort_key)
                SELECT :movement || '-' || lpad(i::text, 6, '0'), :movement, 'soc-trang', u.id, 1, 'AWAITING_DECISION',
                    'COLLECTIVE', 'Tổ Covid cộng đồng số ' || i, 'ST-2', 'BANG_KHEN', 'Truy vết', false, :now, 'x',
                    :now, 'x', lpad(i::text, 6, '0')
                FROM generate_series(1, :many) i JOIN LATERAL (SELECT id FROM vinhdanh.unit
                    WHERE issuer = 'soc-trang' AND district = '947' AND level = 'COMMUNE'
                    ORDER BY id OFFSET i % 3 LIMIT 1) u ON true""")
                .param("movement", movement.code).param("now", Timestamp.from(Instant.parse("2021-12-20T01:00:00Z")))
                .param("many", DOSSIERS).update();
        for (Map<String, Object> dossier : db.sql("SELECT id, code FROM vinhdanh.nomination WHERE movement = ?")
                .param(movement.code).query().listOfRows()) {
            engine.getRuntimeService().createProcessInstanceByKey("nomination")
                    .businessKey((String) dossier.get("code"))
                    .setVariable("nominationId", dossier.get("id")).setVariable("dossierCode", dossier.get("code"))
                    .setVariable("movementCode", movement.code)
                    .setVariable("issuer", "soc-trang").startBeforeActivity("Activity_AwaitDecision").execute();
        }
        db.sql("UPDATE vinhdanh.nomination SET in_process = true WHERE movement = ?").param(movement.code).update();
    }

    @Test
    void inChunksEachOnce() {
        aGrantedList();
        int before = awarded();
        Job first = jobs(list, CHUNK).get(0);
        runJob(first);
        assertThat(before).isZero();
        assertThat(awarded()).isEqualTo(50);
        assertThat(stillRunning()).isEqualTo(70);
        drain();
        assertAllTold();
        runJob(list, "Activity_NotifyUnits");
        assertThat(process).isEnded();
        assertThat(movement.mails("outcome")).as("one for each of three units").hasSize(3);
    }

    @Test
    void theSameChunkAgainChangesNothing() {
        aGrantedList();
        var announce = beans.getBean(AnnounceOutcomes.class);
        long id = value(Long.class, "SELECT id FROM vinhdanh.decision_list WHERE code = ?", list);
        drain();
        String told = movement.tables();
        assertThat(announce.nextChunk(id)).isEmpty();
        beans.getBean(AwardRegister.class).grant(id);
        assertThat(movement.tables()).isEqualTo(told);
        assertAllTold();
        runJob(list, "Activity_NotifyUnits");
        String closed = movement.tables();
        announce.notifyUnits(id);
        announce.close(id);
        assertThat(movement.tables()).isEqualTo(closed);
    }

    @Test
    void twoWorkersShareTheList() throws Exception {
        aGrantedList();
        ExecutorService workers = Executors.newFixedThreadPool(2);
        for (List<Job> jobs = jobs(list, CHUNK); !jobs.isEmpty(); jobs = jobs(list, CHUNK)) {
            List<Future<?>> runs = new ArrayList<>();
            for (Job job : jobs) {
                runs.add(workers.submit(() -> engine.getManagementService().executeJob(job.getId())));
            }
            for (Future<?> run : runs) {
                try {
                    run.get(60, TimeUnit.SECONDS);
                } catch (ExecutionException e) {
                    // Both ended at the same moment: the engine lets one of them try again.
                    assertThat(e.getCause()).isInstanceOf(OptimisticLockingException.class);
                }
            }
        }
        workers.shutdown();
        assertAllTold();
        runJob(list, "Activity_NotifyUnits");
        assertThat(process).isEnded();
    }

    @Test
    void aDossierThatCannotBeToldDoesNotHoldUpItsNeighbours() {
        aGrantedList();
        String broken = movement.code + "-000060";
        var runtime = engine.getRuntimeService();
        runtime.deleteProcessInstance(instance(broken).getId(), "hỏng");

        runUntilIncident();

        assertThat(awarded()).isEqualTo(DOSSIERS - 1);
        assertThat(stillRunning()).isZero();
        assertThat(texts("SELECT stage FROM vinhdanh.nomination WHERE code = ?", broken))
                .containsExactly("AWAITING_DECISION");
        assertThat(process).isWaitingAt(CHUNK);
        assertThat(runtime.createIncidentQuery().processInstanceId(process.getId()).count()).isPositive();
        assertThat(movement.mails("outcome")).as("no unit reads of a list that is not announced to the end").isEmpty();

        // The repair: the dossier gets a process again, at the wait; the failed jobs get a retry, as Cockpit's button
        // gives.
        long id = value(Long.class, "SELECT id FROM vinhdanh.nomination WHERE code = ?", broken);
        db.sql("UPDATE vinhdanh.nomination SET in_process = false WHERE id = ?").param(id).update();
        runtime.createProcessInstanceByKey("nomination").businessKey(broken).setVariable("nominationId", id)
                .setVariable("dossierCode", broken)
                .setVariable("movementCode", movement.code).setVariable("issuer", "soc-trang")
                .startBeforeActivity("Activity_AwaitDecision").execute();
        jobs(list, CHUNK).forEach(job -> engine.getManagementService().setJobRetries(job.getId(), 1));
        drain();
        assertAllTold();
        runJob(list, "Activity_NotifyUnits");
        assertThat(process).isEnded();
        assertThat(runtime.createIncidentQuery().processInstanceId(process.getId()).count()).isZero();
    }

    /** As the job executor does: each job until its retries are used up. */
    private void runUntilIncident() {
        for (int i = 0; i < 40; i++) {
            List<Job> ready = jobs(list, CHUNK).stream().filter(job -> job.getRetries() > 0).toList();
            if (ready.isEmpty()) {
                return;
            }
            at(ClockUtil.getCurrentTime().toInstant().plusSeconds(11));
            try {
                engine.getManagementService().executeJob(ready.get(0).getId());
            } catch (RuntimeException expected) {
                assertThat(expected).isNotNull();
            }
        }
        throw new AssertionError("no incident after 40 runs");
    }

    private void drain() {
        for (List<Job> jobs = jobs(list, CHUNK); !jobs.isEmpty(); jobs = jobs(list, CHUNK)) {
            engine.getManagementService().executeJob(jobs.get(0).getId());
        }
    }

    private void assertAllTold() {
        assertThat(awarded()).isEqualTo(DOSSIERS);
        assertThat(stillRunning()).isZero();
        assertThat(texts("SELECT DISTINCT count(*)::text FROM vinhdanh.journal WHERE subject LIKE ? "
                + "AND action = 'OUTCOME' GROUP BY subject", movement.code + "-%"))
                .as("times each was told").containsExactly("1");
        assertThat(value(Integer.class, "SELECT count(DISTINCT verification_code) FROM vinhdanh.award a "
                + "JOIN vinhdanh.nomination n ON n.id = a.nomination_id WHERE n.movement = ?",
                movement.code)).isEqualTo(DOSSIERS);
        assertThat(value(Integer.class, "SELECT count(*) FROM act_hi_procinst WHERE business_key_ LIKE ? "
                + "AND end_act_id_ = 'Event_Awarded'", movement.code + "-%")).isEqualTo(DOSSIERS);
    }

    private int awarded() {
        return value(Integer.class, "SELECT count(*) FROM vinhdanh.nomination WHERE movement = ? AND stage = 'AWARDED'",
                movement.code);
    }

    private long stillRunning() {
        return engine.getRuntimeService().createProcessInstanceQuery().processDefinitionKey("nomination")
                .variableValueEquals("movementCode", movement.code).count();
    }
}
