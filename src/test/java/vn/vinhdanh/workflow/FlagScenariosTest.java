package vn.vinhdanh.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.vinhdanh.decision.DecisionList;
import vn.vinhdanh.decision.DecisionLists;
import vn.vinhdanh.decision.Line;
import vn.vinhdanh.decision.LineFilter;
import vn.vinhdanh.decision.ListLines;
import vn.vinhdanh.decision.ListTotals;
import vn.vinhdanh.eligibility.Flag;
import vn.vinhdanh.eligibility.Flags;
import vn.vinhdanh.eligibility.Warnings;

/** What reviewers are told of a dossier that may go on all the same. */
class FlagScenariosTest extends ProcessTest {

    @Test
    void anOrdinaryDossierBearsNoFlag() {
        assertThat(flags(movement().dossier().submitted())).isEmpty();
    }

    @Test
    void anAchievementBeforeTheMovementIsFlagged() {
        DossierPath dossier = movement().dossier().achieved("2021-07-01", "2021-08-31").submitted();
        assertThat(flags(dossier)).containsExactly("OUTSIDE_MOVEMENT_PERIOD");
        assertThat(of(dossier)).extracting(Flag::clause).containsExactly("Kế hoạch của phong trào");
    }

    @Test
    void aLeaderIsFlaggedAsLongAsTheUnitNominatesNobodyWhoDoesTheWork() {
        MovementPath movement = movement();
        DossierPath first = movement.dossier().ofLeader().submitted();
        DossierPath second = movement.dossier().ofLeader().submitted();
        movement.dossier(Actor.NEIGHBOUR).submitted();
        movement.dossier().ofCollective("BANG_KHEN").submitted();
        assertThat(flags(first)).containsExactly("LEADER_WITHOUT_WORKERS").isEqualTo(flags(second));
        assertThat(of(first)).extracting(Flag::clause, Flag::validTo)
                .containsExactly(tuple("Thiết lập của tỉnh",
                        LocalDate.of(2023, 12, 31)));

        DossierPath worker = movement.dossier().submitted();
        assertThat(flags(first)).isEmpty();
        assertThat(flags(worker)).isEmpty();

        worker.reviewed(Actor.DISTRICT, "REJECT", "không đạt");
        assertThat(flags(first)).containsExactly("LEADER_WITHOUT_WORKERS");
        DossierPath another = movement.dossier().submitted();
        assertThat(flags(second)).isEmpty();
        another.withdrawn("thôi");
        assertThat(flags(second)).containsExactly("LEADER_WITHOUT_WORKERS");
    }

    @Test
    void theWorkersOfAnotherBatchDoNotCount() {
        MovementPath movement = movement().opened(1);
        movement.dossier().submitted();
        movement.closedByTimer(1).opened(2);
        at("2022-01-02T09:00:00+07:00");
        assertThat(flags(movement.dossier().ofLeader().submitted())).containsExactly("LEADER_WITHOUT_WORKERS");
    }

    @ParameterizedTest
    @CsvSource({"UNIT, NGƯỜI DÙNG  Kichban District, true", "UNIT, Người dùng kichban.home.affairs, true",
            "UNIT, Người dùng kichban.steering.committee, true", "UNIT, Người dùng kichban.chairman, true",
            "UNIT, Người dùng kichban.other.district, false", "DEPARTMENT, Người dùng kichban.district, false",
            "UNIT, Người dùng kichban.office, false", "UNIT, Người dùng kichban.other.issuer, false",
            "UNIT, Người dũng kichban.district, true", "UNIT, Người đùng kichban.district, false"})
    void whoBearsTheNameOfAReviewerIsFlagged(Actor owner, String name, boolean flagged) {
        assertThat(flags(movement().dossier(owner).named(name).submitted()).contains("NOMINEE_IS_REVIEWER"))
                .isEqualTo(flagged);
    }

    @Test
    void aCollectiveIsNoReviewer() {
        assertThat(flags(movement().dossier().ofCollective("BANG_KHEN").named("Người dùng kichban.district")
                .submitted())).isEmpty();
    }

    @Test
    void thePeopleOfTheStandingAgencyAreFlaggedToItsBody() {
        assertThat(flags(movement().dossier(Actor.DEPARTMENT).submitted())).containsExactly("STANDING_AGENCY_OWN");
    }

    @Test
    void theListShowsAndFindsTheFlagsAsTheyHoldNow() {
        MovementPath movement = movement().opened(1);
        DossierPath leader = movement.dossier().ofLeader().appraised();
        DossierPath ofAgency = movement.dossier(Actor.DEPARTMENT).appraised();
        String list = compiledList(movement);
        assertThat(lines(list, null)).containsEntry(leader.code(), List.of("LEADER_WITHOUT_WORKERS"))
                .containsEntry(ofAgency.code(), List.of("STANDING_AGENCY_OWN"));
        assertThat(lines(list, "LEADER_WITHOUT_WORKERS")).containsOnlyKeys(leader.code());
        assertThat(facets(list)).containsExactly("LEADER_WITHOUT_WORKERS 1", "STANDING_AGENCY_OWN 1");

        // As if a worker's dossier had come into the batch.
        db.sql("UPDATE vinhdanh.nomination SET unit_id = ? WHERE code = ?")
                .params(leader.row().unitId(), ofAgency.code()).update();
        assertThat(lines(list, "LEADER_WITHOUT_WORKERS")).isEmpty();
        assertThat(facets(list)).containsExactly("STANDING_AGENCY_OWN 1");
    }

    @Test
    void whoWasAwardedForItIsNotEligibleAgainButForAnotherAchievement() {
        MovementPath movement = movement().opened(1);
        String name = "Sơn Thị Một Lần";
        DossierPath first = movement.dossier().named(name).appraised();
        String list = compiledList(movement);
        movement.announcedAs(list, "AWARD", null);
        movement.opened(2);
        assertThat(first.stage()).isEqualTo("AWARDED");

        DossierPath again = movement.dossier().named(name).submitted();
        assertThat(again.stage()).isEqualTo("INELIGIBLE");
        assertThat(again.row().reason()).contains("một thành tích không khen nhiều lần", "Thiết lập của tỉnh");
        DossierPath another = movement.dossier().named(name).achieved("2021-12-20", "2021-12-31").submitted();
        assertThat(another.stage()).isEqualTo("DISTRICT_REVIEW");
        assertThat(flags(another)).doesNotContain("ALREADY_AWARDED");
    }

    @Test
    void theNominatorIsWarnedBeforehand() {
        MovementPath movement = movement();
        DossierPath draft = movement.dossier().ofLeader().achieved("2021-07-01", "2021-08-31").aDraft();
        assertThat(warnings(draft)).containsExactlyInAnyOrder("OUTSIDE_MOVEMENT_PERIOD", "LEADER_WITHOUT_WORKERS");
        movement.dossier().submitted();
        assertThat(warnings(draft)).containsExactly("OUTSIDE_MOVEMENT_PERIOD");
        assertThat(warnings(movement.dossier().aDraft())).isEmpty();
        assertThat(warnings(movement.dossier().withExclusionDeclared().aDraft())).containsExactly("EXCLUSION_DECLARED");
        db.sql("UPDATE vinhdanh.nomination SET achieved_to = NULL, exclusion_declared = NULL, content = NULL "
                + "WHERE code = ?").param(draft.code()).update();
        assertThat(warnings(draft)).as("what is missing is told elsewhere").isEmpty();
    }

    /** Of the first batch, which is open. */
    private static String compiledList(MovementPath movement) {
        movement.closedByTimer(1).compiled(1);
        return movement.list(1);
    }

    private List<String> warnings(DossierPath draft) {
        return beans.getBean(Warnings.class).of(draft.row()).stream().map(Flag::code).toList();
    }

    private List<Flag> of(DossierPath dossier) {
        return beans.getBean(Flags.class).of(dossier.row().id());
    }

    private List<String> flags(DossierPath dossier) {
        return of(dossier).stream().map(Flag::code).toList();
    }

    private Map<String, List<String>> lines(String list, String flag) {
        var found = list(list);
        return beans.getBean(ListLines.class).page(found,
                new LineFilter(null, null, null, null, null, null, flag, null, null, null, null),
                "position", false, 0, 50)
                .stream().collect(Collectors.toMap(Line::nominationCode, Line::flags));
    }

    private DecisionList list(String code) {
        return beans.getBean(DecisionLists.class)
                .get(value(Long.class, "SELECT id FROM vinhdanh.decision_list WHERE code = ?", code));
    }

    private List<String> facets(String list) {
        var found = list(list);
        return beans.getBean(ListTotals.class).flags(found).stream().map(f -> f.code() + " " + f.lines()).toList();
    }
}
