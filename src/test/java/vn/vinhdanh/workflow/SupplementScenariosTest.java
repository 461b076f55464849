package vn.vinhdanh.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import vn.vinhdanh.decision.RollOver;
import vn.vinhdanh.nomination.EvidenceType;

/** A dossier that is with its unit for a supplement: what of it is kept, and what a batch does that is compiled. */
class SupplementScenariosTest extends ProcessTest {

    private static final String AFTER_THE_REVIEWS = "2022-01-11T09:00:00+07:00";

    @Test
    void aSupplementOfPapersOnlyIsAVersion() {
        DossierPath dossier = movement().dossier().submitted().returned(Actor.DISTRICT, "2021-12-27");
        int submitted = dossier.row().version();
        dossier.detached(EvidenceType.BIEN_BAN).attach(EvidenceType.BIEN_BAN, "bien-ban-moi.pdf");

        dossier.handedIn();

        assertThat(versions(dossier)).containsExactly(
                submitted + " SUBMITTED BAO_CAO_THANH_TICH.pdf, BIEN_BAN.pdf, TO_TRINH.pdf",
                submitted + 1 + " SUPPLEMENTED BAO_CAO_THANH_TICH.pdf, TO_TRINH.pdf, bien-ban-moi.pdf");
        assertThat(dossier.row().version()).isEqualTo(submitted + 1);
    }

    @Test
    void whoReturnsTwiceFindsThreeVersions() {
        DossierPath dossier = movement().dossier().submitted();
        int submitted = dossier.row().version();
        dossier.returned(Actor.DISTRICT, "2021-12-27").saved("Lần một").handedIn();
        dossier.returned(Actor.DISTRICT, "2021-12-28").saved("Lần hai, nháp").saved("Lần hai").handedIn();

        assertThat(texts("SELECT version || ' ' || why || ' ' || (dossier ->> 'achievement') "
                + "FROM vinhdanh.nomination_version WHERE nomination_id = ? ORDER BY version", dossier.row().id()))
                .containsExactly(submitted + " SUBMITTED Truy vết 60 ngày liên tục",
                        submitted + 1 + " SUPPLEMENTED Lần một", submitted + 3 + " SUPPLEMENTED Lần hai");
        assertThat(texts("SELECT dossier_version::text FROM vinhdanh.opinion WHERE nomination_id = ? ORDER BY id",
                dossier.row().id())).as("each opinion is on a version that was handed in")
                .containsExactly(String.valueOf(submitted), String.valueOf(submitted + 1));
    }

    @Test
    void aLateSupplementGoesOnInTheNextBatch() {
        MovementPath movement = movement().opened(1);
        DossierPath late = movement.dossier().submitted().returned(Actor.DISTRICT, "2021-12-27");
        movement.closedByTimer(1).opened(2);
        at(AFTER_THE_REVIEWS);
        assertThat(beans.getBean(RollOver.class).preview(movement.batch(1)))
                .isEqualTo(new RollOver.Preview(0, 1, 0, 0, 0));

        movement.compiled(1);

        assertThat(late.stage()).isEqualTo("SUPPLEMENT");
        assertThat(late.row().batchNumber()).isEqualTo(2);
        late.saved("Bổ sung muộn").handedIn();
        assertThat(late.instance()).isWaitingAt("Activity_ReviewByDistrict").variables()
                .containsEntry("batchNumber", 2);
        late.endorsedByDistrict().reviewed(Actor.HOME_AFFAIRS, "ENDORSE", null);
        assertThat(late.stage()).isEqualTo("AWAITING_DECISION");
        assertThat(beans.getBean(RollOver.class).preview(movement.batch(2)).inList()).isEqualTo(1);
    }

    @Test
    void whereNothingLateIsTakenALapsedSupplementIsRefused() {
        MovementPath movement = movement().refusingLate().opened(1);
        DossierPath lapsed = movement.dossier().submitted().returned(Actor.DISTRICT, "2021-12-27");
        DossierPath byHomeAffairs = movement.dossier(Actor.DEPARTMENT).submitted()
                .returned(Actor.HOME_AFFAIRS, "2022-01-10");
        DossierPath inTime = movement.dossier().submitted().returned(Actor.DISTRICT, "2022-01-11");
        DossierPath atReview = movement.dossier().submitted();
        DossierPath urgent = movement.dossier().urgent().submitted().returned(Actor.DISTRICT, "2021-12-27");
        DossierPath held = movement.dossier().submitted().reviewed(Actor.DISTRICT, "HOLD", "có đơn");
        DossierPath handedIn = movement.dossier().submitted().returned(Actor.DISTRICT, "2021-12-27").handedIn();
        movement.closedByTimer(1).opened(2);
        at(AFTER_THE_REVIEWS);
        assertThat(beans.getBean(RollOver.class).preview(movement.batch(1)))
                .isEqualTo(new RollOver.Preview(0, 5, 0, 1, 2));

        movement.compiled(1);

        for (DossierPath refused : List.of(lapsed, byHomeAffairs)) {
            assertThat(refused.instance()).isEnded().hasPassedInOrder("Activity_SupplementDossier",
                    "Event_SupplementLapsed", "Activity_TellRefused", "Event_Refused")
                    .hasNotPassed("Activity_AwaitDecision");
            assertThat(refused.stage()).isEqualTo("REFUSED");
            assertThat(refused.row().batchNumber()).isEqualTo(1);
            assertThat(refused.mails()).containsExactly("returned", "lapsed");
            assertThat(refused.journal()).endsWith("LAPSED");
        }
        assertThat(lapsed.row().reason()).contains("27/12/2021", "Đợt 1");
        assertThat(value(String.class, "SELECT plain FROM vinhdanh.mail_outbox WHERE key = ?",
                "lapsed:" + lapsed.code())).contains(lapsed.row().reason(), lapsed.code());
        for (DossierPath moved : List.of(inTime, atReview, urgent, held, handedIn)) {
            assertThat(moved.row().batchNumber()).isEqualTo(2);
            assertThat(moved.instance()).isNotEnded();
        }
        assertThat(movement.mails("rollover")).as("the department has nothing that moved").hasSize(1);

        String once = movement.tables();
        assertThat(beans.getBean(RollOver.class).handle(movement.batch(1).id()).lapsed()).isEmpty();
        assertThat(refusal(lapsed::handedIn)).isEqualTo("nomination.not-editable");
        assertThat(lapsed.mails()).hasSize(2);
        assertThat(once).contains("LAPSED");
    }

    @Test
    void noNextBatchIsNeededForWhatIsRefused() {
        MovementPath movement = movement("2021-09-09 | 2021-12-31").refusingLate().opened(1);
        DossierPath lapsed = movement.dossier().submitted().returned(Actor.DISTRICT, "2021-12-27");
        movement.closedByTimer(1).compiled(1);
        assertThat(lapsed.stage()).isEqualTo("REFUSED");
        assertThat(movement.status(1)).isEqualTo("EMPTY");
    }

    @Test
    void nobodyEntersALapse() {
        DossierPath dossier = movement().dossier().submitted();
        assertThat(refusal(() -> dossier.enters(Actor.DISTRICT, "Activity_ReviewByDistrict",
                Map.of("verdict", "LAPSED", "reason", "x")))).isEqualTo("review.verdict.unknown");
    }

    /** The unit hands in while the list is being compiled: one of the two is first, and the other keeps to it. */
    @Test
    void handingInAndLapsingDoNotBothHappen() {
        MovementPath movement = movement().refusingLate().opened(1);
        DossierPath dossier = movement.dossier().submitted().returned(Actor.DISTRICT, "2021-12-27");
        movement.closedByTimer(1).opened(2);
        runningFrom(AFTER_THE_REVIEWS);
        complete(Actor.HOME_AFFAIRS, movement.batchCode(1), "Activity_CompileList", Map.of("confirmed", true));
        var job = job(movement.batchCode(1), "Activity_CreateList");

        CompletableFuture<Boolean> handedIn = CompletableFuture.supplyAsync(() -> succeeds(dossier::handedIn));
        boolean compiled = succeeds(() -> runJob(job));
        if (!compiled) {
            runJob(movement.batchCode(1), "Activity_CreateList");
        }

        boolean inTime = handedIn.join();
        assertThat(dossier.stage()).isEqualTo(inTime ? "DISTRICT_REVIEW" : "REFUSED");
        assertThat(dossier.mails().contains("lapsed")).isNotEqualTo(inTime);
        assertThat(movement.status(1)).isEqualTo("EMPTY");
    }

    @Test
    void aDossierThatComesLateIsRefusedAtTheDoorAndStaysADraft() {
        MovementPath movement = movement("2021-09-09 | 2021-12-31\n2022-02-01").refusingLate().opened(1);
        DossierPath inTime = movement.dossier().aDraft().withAllPapers();
        DossierPath late = movement.dossier().aDraft().withAllPapers();
        DossierPath urgent = movement.dossier().urgent().aDraft().withAllPapers();
        at("2021-12-31T23:59:59.999+07:00");
        assertThat(inTime.handedIn().row().batchNumber()).isEqualTo(1);

        at(END_OF_BATCH_1);
        String before = movement.tables();
        assertThat(refusal(late::handedIn)).isEqualTo("movement.batch.late.next");
        assertThat(openTasks(late.code())).containsExactly("Activity_PrepareDossier");
        assertThat(movement.tables()).isEqualTo(before);
        assertThat(urgent.handedIn().row().batchNumber()).isEqualTo(2);

        at("2022-02-01T00:00:00+07:00");
        assertThat(late.handedIn().row().batchNumber()).as("the same draft").isEqualTo(2);
    }

    @Test
    void nobodyIsLateWhileABatchIsOpenOrNoneHasBeen() {
        MovementPath movement = movement().refusingLate().opened(1);
        at(END_OF_BATCH_1);
        assertThat(movement.dossier().submitted().row().batchNumber()).as("Đợt 2 has taken over").isEqualTo(2);

        at(WITHIN_BATCH_1);
        MovementPath soon = movement("2022-03-01").refusingLate();
        assertThat(soon.dossier().submitted().row().batchNumber()).as("early is not late").isEqualTo(1);
    }

    @Test
    void afterTheLastBatchThereIsNoneToName() {
        MovementPath movement = movement("2021-09-09 | 2021-12-31").refusingLate().opened(1);
        DossierPath late = movement.dossier().aDraft().withAllPapers();
        at(END_OF_BATCH_1);
        assertThat(refusal(late::handedIn)).isEqualTo("movement.batch.late.last");
    }

    private static boolean succeeds(Runnable act) {
        try {
            act.run();
            return true;
        } catch (RuntimeException e) {
            return false;
        }
    }

    private List<String> versions(DossierPath dossier) {
        return texts("""
                SELECT v.version || ' ' || v.why || ' ' || (SELECT string_agg(e.file_name, ', ' ORDER BY e.file_name
                    COLLATE "C") FROM vinhdanh.evidence e WHERE e.id = ANY (v.papers))
                FROM vinhdanh.nomination_version v WHERE v.nomination_id = ? ORDER BY v.version""",
                dossier.row().id());
    }
}
