package vn.vinhdanh.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.vinhdanh.decision.GatherAdHocList;
import vn.vinhdanh.decision.GatherAdHocList.Gathered;

/** Khen đột xuất: a list of its own, one joined, or one gathered from what waits; and every way off it. */
class AdHocScenariosTest extends ProcessTest {

    private static final String MARKET = "Dập ổ dịch chợ Mỹ Xuyên 15/12";

    private MovementPath movement;

    private DossierPath urgent(Map<String, Object> choice) {
        DossierPath dossier = movement.dossier(Actor.DEPARTMENT).urgent().submitted();
        var entered = new HashMap<String, Object>(choice);
        entered.put("verdict", "ENDORSE");
        return dossier.enters(Actor.HOME_AFFAIRS, "Activity_AppraiseByHomeAffairs", entered);
    }

    private DossierPath waiting() {
        return urgent(Map.of("adHoc", "WAIT", "occasion", MARKET));
    }

    private Gathered gather(Actor actor, boolean ordinary, String key, DossierPath... dossiers) {
        List<String> codes = Arrays.stream(dossiers).map(DossierPath::code).toList();
        return as(actor, () -> beans.getBean(GatherAdHocList.class)
                .handle(new GatherAdHocList.Command(movement.code, MARKET, codes, ordinary, key)));
    }

    private String listOf(DossierPath dossier) {
        return value(String.class, "SELECT d.code FROM vinhdanh.decision_list d JOIN vinhdanh.decision_line l "
                + "ON l.list_id = d.id WHERE l.nomination_id = ? AND l.announced_at IS NULL", dossier.row().id());
    }

    private List<String> lines(String list) {
        return texts("SELECT n.code FROM vinhdanh.decision_line l JOIN vinhdanh.nomination n ON n.id = l.nomination_id "
                + "JOIN vinhdanh.decision_list d ON d.id = l.list_id WHERE d.code = ? ORDER BY l.position", list);
    }

    @Test
    void theAppraiserOpensAListForAnOccasion() {
        movement = movement();
        DossierPath dossier = urgent(Map.of("adHoc", "OWN", "occasion", "  " + MARKET));
        String list = listOf(dossier);
        assertThat(value(String.class, "SELECT occasion FROM vinhdanh.decision_list WHERE code = ?", list))
                .isEqualTo(MARKET);
        assertThat(instance(list)).isWaitingAt("Activity_EndorseByHomeAffairs", "Activity_EndorseBySteeringCommittee");
        movement.announcedAs(list, "AWARD", null);
        assertThat(dossier.instance()).isEnded().hasPassed("Event_Awarded");
    }

    @Test
    void othersJoinWhileNobodyHasSpoken() {
        movement = movement();
        DossierPath first = urgent(Map.of());
        String list = listOf(first);
        DossierPath second = urgent(Map.of("adHoc", "JOIN", "adHocList", list));
        assertThat(lines(list)).containsExactlyInAnyOrder(first.code(), second.code());
        assertThat(texts("SELECT position::text FROM vinhdanh.decision_line l JOIN vinhdanh.decision_list d "
                + "ON d.id = l.list_id WHERE d.code = ? ORDER BY position", list)).containsExactly("1", "2");

        movement.endorsedBy(Actor.STEERING_COMMITTEE, list);
        DossierPath late = movement.dossier(Actor.DEPARTMENT).urgent().submitted();
        assertThat(refusal(() -> late.enters(Actor.HOME_AFFAIRS, "Activity_AppraiseByHomeAffairs",
                Map.of("verdict", "ENDORSE", "adHoc", "JOIN", "adHocList", list))))
                .isEqualTo("decision.ad-hoc.list.closed");
        assertThat(late.instance()).isWaitingAt("Activity_AppraiseByHomeAffairs");
        movement.endorsedBy(Actor.HOME_AFFAIRS_LEAD, list).joined(list).decided(list, "AWARD", null).signed(list)
                .issued(list).announced(list);
        assertThat(second.stage()).isEqualTo("AWARDED");
        assertThat(texts("SELECT DISTINCT d.number FROM vinhdanh.award a JOIN vinhdanh.decision d "
                + "ON d.id = a.decision_id WHERE a.nomination_id IN (?, ?)", first.row().id(), second.row().id()))
                .as("one decision for both").hasSize(1);
    }

    @Test
    void aWrongChoiceIsRefusedAndTheTaskStays() {
        movement = movement();
        DossierPath dossier = movement.dossier(Actor.DEPARTMENT).urgent().submitted();
        Map<Map<String, Object>, String> wrong = Map.of(
                Map.of("adHoc", "LATER"), "decision.ad-hoc.unknown",
                Map.of("adHoc", "JOIN"), "decision.ad-hoc.list.missing",
                Map.of("adHoc", "JOIN", "adHocList", "khong-co-L1"), "decision.ad-hoc.list.closed",
                Map.of("adHoc", "WAIT", "occasion", " "), "decision.occasion.missing",
                Map.of("adHoc", "WAIT", "occasion", "x".repeat(201)), "decision.reason.too-long");
        wrong.forEach((choice, key) -> {
            var entered = new HashMap<String, Object>(choice);
            entered.put("verdict", "ENDORSE");
            assertThat(refusal(() -> dossier.enters(Actor.HOME_AFFAIRS, "Activity_AppraiseByHomeAffairs", entered)))
                    .as("%s", choice).isEqualTo(key);
        });
        assertThat(dossier.instance()).isWaitingAt("Activity_AppraiseByHomeAffairs");
        assertThat(dossier.stage()).isEqualTo("APPRAISAL");
        assertThat(listOf(dossier)).isNull();
    }

    @Test
    void whatWaitsIsGatheredIntoOneListOnce() {
        movement = movement();
        DossierPath first = waiting();
        DossierPath second = waiting();
        assertThat(first.instance()).isWaitingAt("Activity_AwaitDecision");
        assertThat(listOf(first)).isNull();

        Gathered gathered = gather(Actor.HOME_AFFAIRS, false, "k-1", second, first);
        String list = gathered.list().code();
        assertThat(gathered.created()).isTrue();
        assertThat(lines(list)).containsExactlyInAnyOrder(first.code(), second.code());
        assertThat(gather(Actor.HOME_AFFAIRS, false, "k-1", first)).as("the key")
                .isEqualTo(new Gathered(gathered.list(), false));
        assertThat(gather(Actor.HOME_AFFAIRS, false, null, first, second, first)).as("the same dossiers")
                .isEqualTo(new Gathered(gathered.list(), false));
        assertThat(value(Long.class, "SELECT count(*) FROM vinhdanh.decision_list WHERE movement = ?", movement.code))
                .isEqualTo(1);

        movement.endorsed(list).decided(list, "AWARD", null, first.code())
                .decided(list, "DECLINE", "Trùng với tập thể", second.code()).signed(list).issued(list).announced(list);
        assertThat(first.stage()).isEqualTo("AWARDED");
        assertThat(second.stage()).isEqualTo("DECLINED");
        assertThat(value(String.class, "SELECT subject FROM vinhdanh.mail_outbox WHERE key LIKE ?",
                "outcome:" + list + "%")).contains("đột xuất");
    }

    @Test
    void gatheringIsRefusedAsAWholeNamingEachCode() {
        movement = movement();
        DossierPath good = waiting();
        DossierPath listed = urgent(Map.of());
        DossierPath ordinary = movement.dossier(Actor.DEPARTMENT).appraised();
        DossierPath appraisal = movement.dossier(Actor.DEPARTMENT).urgent().submitted();
        MovementPath mine = movement;
        movement = movement();
        DossierPath elsewhere = waiting();
        movement = mine;
        String before = movement.tables();

        assertThat(refusal(() -> gather(Actor.HOME_AFFAIRS, false, null, good, listed, ordinary, appraisal, elsewhere)))
                .isEqualTo("decision.gather.on-list decision.gather.ordinary decision.gather.not-waiting "
                        + "decision.gather.unknown");
        assertThat(refusal(() -> gather(Actor.HOME_AFFAIRS, false, null))).isEqualTo("decision.gather.none");
        for (Actor other : List.of(Actor.HOME_AFFAIRS_LEAD, Actor.CHAIRMAN, Actor.OFFICE)) {
            assertThat(refusal(() -> gather(other, false, null, good))).isEqualTo("decision.gather.not-yours");
        }
        assertThat(movement.tables()).isEqualTo(before);
        assertThat(gather(Actor.HOME_AFFAIRS, true, null, good, ordinary).created())
                .as("ordinary ones by explicit choice").isTrue();
    }

    @Test
    void theBatchTakesWhatIsOnNoAdHocList() {
        movement = movement();
        DossierPath gathered = waiting();
        DossierPath left = waiting();
        DossierPath ordinary = movement.dossier(Actor.DEPARTMENT).appraised();
        gather(Actor.HOME_AFFAIRS, false, null, gathered);
        movement.batch1Compiled();
        assertThat(movement.lines(1)).as("whom nobody gathered is not forgotten")
                .containsExactlyInAnyOrder(left.code(), ordinary.code());
    }

    @Test
    void deferredFromAnAdHocListAndAgainFromTheBatch() {
        movement = movement();
        DossierPath dossier = urgent(Map.of());
        String adHoc = listOf(dossier);
        movement.announcedAs(adHoc, "DEFER", "Chờ xác minh thêm");
        assertThat(dossier.instance()).isWaitingAt("Activity_AwaitDecision");
        assertThat(dossier.row().batchNumber()).as("the batch open now").isEqualTo(1);
        assertThat(mail(adHoc)).contains("Chờ xác minh thêm", "Đợt 1");

        String batch = movement.batch1Compiled();
        assertThat(movement.lines(1)).containsExactly(dossier.code());
        movement.announcedAs(batch, "DEFER", "Vẫn chờ kết luận");
        assertThat(dossier.row().batchNumber()).isEqualTo(2);
        assertThat(mail(batch)).contains("Vẫn chờ kết luận", "Đợt 2");
        assertThat(texts("SELECT reason || from_batch || to_batch FROM vinhdanh.carry_over WHERE nomination_id = ? "
                + "ORDER BY list_id", dossier.row().id())).containsExactly("DEFERRED11", "DEFERRED12");

        at("2022-01-05T08:00:00+07:00");
        movement.opened(2);
        complete(Actor.HOME_AFFAIRS, movement.batchCode(2), "Activity_SetClosingDate",
                Map.of("action", "CLOSE_NOW", "reason", "Đủ hồ sơ"));
        movement.compiled(2).announcedAs(movement.list(2), "AWARD", null);
        assertThat(dossier.instance()).isEnded().hasPassed("Event_Awarded");
        assertThat(dossier.journal()).containsSubsequence("OUTCOME", "OUTCOME", "OUTCOME");
    }

    private String mail(String list) {
        return value(String.class, "SELECT plain FROM vinhdanh.mail_outbox WHERE key LIKE ?", "outcome:" + list + ":%");
    }

    @Test
    void aListThatAllHaveLeftIsClosedEmpty() {
        movement = movement();
        DossierPath first = waiting();
        DossierPath second = waiting();
        String list = gather(Actor.HOME_AFFAIRS, false, null, first, second).list().code();
        first.withdrawn("Xin rút để bổ sung");
        assertThat(lines(list)).containsExactly(second.code());
        second.withdrawn("Xin rút");
        assertThat(first.instance()).isEnded().hasPassed("Event_Withdrawn");
        movement.speak(Actor.HOME_AFFAIRS_LEAD, list, Map.of("verdict", "RETURN_LIST", "reason", "Không còn hồ sơ"));
        movement.speak(Actor.STEERING_COMMITTEE, list, Map.of("verdict", "RETURN_LIST", "reason", "Không còn hồ sơ"));
        movement.joined(list);
        var process = instance(list);
        complete(Actor.HOME_AFFAIRS, list, "Activity_ReviseList",
                Map.of("confirmed", true, "reason", "Đóng danh sách"));
        assertThat(process).isEnded();
        assertThat(value(String.class, "SELECT status FROM vinhdanh.decision_list WHERE code = ?", list))
                .isEqualTo("EMPTY");
    }

    @Test
    void anAdHocListHasDeadlinesOfItsOwn() {
        movement = movement();
        String list = listOf(urgent(Map.of()));
        assertThat(task(list, "Activity_EndorseByHomeAffairs").getDueDate())
                .isEqualTo(Date.from(Instant.parse("2021-12-21T10:00:00Z")));
        movement.endorsed(list);
        assertThat(task(list, "Activity_DecideByChairman").getDueDate())
                .isEqualTo(Date.from(Instant.parse("2021-12-22T10:00:00Z")));
    }
}
