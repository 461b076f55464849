package vn.vinhdanh.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vn.vinhdanh.nomination.Nomination;
import vn.vinhdanh.nomination.Nominations;
import vn.vinhdanh.nomination.Papers;

/** What breaks a rule at a task of a dossier is refused in words; the task stays, and nothing is left half done. */
class NominationRefusalsTest extends ProcessTest {

    private static final String TOO_LONG = "x".repeat(2_001);

    private MovementPath movement;

    private DossierPath waitingAt(String step) {
        movement = movement();
        DossierPath dossier = movement.dossier();
        return switch (step) {
            case "Activity_PrepareDossier" -> dossier.aDraft();
            case "Activity_ReviewByDistrict" -> dossier.submitted();
            case "Activity_SupplementDossier" -> dossier.submitted().reviewed(Actor.DISTRICT, "RETURN", "thiếu");
            case "Activity_AppraiseByHomeAffairs" -> dossier.submitted().endorsedByDistrict();
            case "Activity_AwaitConclusion" -> dossier.submitted().reviewed(Actor.DISTRICT, "HOLD", "có đơn");
            default -> throw new IllegalArgumentException(step);
        };
    }

    private void refused(DossierPath dossier, String step, String keys, ThrowingCallable act) {
        String before = movement.tables();
        String task = task(dossier.code(), step).getId();
        assertThat(refusal(act)).isEqualTo(keys);
        assertThat(task(dossier.code(), step).getId()).isEqualTo(task);
        assertThat(openTasks(dossier.code())).containsExactly(step);
        assertThat(movement.tables()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {
        "-, lý do, review.verdict.missing", "'', lý do, review.verdict.missing",
        "APPROVE, lý do, review.verdict.unknown", "LIFT, lý do, review.verdict.unknown",
        "endorse, -, review.verdict.unknown", "RETURN, -, review.reason.missing", "REJECT, ' ', review.reason.missing",
        "HOLD, -, review.reason.missing", "REJECT, TOO_LONG, review.reason.too-long",
        "ENDORSE, TOO_LONG, review.reason.too-long"})
    void aReview(String verdict, String reason, String key) {
        for (Actor reviewer : new Actor[] {Actor.DISTRICT, Actor.HOME_AFFAIRS}) {
            String step = DossierPath.reviewStep(reviewer);
            DossierPath dossier = waitingAt(step);
            refused(dossier, step, key,
                    () -> dossier.reviewed(reviewer, verdict, "TOO_LONG".equals(reason) ? TOO_LONG : reason));
        }
    }

    @Test
    void anEarlierEndorsementNeverApproves() {
        DossierPath dossier = waitingAt("Activity_AppraiseByHomeAffairs");
        assertThat(dossier.verdicts()).containsExactly("DISTRICT_REVIEW ENDORSE");
        refused(dossier, "Activity_AppraiseByHomeAffairs", "review.verdict.missing",
                () -> dossier.enters(Actor.HOME_AFFAIRS, "Activity_AppraiseByHomeAffairs", Map.of()));
    }

    @Test
    void neitherDoesAReturnStandInForTheNextVerdict() {
        DossierPath dossier = waitingAt("Activity_SupplementDossier").handedIn();
        refused(dossier, "Activity_ReviewByDistrict", "review.verdict.missing",
                () -> dossier.enters(Actor.DISTRICT, "Activity_ReviewByDistrict", Map.of()));
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {"-, kết luận, review.verdict.missing",
            "ENDORSE, kết luận, review.verdict.unknown", "LIFT, -, review.reason.missing"})
    void aConclusion(String verdict, String reason, String key) {
        DossierPath dossier = waitingAt("Activity_AwaitConclusion");
        Map<String, Object> entered = new HashMap<>();
        entered.put("verdict", verdict);
        entered.put("reason", reason);
        refused(dossier, "Activity_AwaitConclusion", key,
                () -> dossier.enters(Actor.HOME_AFFAIRS, "Activity_AwaitConclusion", entered));
    }

    @ParameterizedTest
    @CsvSource({"2021-12-19, review.supplementBy.past", "2021-12-20, review.supplementBy.past",
            "20/12/2021, refusal.date.malformed"})
    void aSupplementThatIsDueBeforeItCanCome(String by, String key) {
        DossierPath dossier = waitingAt("Activity_ReviewByDistrict");
        refused(dossier, "Activity_ReviewByDistrict", key,
                () -> dossier.enters(Actor.DISTRICT, "Activity_ReviewByDistrict",
                Map.of("verdict", "RETURN", "reason", "thiếu", "supplementBy", by)));
    }

    @Test
    void anIncompleteDossier() {
        DossierPath draft = waitingAt("Activity_PrepareDossier");
        String missing = "nomination.paper.missing.TO_TRINH nomination.paper.missing.BAO_CAO_THANH_TICH "
                + "nomination.paper.missing.BIEN_BAN";
        refused(draft, "Activity_PrepareDossier", missing, draft::handedIn);
        refused(draft, "Activity_PrepareDossier", missing,
                () -> draft.enters(Actor.UNIT, "Activity_PrepareDossier", Map.of("confirmed", true)));
    }

    @Test
    void aSupplementThatTakesAPaperAway() {
        DossierPath dossier = waitingAt("Activity_SupplementDossier");
        long paper = value(Long.class,
                "SELECT id FROM vinhdanh.evidence WHERE nomination_id = ? AND type = 'BIEN_BAN'", dossier.row().id());
        as(Actor.UNIT, () -> {
            beans.getBean(Papers.class).remove(dossier.code(), paper);
            return null;
        });
        refused(dossier, "Activity_SupplementDossier", "nomination.paper.missing.BIEN_BAN", dossier::handedIn);
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {
        "-, -, 12/QĐ-TTg, 2021-12-31, decision.outcome.missing",
        "DEFER, x, 12/QĐ-TTg, 2021-12-31, decision.outcome.missing", "DECLINE, -, -, -, decision.reason.missing",
        "AWARD, -, -, -, decision.number.missing decision.higher.authority.missing decision.higher.form.missing "
            + "decision.date.missing",
        "AWARD, -, 12/QĐ-TTg, 2022-01-02, decision.higher.authority.missing decision.higher.form.missing "
            + "decision.date.future"})
    void aHigherDecision(String outcome, String reason, String number, String date, String keys) {
        movement = movement();
        DossierPath dossier = movement.dossier(Actor.DEPARTMENT).appraised();
        movement.announcedAs(movement.batch1Compiled(), "FORWARD_UP", null);
        Map<String, Object> entered = new HashMap<>();
        entered.put("outcome", outcome);
        entered.put("reason", reason);
        entered.put("higherDecisionNumber", number);
        entered.put("higherDecisionDate", date);
        refused(dossier, "Activity_RecordHigherDecision", keys,
                () -> dossier.enters(Actor.HOME_AFFAIRS, "Activity_RecordHigherDecision", entered));
    }

    @ParameterizedTest
    @EnumSource(value = Actor.class, mode = EnumSource.Mode.EXCLUDE, names = "DISTRICT")
    void somebodyWhoIsNoCandidate(Actor stranger) {
        DossierPath dossier = waitingAt("Activity_ReviewByDistrict");
        String before = movement.tables();
        assertThatThrownBy(() -> dossier.enters(stranger, "Activity_ReviewByDistrict", Map.of("verdict", "ENDORSE")))
                .isInstanceOf(AuthorizationException.class);
        assertThat(dossier.instance()).isWaitingAt("Activity_ReviewByDistrict");
        assertThat(movement.tables()).isEqualTo(before);
    }

    @Test
    void whatTheStarterClaimsHasNoEffect() {
        movement = movement();
        Map<String, Object> claims = Map.of("movementCode", movement.code, "unit", "31684", "nomineeKind", "INDIVIDUAL",
                "nomineeName", "Trần Văn Ổn", "route", "DIRECT", "verdict", "ENDORSE", "eligible", true,
                "outcome", "AWARD", "issuer", "lao-cai", "returnedBy", "HOME_AFFAIRS");
        ProcessInstance instance = as(Actor.UNIT,
                () -> engine.getRuntimeService().startProcessInstanceByKey("nomination", "ma-tu-dat", claims));
        Nomination dossier = beans.getBean(Nominations.class).find(value(String.class,
                "SELECT code FROM vinhdanh.nomination WHERE movement = ?", movement.code)).orElseThrow();

        assertThat(instance).isWaitingAt("Activity_PrepareDossier").variables().containsEntry("issuer", "soc-trang")
                .containsEntry("dossierCode", dossier.code())
                .doesNotContainKeys("route", "verdict", "eligible", "outcome", "returnedBy", "movementTitle");
        assertThat(instance(dossier.code()).getId()).isEqualTo(instance.getId());
        assertThat(dossier.createdBy()).isEqualTo(Actor.UNIT.user());
        assertThat(task(dossier.code(), "Activity_PrepareDossier").getAssignee()).isEqualTo(Actor.UNIT.user());
    }

    @Test
    void aDossierOfAnotherCannotBeTakenOver() {
        DossierPath theirs = waitingAt("Activity_PrepareDossier");
        String before = movement.tables();
        for (Actor starter : new Actor[] {Actor.NEIGHBOUR, Actor.UNIT, Actor.HOME_AFFAIRS}) {
            assertThatThrownBy(() -> as(starter,
                    () -> engine.getRuntimeService().startProcessInstanceByKey("nomination",
                    Map.of("nominationId", theirs.row().id(), "movementCode", movement.code, "unit", "31690"))))
                    .isInstanceOf(RuntimeException.class);
        }
        assertThatThrownBy(() -> as(Actor.NEIGHBOUR,
                () -> engine.getRuntimeService().startProcessInstanceByKey("nomination",
                Map.of("movementCode", movement.code, "unit", "31684", "nomineeKind", "INDIVIDUAL",
                        "nomineeName", "x")))).isInstanceOf(RuntimeException.class);
        assertThat(movement.tables()).isEqualTo(before);
        assertThat(instance(theirs.code()).getId()).isEqualTo(theirs.instance().getId());
    }

    /** Who completes a task enters a verdict and the like; the process's own facts are not his to set. */
    @ParameterizedTest
    @CsvSource({"nominationId", "urgent", "issuer", "unit", "route", "returnedBy", "eligible",
            "dossierCode", "movementCode"})
    void aFactOfTheProcessAmongWhatIsEntered(String fact) {
        DossierPath dossier = waitingAt("Activity_PrepareDossier").withAllPapers();
        DossierPath other = movement.dossier(Actor.NEIGHBOUR).aDraft();
        Object claimed = switch (fact) {
            case "nominationId" -> other.row().id();
            case "urgent", "eligible" -> true;
            default -> "lao-cai";
        };
        String before = movement.tables();
        assertThatThrownBy(() -> dossier.enters(Actor.UNIT, "Activity_PrepareDossier", Map.of(fact, claimed)))
                .isInstanceOf(AuthorizationException.class);
        String task = task(dossier.code(), "Activity_PrepareDossier").getId();
        assertThatThrownBy(() -> as(Actor.UNIT, () -> {
            engine.getTaskService().setVariableLocal(task, fact, claimed);
            return null;
        })).isInstanceOf(AuthorizationException.class);
        assertThatThrownBy(() -> as(Actor.UNIT, () -> {
            engine.getFormService().submitTaskForm(task, Map.of(fact, claimed));
            return null;
        })).isInstanceOf(AuthorizationException.class);
        assertThat(dossier.instance()).isWaitingAt("Activity_PrepareDossier");
        assertThat(movement.tables()).isEqualTo(before);
    }
}
