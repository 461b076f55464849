package vn.vinhdanh.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import vn.vinhdanh.database.Recording;
import vn.vinhdanh.nomination.EvidenceType;
import vn.vinhdanh.nomination.Nominate;
import vn.vinhdanh.workflow.awarddecision.AwardDecisionModel;
import vn.vinhdanh.workflow.nomination.NominationModel;

/**
 * How often the calls of a dossier's way go to the database: a network lies between in production, and a hundred
 * thousand dossiers make each of them. What is over is refused here, with the statements that it was.
 *
 * <p>Each call is made twice and counted the second time: what is remembered on a node for a while is not its cost. The
 * goals are those of docs/performance.md: at most 25 for a start, 40 for a claim with its completion, 15 for a dossier
 * that is told.
 */
class RoundTripsTest extends ProcessTest {

    @Autowired
    private DataSource database;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void aNominationIsDraftedAndSubmittedInFewRoundTrips() {
        MovementPath movement = movement();
        movement.dossier().submitted();
        DossierPath dossier = movement.dossier();
        atMost(18, "draft", dossier::aDraft);
        dossier.attach(EvidenceType.TO_TRINH, "TO_TRINH.pdf");
        dossier.attach(EvidenceType.BAO_CAO_THANH_TICH, "BAO_CAO.pdf");
        atMost(6, "one paper", () -> dossier.attach(EvidenceType.BIEN_BAN, "BIEN_BAN.pdf"));
        atMost(25, "submission", dossier::handedIn);
        assertThat(dossier.stage()).isEqualTo("DISTRICT_REVIEW");
    }

    @Test
    void aWholeDossierIsNominatedInFewRoundTrips() {
        MovementPath movement = movement();
        nominate(movement.dossier());
        DossierPath dossier = movement.dossier();
        atMost(32, "nomination in one request", () -> nominate(dossier));
    }

    private void nominate(DossierPath dossier) {
        as(Actor.UNIT, () -> beans.getBean(Nominate.class)
                .handle(dossier.form("Truy vết 60 ngày liên tục"), NominateTest.papers(NominateTest.ALL), null));
    }

    @Test
    void aReviewIsClaimedAndCompletedInFewRoundTrips() {
        MovementPath movement = movement();
        movement.dossier().appraised();
        DossierPath dossier = movement.dossier().submitted();
        review(dossier, Actor.DISTRICT, NominationModel.REVIEW_BY_DISTRICT);
        review(dossier, Actor.HOME_AFFAIRS, NominationModel.APPRAISE_BY_HOME_AFFAIRS);
        assertThat(dossier.stage()).isEqualTo("AWAITING_DECISION");
    }

    /** What a claim reads ahead costs the same with a hundred thousand open dossiers as with one. */
    @Test
    void whatIsReadAheadIsFoundByIndexes() {
        DossierPath dossier = movement().dossier().aDraft().withAllPapers();
        List<String> ofCode = count(dossier::handedIn).statements;
        Task task = task(dossier.code(), NominationModel.REVIEW_BY_DISTRICT);
        List<String> ofTask = count(() -> as(Actor.DISTRICT, () -> {
            engine.getTaskService().claim(task.getId(), Actor.DISTRICT.user());
            return null;
        })).statements;
        for (List<String> asked : List.of(ofCode, ofTask)) {
            String ahead = asked.stream().filter(sql -> sql.contains("ACT_RU_EVENT_SUBSCR") && sql.contains(";"))
                    .findFirst().orElseThrow();
            for (String select : ahead.split(";")) {
                assertThat(planWithoutSequences(select)).as(select).doesNotContain("Seq Scan");
            }
        }
    }

    private String planWithoutSequences(String select) {
        return transaction.execute(status -> {
            db.sql("SET LOCAL enable_seqscan = off").update();
            return String.join("\n", texts("EXPLAIN " + select.replace("?", "'x'")));
        });
    }

    private void review(DossierPath dossier, Actor reviewer, String step) {
        Task task = task(dossier.code(), step);
        atMost(34, "claim and completion of " + step, () -> as(reviewer, () -> {
            engine.getTaskService().claim(task.getId(), reviewer.user());
            engine.getTaskService().complete(task.getId(), Map.of("verdict", "ENDORSE"));
            return null;
        }));
    }

    @Test
    void eachDossierIsToldInFewRoundTrips() {
        int dossiers = 10;
        MovementPath movement = movement();
        for (int i = 0; i < dossiers; i++) {
            movement.dossier(Actor.DEPARTMENT).appraised();
        }
        String list = movement.batch1Compiled();
        movement.endorsed(list).decided(list, "AWARD", null).signed(list).issued(list);
        runJob(list, AwardDecisionModel.GRANT_AWARDS);
        movement.frozen(list);
        List<Integer> jobs = new ArrayList<>();
        for (var open = jobs(list, AwardDecisionModel.ANNOUNCE_CHUNK); !open.isEmpty();
                open = jobs(list, AwardDecisionModel.ANNOUNCE_CHUNK)) {
            var job = open.get(0);
            jobs.add(count(() -> runJob(job)).statements.size());
        }
        assertThat(jobs.stream().mapToInt(Integer::intValue).sum()).as("statements of the jobs %s for %s dossiers",
                jobs, dossiers).isLessThanOrEqualTo(12 * dossiers);
        assertThat(texts("SELECT DISTINCT stage FROM vinhdanh.nomination WHERE movement = ?", movement.code))
                .containsExactly("AWARDED");
    }

    private void atMost(int trips, String call, Runnable act) {
        List<String> asked = count(act).statements;
        assertThat(asked.size()).as("%s:%n%s", call, String.join("\n", asked)).isLessThanOrEqualTo(trips);
    }

    private Recording.Trips count(Runnable act) {
        return ((Recording) database).record(act);
    }
}
