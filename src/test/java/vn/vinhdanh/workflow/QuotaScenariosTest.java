package vn.vinhdanh.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import vn.vinhdanh.eligibility.Flag;
import vn.vinhdanh.eligibility.Flags;
import vn.vinhdanh.eligibility.Quotas;
import vn.vinhdanh.movement.ChangeSettings;
import vn.vinhdanh.movement.LateRule;
import vn.vinhdanh.movement.MovementSettings;
import vn.vinhdanh.movement.OverQuota;
import vn.vinhdanh.movement.Quota;
import vn.vinhdanh.movement.RecipientKind;
import vn.vinhdanh.nomination.NomineeKind;
import vn.vinhdanh.organization.Caller;

/** Quotas for each unit, batch and kind of nominee: told to the reviewers, or a wall. */
class QuotaScenariosTest extends ProcessTest {

    private static final int RUNNERS = 6;

    @Test
    void aboveTheQuotaADossierGoesInWithAFlagThatHasTheNumbers() {
        MovementPath movement = movement(OverQuota.FLAG, individual(2));
        DossierPath first = movement.dossier().submitted();
        DossierPath second = movement.dossier().submitted();
        DossierPath third = movement.dossier().submitted();
        assertThat(flags(first)).isEmpty();
        assertThat(flags(second)).isEmpty();
        assertThat(flags(third)).extracting(Flag::code).containsExactly("QUOTA_EXCEEDED");
        assertThat(flags(third).get(0).numbers()).containsExactly(3, 2);
        assertThat(flags(third).get(0).clause()).isEqualTo("Thiết lập của phong trào");
        assertThat(third.stage()).isEqualTo("DISTRICT_REVIEW");
        assertThat(flags(movement.dossier(Actor.NEIGHBOUR).submitted())).as("another unit").isEmpty();
        assertThat(flags(movement.dossier().ofCollective("BANG_KHEN").submitted())).as("another kind").isEmpty();
    }

    @Test
    void whereTheMovementSaysSoNothingGoesInAboveTheQuota() {
        MovementPath movement = movement(OverQuota.BLOCK, individual(1));
        DossierPath first = movement.dossier().submitted();
        DossierPath second = movement.dossier().aDraft().withAllPapers();
        String before = movement.tables();

        assertThat(refusal(second::handedIn)).isEqualTo("eligibility.quota.full");
        assertThat(refusal(() -> second.enters(Actor.UNIT, "Activity_PrepareDossier", Map.of())))
                .isEqualTo("eligibility.quota.full");
        assertThat(movement.tables()).isEqualTo(before);
        assertThat(openTasks(second.code())).containsExactly("Activity_PrepareDossier");

        first.withdrawn("nhường chỗ");
        second.handedIn();
        assertThat(second.stage()).isEqualTo("DISTRICT_REVIEW");
        assertThat(flags(second)).isEmpty();
    }

    @Test
    void aQuotaOfItsOwnGoesBeforeThatOfAllUnits() {
        MovementPath movement = movement(OverQuota.BLOCK, individual(0),
                new Quota(RecipientKind.INDIVIDUAL, Actor.UNIT.unit(), 1));
        assertThat(movement.dossier().submitted().stage()).isEqualTo("DISTRICT_REVIEW");
        assertThat(refusal(() -> movement.dossier().submitted())).isEqualTo("eligibility.quota.full");
        assertThat(refusal(() -> movement.dossier(Actor.NEIGHBOUR).submitted())).isEqualTo("eligibility.quota.full");
    }

    @Test
    void urgentDossiersNeitherNeedNorTakeAPlace() {
        MovementPath movement = movement(OverQuota.BLOCK, individual(1));
        movement.dossier().urgent().submitted();
        movement.dossier().submitted();
        assertThat(movement.dossier().urgent().submitted().stage()).isEqualTo("DISTRICT_REVIEW");
        assertThat(use(movement.dossier().urgent().aDraft())).isNull();
    }

    @Test
    void ineligibleDossiersTakeNoPlaceAndRefusedOnesDo() {
        MovementPath movement = movement(OverQuota.BLOCK, individual(1));
        movement.dossier().withExclusionDeclared().submitted();
        movement.dossier().submitted().reviewed(Actor.DISTRICT, "REJECT", "không đạt");
        assertThat(refusal(() -> movement.dossier().submitted())).isEqualTo("eligibility.quota.full");
    }

    @Test
    void eachBatchHasItsOwnPlacesAndWhatWasMovedThereTakesNone() {
        MovementPath movement = movement(OverQuota.BLOCK, individual(1)).opened(1);
        DossierPath unfinished = movement.dossier().submitted();
        DossierPath second = movement.dossier().aDraft().withAllPapers();
        assertThat(refusal(second::handedIn)).isEqualTo("eligibility.quota.full");
        movement.closedByTimer(1).opened(2);
        movement.compiled(1);
        assertThat(unfinished.row().batchNumber()).isEqualTo(2);
        assertThat(second.handedIn().row().batchNumber()).isEqualTo(2);
        assertThat(refusal(() -> movement.dossier().submitted())).isEqualTo("eligibility.quota.full");
    }

    @Test
    void aSupplementedDossierKeepsItsPlace() {
        MovementPath movement = movement(OverQuota.BLOCK, individual(1));
        DossierPath dossier = movement.dossier().submitted().reviewed(Actor.DISTRICT, "RETURN", DossierPath.REASON);
        assertThat(dossier.handedIn().stage()).isEqualTo("DISTRICT_REVIEW");
    }

    @Test
    void theNominatorSeesHowManyPlacesAreTaken() {
        MovementPath movement = movement(OverQuota.FLAG, individual(2));
        assertThat(use(movement.dossier().aDraft())).isEqualTo(new Quotas.Use(NomineeKind.INDIVIDUAL, 2, 0, false));
        movement.dossier().submitted();
        movement.dossier().submitted();
        DossierPath draft = movement.dossier().aDraft();
        assertThat(use(draft)).isEqualTo(new Quotas.Use(NomineeKind.INDIVIDUAL, 2, 2, false));
        assertThat(beans.getBean(Quotas.class).warning(draft.row()).orElseThrow().numbers()).containsExactly(3, 2);
        assertThat(use(movement.dossier().ofCollective("BANG_KHEN").aDraft())).as("no quota").isNull();
    }

    @Test
    void ofManyAtOnceExactlyTheAllowedNumberGoesIn() throws Exception {
        for (int allowed = 1; allowed <= 3; allowed++) {
            runningFrom(WITHIN_BATCH_1);
            MovementPath movement = movement(OverQuota.BLOCK, individual(allowed));
            runningFrom(WITHIN_BATCH_1);
            List<DossierPath> dossiers = new ArrayList<>();
            for (int i = 0; i < RUNNERS; i++) {
                dossiers.add(movement.dossier().aDraft().withAllPapers());
            }
            assertThat(race(dossiers)).as("refused of %s with %s places", RUNNERS, allowed).hasSize(RUNNERS - allowed)
                    .containsOnly("eligibility.quota.full");
            assertThat(dossiers.stream().filter(d -> d.row().submittedAt() != null)).hasSize(allowed);
            assertThat(dossiers.stream().filter(d -> d.stage().equals("DRAFT"))).hasSize(RUNNERS - allowed)
                    .allSatisfy(d -> assertThat(openTasks(d.code())).containsExactly("Activity_PrepareDossier"));
        }
    }

    @Test
    void aboveTheQuotaEveryOneOfManyAtOnceHasItsOwnNumber() throws Exception {
        runningFrom(WITHIN_BATCH_1);
        MovementPath movement = movement(OverQuota.FLAG, individual(2));
        runningFrom(WITHIN_BATCH_1);
        List<DossierPath> dossiers = new ArrayList<>();
        for (int i = 0; i < RUNNERS; i++) {
            dossiers.add(movement.dossier().aDraft().withAllPapers());
        }
        assertThat(race(dossiers)).isEmpty();
        assertThat(dossiers.stream().flatMap(d -> flags(d).stream()).map(f -> f.numbers().get(0)))
                .containsExactlyInAnyOrder(3, 4, 5, 6);
    }

    /** All hand in at once; message keys of those that were refused. */
    private List<String> race(List<DossierPath> dossiers) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(dossiers.size());
        CountDownLatch start = new CountDownLatch(1);
        List<Future<String>> runs = new ArrayList<>();
        for (DossierPath dossier : dossiers) {
            runs.add(threads.submit(() -> {
                start.await();
                try {
                    dossier.handedIn();
                    return null;
                } catch (RuntimeException e) {
                    return refusal(() -> {
                        throw e;
                    });
                }
            }));
        }
        start.countDown();
        List<String> refused = new ArrayList<>();
        for (Future<String> run : runs) {
            String key = run.get(60, TimeUnit.SECONDS);
            if (key != null) {
                refused.add(key);
            }
        }
        threads.shutdown();
        return refused;
    }

    private MovementPath movement(OverQuota over, Quota... quotas) {
        MovementPath movement = movement();
        beans.getBean(ChangeSettings.class).handle(movement.code,
                new MovementSettings(List.of(quotas), over, LateRule.NEXT_BATCH), Caller.SYSTEM);
        return movement;
    }

    private static Quota individual(int most) {
        return new Quota(RecipientKind.INDIVIDUAL, null, most);
    }

    private List<Flag> flags(DossierPath dossier) {
        return beans.getBean(Flags.class).of(dossier.row().id());
    }

    private Quotas.Use use(DossierPath draft) {
        return beans.getBean(Quotas.class).of(draft.row()).orElse(null);
    }
}
