package vn.vinhdanh.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.vinhdanh.decision.DecisionList;
import vn.vinhdanh.decision.DecisionLists;
import vn.vinhdanh.decision.LargeList;
import vn.vinhdanh.decision.Line;
import vn.vinhdanh.decision.LineFilter;
import vn.vinhdanh.decision.LineOpinion;
import vn.vinhdanh.decision.ListLines;
import vn.vinhdanh.decision.ListSummary;
import vn.vinhdanh.decision.ListSummary.Slice;
import vn.vinhdanh.decision.Outcome;
import vn.vinhdanh.decision.Seen;
import vn.vinhdanh.decision.SetLines;
import vn.vinhdanh.decision.StaleChange;
import vn.vinhdanh.decision.SummariseList;
import vn.vinhdanh.workflow.awarddecision.AwardDecisionModel;

/** What the chairman answers for is what a count by hand gives, and the money is right to the last đồng. */
class ListSummaryScenariosTest extends ProcessTest {

    private static final int LINES = 120;
    private static final int MOST = 1;

    private MovementPath movement;
    private String list;

    @BeforeEach
    void aListBeforeTheChairman() {
        movement = movement();
        movement.opened(1);
        LargeList.insert(db, movement.code, LINES);
        db.sql("INSERT INTO vinhdanh.movement_quota (movement, kind, most) VALUES (?, 'COLLECTIVE', ?)")
                .params(movement.code, MOST).update();
        list = movement.closedByTimer(1).compiled(1).list(1);
        List<String> codes = lines().stream().map(Line::nominationCode).toList();
        movement.set(Actor.HOME_AFFAIRS_LEAD, list, "ENDORSE", null, null);
        movement.set(Actor.HOME_AFFAIRS_LEAD, list, "OPPOSE", null, "Chưa rõ", codes.get(3), codes.get(7));
        movement.set(Actor.STEERING_COMMITTEE, list, "ENDORSE", null, null);
        movement.set(Actor.STEERING_COMMITTEE, list, "OPPOSE", null, "Trùng", codes.get(7), codes.get(9));
        movement.speak(Actor.HOME_AFFAIRS_LEAD, list, Map.of("verdict", "ENDORSE"));
        movement.speak(Actor.STEERING_COMMITTEE, list, Map.of("verdict", "ENDORSE"));
        movement.joined(list);
    }

    private DecisionList list() {
        return beans.getBean(DecisionLists.class)
                .get(value(Long.class, "SELECT id FROM vinhdanh.decision_list WHERE code = ?", list));
    }

    private List<Line> lines() {
        return beans.getBean(ListLines.class).page(list(), LineFilter.ALL, "position", false, 0, 500);
    }

    private ListSummary summary() {
        return beans.getBean(SummariseList.class).of(list());
    }

    private int set(SetLines.Selection select, String outcome, String reason, Seen seen) {
        return as(Actor.CHAIRMAN, () -> beans.getBean(SetLines.class)
                .handle(new SetLines.Command(list, select, null, outcome, reason, seen)).changed());
    }

    private int awardedThatBothEndorsed() {
        return set(new SetLines.Selection(null, null, null, new LineFilter(null, null, null, null, null, null, null,
                "ENDORSE", "ENDORSE", "NONE", null)), "AWARD", null, new Seen(list().revision(), null, false));
    }

    @Test
    void theFiguresAreWhatACountByHandGives() {
        assertThat(awardedThatBothEndorsed()).isEqualTo(LINES - 3);
        List<Line> lines = lines();
        ListSummary summary = summary();
        assertThat(summary.agreement()).extracting(Slice::code, Slice::lines).containsExactlyInAnyOrder(
                tuple("BOTH_ENDORSE", LINES - 3L),
                tuple("BOTH_OPPOSE", 1L),
                tuple("DIFFER", 2L));
        assertThat(slices(summary.contents())).isEqualTo(byHand(lines, Line::content));
        assertThat(slices(summary.kinds())).isEqualTo(byHand(lines, Line::kind));
        Predicate<Line> person = l -> l.kind().equals("INDIVIDUAL");
        Map<String, String> people = byHand(lines.stream().filter(person).toList(), l -> String.valueOf(l.leader()));
        assertThat(figures(summary.leaders())).isEqualTo(people.get("true"));
        assertThat(figures(summary.workers())).isEqualTo(people.get("false"));
        Map<String, String> districts = db.sql("SELECT DISTINCT code, CASE WHEN level = 'DISTRICT' THEN code "
                + "ELSE coalesce(district, '-') END AS district FROM vinhdanh.unit WHERE issuer = 'soc-trang' "
                + "AND valid_from <= '2021-12-20' AND (valid_to IS NULL OR valid_to > '2021-12-20')").query()
                .listOfRows().stream()
                .collect(Collectors.toMap(r -> (String) r.get("code"), r -> (String) r.get("district")));
        assertThat(summary.districts().stream().collect(Collectors.toMap(s -> s.code() == null ? "-" : s.code(),
                ListSummaryScenariosTest::figures))).isEqualTo(byHand(lines, l -> districts.get(l.unit())));
        assertThat(slices(summary.flags())).isEqualTo(lines.stream().flatMap(l -> l.flags().stream().map(f ->
                Map.entry(f, l))).collect(Collectors.groupingBy(Map.Entry::getKey, Collectors.collectingAndThen(
                        Collectors.mapping(Map.Entry::getValue, Collectors.toList()),
                        ListSummaryScenariosTest::figures)))).containsKeys("DUPLICATE_CERTAIN");
        Map<String, String> collectives = byHand(lines.stream().filter(l -> l.kind().equals("COLLECTIVE")).toList(),
                Line::unit);
        assertThat(summary.quotas().stream().collect(Collectors.toMap(ListSummary.QuotaUse::unit,
                q -> q.nominated() + " " + q.awarded()))).isEqualTo(collectives);
        assertThat(summary.quotas()).allSatisfy(q -> {
            assertThat(q.most()).isEqualTo(MOST);
            assertThat(q.overNominated()).isEqualTo(Math.max(0, q.nominated() - MOST));
            assertThat(q.over()).isEqualTo(Math.max(0, q.awarded() - MOST));
        });
    }

    @Test
    void theMoneyIsTheListsToTheLastDongBeforeAndAfterTheAwards() {
        db.sql("INSERT INTO vinhdanh.movement_prize VALUES (?, 'BANG_KHEN', 'COLLECTIVE', 5000001, 'NQ 1')")
                .param(movement.code).update();
        assertThat(summary().prizes().total()).as("nobody is awarded yet").isZero();
        awardedThatBothEndorsed();
        Map<String, Long> awarded = lines().stream().filter(l -> l.outcome() == Outcome.AWARD)
                .collect(Collectors.groupingBy(Line::kind, Collectors.counting()));
        long byHand = awarded.get("INDIVIDUAL") * 1_490_000 + awarded.get("COLLECTIVE") * 5_000_001
                + awarded.getOrDefault("HOUSEHOLD", 0L) * 1_490_000;
        ListSummary.Money undecided = summary().prizes();
        assertThat(undecided.total()).isEqualTo(byHand);
        assertThat(undecided.unknown()).isZero();
        assertThat(undecided.issued()).isFalse();
        assertThat(undecided.date()).as("today at the office").isEqualTo(LocalDate.parse("2022-01-01"));

        set(new SetLines.Selection(null, null, true, null), "DECLINE", "Chưa đủ", null);
        movement.signed(list).issued(list);
        assertThat(summary().prizes().issued()).isTrue();
        assertThat(summary().prizes().granted()).isFalse();
        runJob(list, AwardDecisionModel.GRANT_AWARDS);
        assertThat(value(Long.class, "SELECT sum(prize)::bigint FROM vinhdanh.award WHERE movement = ?",
                movement.code)).isEqualTo(byHand);
        db.sql("UPDATE vinhdanh.movement_prize SET amount = 1 WHERE movement = ?").param(movement.code).update();
        assertThat(summary().prizes().granted()).isTrue();
        assertThat(summary().prizes().total()).as("what is granted stays").isEqualTo(byHand);
    }

    @Test
    void aConflictOfManyLinesTellsTheFirstFiftyAndTheirNumber() {
        int loaded = list().revision();
        set(new SetLines.Selection(true, null, null, null), "DECLINE", "Để đợt sau", null);
        StaleChange stale = catchThrowableOfType(StaleChange.class, () -> set(
                new SetLines.Selection(true, null, null, null), "AWARD", null, new Seen(loaded, null, false)));
        assertThat(stale.count()).isEqualTo(LINES);
        assertThat(stale.changes()).hasSize(50);
        assertThat(stale.changes()).extracting(StaleChange.Changed::position).isSorted();
        assertThat(lines()).extracting(Line::outcome).containsOnly(Outcome.DECLINE);
    }

    @Test
    void theChairmanSignsWhatHeSaw() {
        awardedThatBothEndorsed();
        int seen = list().revision();
        set(new SetLines.Selection(null, null, true, null), "DECLINE", "Chưa đủ", null);
        assertThat(refusal(() -> complete(Actor.CHAIRMAN, list, "Activity_DecideByChairman",
                Map.of("verdict", "SIGN", "listRevision", seen)))).isEqualTo("decision.list.changed-since");
        complete(Actor.CHAIRMAN, list, "Activity_DecideByChairman",
                Map.of("verdict", "SIGN", "listRevision", list().revision()));
        assertThat(openTasks(list)).containsExactly("Activity_IssueDecision");
    }

    @Test
    void aRevisionKeepsWhoSaidWhatBefore() {
        awardedThatBothEndorsed();
        complete(Actor.CHAIRMAN, list, "Activity_DecideByChairman",
                Map.of("verdict", "RETURN_LIST", "reason", "Thiếu đơn vị"));
        complete(Actor.HOME_AFFAIRS, list, "Activity_ReviseList", Map.of("confirmed", true, "reason", "Đã bổ sung"));
        assertThat(lines()).noneMatch(l -> l.homeAffairsOpinion() == LineOpinion.ENDORSE || l.outcome() != null);
        assertThat(texts("""
                SELECT c.field || ' ' || b.value || ' ' || count(*) || ' ' || c.changed_by
                FROM vinhdanh.list_change c JOIN vinhdanh.line_change b USING (list_id, revision)
                WHERE c.list_id = ? AND c.value IS NULL GROUP BY c.revision, c.field, b.value, c.changed_by
                ORDER BY c.revision""", list().id())).containsExactly(
                "HOME_AFFAIRS_OPINION ENDORSE 118 kichban.home.affairs",
                "STEERING_COMMITTEE_OPINION ENDORSE 118 kichban.home.affairs",
                "OUTCOME AWARD 117 kichban.home.affairs");
    }

    private static Map<String, String> slices(List<Slice> slices) {
        return slices.stream().collect(Collectors.toMap(Slice::code, ListSummaryScenariosTest::figures));
    }

    private static String figures(Slice slice) {
        return slice.lines() + " " + slice.awarded();
    }

    private static Map<String, String> byHand(List<Line> lines, Function<Line, String> by) {
        return lines.stream().collect(Collectors.groupingBy(by,
                Collectors.collectingAndThen(Collectors.toList(), ListSummaryScenariosTest::figures)));
    }

    private static String figures(List<Line> lines) {
        return lines.size() + " " + lines.stream().filter(l -> l.outcome() == Outcome.AWARD).count();
    }
}
