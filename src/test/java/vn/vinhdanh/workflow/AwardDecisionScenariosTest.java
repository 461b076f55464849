package vn.vinhdanh.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The list of a batch: two endorsements, the chairman, the number; and every way back. */
class AwardDecisionScenariosTest extends ProcessTest {

    private MovementPath movement;
    private DossierPath first;
    private DossierPath second;
    private String list;
    private ProcessInstance process;

    /** A list of two dossiers, put to the endorsers. */
    private void aList(String batches) {
        movement = movement(batches);
        first = movement.dossier(Actor.DEPARTMENT).appraised();
        second = movement.dossier(Actor.DEPARTMENT).appraised();
        list = movement.batch1Compiled();
        process = instance(list);
    }

    private void aList() {
        aList("2021-09-09 | 2021-12-31\n2022-01-01");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void endorsersInEitherOrder(boolean homeAffairsFirst) {
        aList();
        assertThat(process).isWaitingAtExactly("Activity_EndorseByHomeAffairs", "Activity_EndorseBySteeringCommittee");
        movement.endorsedBy(homeAffairsFirst ? Actor.HOME_AFFAIRS_LEAD : Actor.STEERING_COMMITTEE, list);
        assertThat(process).hasNotPassed("Activity_DecideByChairman");
        assertThat(openTasks(list)).containsExactly(homeAffairsFirst ? "Activity_EndorseBySteeringCommittee"
                : "Activity_EndorseByHomeAffairs");
        movement.endorsedBy(homeAffairsFirst ? Actor.STEERING_COMMITTEE : Actor.HOME_AFFAIRS_LEAD, list).joined(list);
        assertThat(process).isWaitingAtExactly("Activity_DecideByChairman");
        movement.decided(list, "AWARD", null).signed(list).issued(list).announced(list);
        assertThat(process).isEnded().hasPassedInOrder("Gateway_BothEndorsed", "Activity_DecideByChairman",
                "Activity_IssueDecision", "Activity_GrantAwards", "Activity_NotifyUnits", "Activity_CloseList",
                "Event_DecisionAnnounced").hasNotPassed("Activity_ReviseList");
        assertThat(movement.status(1)).isEqualTo("DECIDED");
        assertThat(texts("SELECT status FROM vinhdanh.decision_list WHERE code = ?", list))
                .containsExactly("ANNOUNCED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"HOME_AFFAIRS_LEAD", "STEERING_COMMITTEE"})
    void oneEndorserReturnsTheListAndBothEndorseAgain(Actor returning) {
        aList();
        Actor other = returning == Actor.HOME_AFFAIRS_LEAD ? Actor.STEERING_COMMITTEE : Actor.HOME_AFFAIRS_LEAD;
        movement.set(returning, list, "OPPOSE", null, "Chưa rõ thành tích", first.code());
        movement.speak(returning, list, Map.of("verdict", "RETURN_LIST", "reason", "Rà soát lại"));
        movement.endorsedBy(other, list).joined(list);
        assertThat(process).isWaitingAtExactly("Activity_ReviseList").hasNotPassed("Activity_DecideByChairman");
        assertRefused("Activity_ReviseList", "decision.revision.unconfirmed",
                Actor.HOME_AFFAIRS, Map.of("reason", "x"));
        assertRefused("Activity_ReviseList", "decision.reason.missing", Actor.HOME_AFFAIRS, Map.of("confirmed", true));

        complete(Actor.HOME_AFFAIRS, list, "Activity_ReviseList", Map.of("confirmed", true, "reason", "Đã rà soát"));

        assertThat(process).isWaitingAtExactly("Activity_EndorseByHomeAffairs", "Activity_EndorseBySteeringCommittee");
        assertThat(opinions()).as("approvals are cleared, the objection stays").containsExactly(
                returning == Actor.HOME_AFFAIRS_LEAD ? first.code() + " OPPOSE -" : first.code() + " - OPPOSE",
                second.code() + " - -");
        assertRefused(endorsementBy(other), "decision.lines.without-opinion", other, Map.of("verdict", "ENDORSE"));
        movement.endorsed(list);
        assertThat(process).isWaitingAtExactly("Activity_DecideByChairman");
    }

    @Test
    void theChairmanReturnsTheListWithAReason() {
        aList();
        movement.endorsed(list).decided(list, "AWARD", null, first.code())
                .decided(list, "DECLINE", "Trùng thành tích", second.code());
        assertRefused("Activity_DecideByChairman", "decision.reason.missing", Actor.CHAIRMAN,
                Map.of("verdict", "RETURN_LIST"));
        complete(Actor.CHAIRMAN, list, "Activity_DecideByChairman",
                Map.of("verdict", "RETURN_LIST", "reason", "Thiếu đơn vị"));
        assertThat(process).isWaitingAtExactly("Activity_ReviseList").hasNotPassed("Activity_IssueDecision");
        complete(Actor.HOME_AFFAIRS, list, "Activity_ReviseList", Map.of("confirmed", true, "reason", "Đã bổ sung"));
        assertThat(texts("SELECT n.code || ' ' || coalesce(l.outcome, '-') FROM vinhdanh.decision_line l "
                + "JOIN vinhdanh.nomination n ON n.id = l.nomination_id ORDER BY n.id")
                .stream().filter(line -> line.startsWith(movement.code)))
                .containsExactly(first.code() + " -", second.code() + " DECLINE");
        movement.endorsed(list);
        assertRefused("Activity_DecideByChairman", "decision.lines.without-outcome", Actor.CHAIRMAN,
                Map.of("verdict", "SIGN"));
        movement.decided(list, "AWARD", null).signed(list);
        assertThat(process).isWaitingAtExactly("Activity_IssueDecision");
    }

    @Test
    void aListIsNotEndorsedOrSignedWithoutSayingSo() {
        aList();
        assertRefused("Activity_EndorseByHomeAffairs", "decision.verdict.missing", Actor.HOME_AFFAIRS_LEAD, Map.of());
        assertRefused("Activity_EndorseByHomeAffairs", "decision.verdict.unknown", Actor.HOME_AFFAIRS_LEAD,
                Map.of("verdict", "SIGN"));
        assertRefused("Activity_EndorseByHomeAffairs", "decision.lines.without-opinion", Actor.HOME_AFFAIRS_LEAD,
                Map.of("verdict", "ENDORSE"));
        assertRefused("Activity_EndorseBySteeringCommittee", "decision.reason.missing", Actor.STEERING_COMMITTEE,
                Map.of("verdict", "RETURN_LIST"));
        movement.endorsed(list);
        assertRefused("Activity_DecideByChairman", "decision.verdict.missing", Actor.CHAIRMAN, Map.of());
        assertRefused("Activity_DecideByChairman", "decision.verdict.unknown", Actor.CHAIRMAN,
                Map.of("verdict", "ENDORSE"));
        assertRefused("Activity_DecideByChairman", "decision.lines.without-outcome", Actor.CHAIRMAN,
                Map.of("verdict", "SIGN"));
        movement.decided(list, "AWARD", null, first.code());
        assertRefused("Activity_DecideByChairman", "decision.lines.without-outcome", Actor.CHAIRMAN,
                Map.of("verdict", "SIGN"));
    }

    @Test
    void nothingIsDeferredWhereThereIsNoNextBatch() {
        aList("2021-09-09 | 2021-12-31");
        movement.endorsed(list);
        assertThat(refusal(() -> movement.decided(list, "DEFER", "chờ"))).isEqualTo("decision.defer.no-next-batch");
        // As where the next batch was there when the line was set, and its list was made before the chairman signed.
        db.sql("UPDATE vinhdanh.decision_line SET outcome = 'DEFER', reason = 'chờ' WHERE list_id = (SELECT id "
                + "FROM vinhdanh.decision_list WHERE code = ?)").param(list).update();
        assertRefused("Activity_DecideByChairman", "decision.lines.deferred-without-batch", Actor.CHAIRMAN,
                Map.of("verdict", "SIGN"));
    }

    @Test
    void whoMayWriteOnTheList() {
        aList();
        for (Actor stranger : List.of(Actor.CHAIRMAN, Actor.HOME_AFFAIRS, Actor.OFFICE)) {
            assertThat(refusal(() -> movement.set(stranger, list, "ENDORSE", null, null)))
                    .isEqualTo("decision.lines.not-yours");
        }
        for (Actor stranger : List.of(Actor.DEPARTMENT, Actor.DISTRICT, Actor.OTHER_ISSUER)) {
            assertThat(refusal(() -> movement.set(stranger, list, "ENDORSE", null, null)))
                    .isEqualTo("decision.list.unknown");
        }
        assertThat(refusal(() -> movement.set(Actor.HOME_AFFAIRS_LEAD, list, "OPPOSE", null, null)))
                .isEqualTo("decision.reason.missing");
        movement.endorsedBy(Actor.HOME_AFFAIRS_LEAD, list);
        assertThat(refusal(() -> movement.set(Actor.HOME_AFFAIRS_LEAD, list, "OPPOSE", null, "muộn")))
                .isEqualTo("decision.lines.not-yours");
        assertThatThrownBy(() -> movement.speak(Actor.STEERING_COMMITTEE, list,
                Map.of("verdict", "ENDORSE", "homeAffairsVerdict", "RETURN_LIST")))
                .isInstanceOf(AuthorizationException.class);
        movement.endorsedBy(Actor.STEERING_COMMITTEE, list).joined(list).decided(list, "AWARD", null).signed(list);
        assertThat(refusal(() -> movement.decided(list, "DECLINE", "đổi ý"))).isEqualTo("decision.lines.not-yours");
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {
        "-, 2022-01-01, Lâu, CHU_TICH, decision.number.missing",
        "QĐ 12, 2022-01-01, Lâu, CHU_TICH, decision.number.malformed",
        "12 /QĐ-UBND, 2022-01-01, Lâu, CHU_TICH, decision.number.malformed",
        "12/QĐ-UBND, -, Lâu, CHU_TICH, decision.date.missing",
        "12/QĐ-UBND, 2022-01-02, Lâu, CHU_TICH, decision.date.future",
        "12/QĐ-UBND, 2021-12-31, Lâu, CHU_TICH, decision.date.before-signing",
        "12/QĐ-UBND, 2022-01-01, -, CHU_TICH, decision.signer.missing",
        "12/QĐ-UBND, 2022-01-01, Lâu, -, decision.capacity.missing",
        "12/QĐ-UBND, 2022-01-01, Lâu, TL_CHU_TICH, decision.capacity.missing",
        "-, -, -, -, decision.number.missing decision.date.missing decision.signer.missing decision.capacity.missing"})
    void aDecisionIsIssuedWithNumberDateAndSigner(String number, String date, String signer,
            String capacity, String keys) {
        aList();
        movement.endorsed(list).decided(list, "AWARD", null).signed(list);
        Map<String, Object> entered = new HashMap<>();
        entered.put("decisionNumber", number);
        entered.put("decisionDate", date);
        entered.put("signer", signer);
        entered.put("signerCapacity", capacity);
        assertRefused("Activity_IssueDecision", keys, Actor.OFFICE, entered);
    }

    @Test
    void aNumberIsGivenOnceAYear() {
        aList();
        movement.endorsed(list).decided(list, "AWARD", null).signed(list);
        String number = MovementPath.freshNumber();
        complete(Actor.OFFICE, list, "Activity_IssueDecision", MovementPath.decision(number, "2022-01-01"));
        movement.announced(list);
        at(WITHIN_BATCH_1);
        aList();
        movement.endorsed(list).decided(list, "AWARD", null).signed(list);
        assertRefused("Activity_IssueDecision", "decision.number.used", Actor.OFFICE,
                MovementPath.decision(number, "2022-01-01"));
        complete(Actor.OFFICE, list, "Activity_IssueDecision",
                MovementPath.decision(MovementPath.freshNumber(), "2022-01-01"));
        movement.announced(list);
        assertThat(texts("SELECT a.certificate_number FROM vinhdanh.award a JOIN vinhdanh.nomination n "
                + "ON n.id = a.nomination_id WHERE n.movement = ?", movement.code))
                .hasSize(2).doesNotHaveDuplicates()
                .allMatch(certificate -> certificate.matches("soc-trang-2022-\\d{6}"));
    }

    private void assertRefused(String step, String keys, Actor actor, Map<String, Object> entered) {
        String before = movement.tables();
        String task = task(list, step).getId();
        assertThat(refusal(() -> complete(actor, list, step, entered))).isEqualTo(keys);
        assertThat(task(list, step).getId()).isEqualTo(task);
        assertThat(movement.tables()).isEqualTo(before);
    }

    private static String endorsementBy(Actor actor) {
        return actor == Actor.HOME_AFFAIRS_LEAD ? "Activity_EndorseByHomeAffairs"
                : "Activity_EndorseBySteeringCommittee";
    }

    private List<String> opinions() {
        return texts("""
                SELECT n.code || ' ' || coalesce(l.home_affairs_opinion, '-') || ' '
                    || coalesce(l.steering_committee_opinion, '-')
                FROM vinhdanh.decision_line l JOIN vinhdanh.nomination n ON n.id = l.nomination_id WHERE n.movement = ?
                ORDER BY n.id""", movement.code);
    }
}
