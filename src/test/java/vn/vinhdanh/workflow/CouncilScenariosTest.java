package vn.vinhdanh.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.vinhdanh.council.BallotKind;
import vn.vinhdanh.council.ConductSession;
import vn.vinhdanh.council.CouncilRule;
import vn.vinhdanh.council.CouncilSettings;
import vn.vinhdanh.council.CountRule;
import vn.vinhdanh.workflow.awarddecision.AwardDecisionModel;

/** The council's session in the life of a list: when it is called, who may do what, how it ends. */
class CouncilScenariosTest extends ProcessTest {

    private MovementPath movement;
    private CouncilPath council;
    private DossierPath first;
    private String list;

    private void aList(CouncilSettings settings) {
        movement = movement("2021-09-09 | 2021-12-31\n2022-01-01");
        council = new CouncilPath(this, movement);
        if (settings != null) {
            council.asked(settings);
        }
        first = movement.dossier(Actor.DEPARTMENT).appraised();
        movement.dossier(Actor.DEPARTMENT).appraised();
        list = movement.batch1Compiled();
    }

    private static CouncilSettings settings(boolean everyRound, BallotKind ballot, CouncilRule... rules) {
        return new CouncilSettings(true, false, everyRound, ballot, 50, CouncilPath.CHAIR, CouncilPath.SECRETARY,
                List.of(rules));
    }

    private static CouncilRule all(boolean asked) {
        return new CouncilRule(null, asked, CountRule.USUAL);
    }

    private void aSession(BallotKind ballot) {
        aList(settings(false, ballot, all(true)));
        council.opened(list);
    }

    private void everybodyAgrees() {
        CouncilPath.MEMBERS.forEach(member -> council.votes(member, "AGREE"));
    }

    @Test
    void aMovementThatAsksForNoneGoesStraightToTheEndorsers() {
        aList(null);
        assertThat(openTasks(list)).containsExactly("Activity_EndorseByHomeAffairs",
                "Activity_EndorseBySteeringCommittee");
        assertThat(instance(list)).hasNotPassed("Activity_HoldCouncil");
    }

    @ParameterizedTest
    @CsvSource({"false, true, true", "true, false, false"})
    void theAwardFormAsksForIt(boolean usually, boolean ofThisForm, boolean called) {
        aList(settings(false, BallotKind.OPEN, all(usually),
                new CouncilRule("BANG_KHEN", ofThisForm, CountRule.USUAL)));
        assertThat(openTasks(list).contains(AwardDecisionModel.OPEN_SESSION)).isEqualTo(called);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aListOfOneUrgentDossierOnlyWhereItIsSaid(boolean adHoc) {
        movement = movement("2021-09-09 | 2021-12-31\n2022-01-01").opened(1);
        council = new CouncilPath(this, movement).asked(new CouncilSettings(true, adHoc, false, BallotKind.OPEN, 50,
                null, null, List.of(all(true))));
        DossierPath urgent = movement.dossier(Actor.DEPARTMENT).urgent().appraised();
        list = value(String.class, "SELECT d.code FROM vinhdanh.decision_list d JOIN vinhdanh.nomination n "
                + "ON n.id = d.nomination_id WHERE n.code = ?", urgent.code());
        assertThat(openTasks(list).contains(AwardDecisionModel.OPEN_SESSION)).isEqualTo(adHoc);
    }

    @Test
    void whileTheCouncilSitsNobodyElseTouchesTheList() {
        aSession(BallotKind.SECRET);
        assertThat(value(String.class, "SELECT status FROM vinhdanh.decision_list WHERE code = ?", list))
                .isEqualTo("VOTING");
        assertThat(openTasks(list)).containsExactly("Activity_ConductSession", "Activity_CouncilVote",
                "Activity_CouncilVote", "Activity_CouncilVote", "Activity_CouncilVote", "Activity_CouncilVote");
        for (Actor actor : List.of(Actor.HOME_AFFAIRS_LEAD, Actor.STEERING_COMMITTEE, Actor.HOME_AFFAIRS)) {
            assertThat(refusal(() -> movement.set(actor, list, "ENDORSE", null, null)))
                    .isEqualTo("decision.lines.not-yours");
        }
    }

    @Test
    void fromTheSessionToTheDecision() {
        aSession(BallotKind.SECRET);
        everybodyAgrees();
        council.joined().closed();
        assertThat(instance(list)).isWaitingAtExactly("Activity_EndorseByHomeAffairs",
                "Activity_EndorseBySteeringCommittee");
        movement.announcedAs(list, "AWARD", null);
        assertThat(movement.status(1)).isEqualTo("DECIDED");
    }

    @Test
    void aSessionEndsAlthoughAMemberNeverVotes() {
        aSession(BallotKind.SECRET);
        CouncilPath.MEMBERS.subList(0, 4).forEach(member -> council.votes(member, "AGREE"));
        assertThat(refusal(() -> council.closedBy(CouncilPath.SECRETARY))).isEqualTo("council.close.waiting");
        at("2022-01-21T00:00:00+07:00");
        assertThat(refusal(() -> council.cast("hoidong.5", "AGREE"))).isEqualTo("council.voting-over");
        council.closedBy(CouncilPath.SECRETARY);
        assertThat(openTasks(list)).as("the task of the one who never voted is gone").containsExactly(
                "Activity_EndorseByHomeAffairs", "Activity_EndorseBySteeringCommittee");
        assertThat(council.results()).allMatch(line -> line.endsWith(" 4 0 0 0 5 passed"));
    }

    @Test
    void moreTimeIsGivenAndTheTasksSayIt() {
        aSession(BallotKind.SECRET);
        council.as(CouncilPath.SECRETARY, () -> {
            beans.getBean(ConductSession.class).votingEnds(list, LocalDate.of(2022, 1, 25));
            return null;
        });
        assertThat(council.ballots()).extracting(task -> task.getDueDate().toInstant().toString())
                .containsOnly("2022-01-25T16:59:59Z");
        assertThat(refusal(() -> council.as("hoidong.3", () -> {
            beans.getBean(ConductSession.class).votingEnds(list, LocalDate.of(2022, 1, 26));
            return null;
        }))).isEqualTo("council.not-conducting");
    }

    /** Once is enough, unless the movement wants it after each revision. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void afterARevision(boolean everyRound) {
        aList(settings(everyRound, BallotKind.SECRET, all(true)));
        council.opened(list);
        everybodyAgrees();
        council.closed();
        movement.endorsed(list);
        complete(Actor.CHAIRMAN, list, "Activity_DecideByChairman", Map.of("verdict", "RETURN_LIST", "reason", "Xem"));
        complete(Actor.HOME_AFFAIRS, list, "Activity_ReviseList", Map.of("confirmed", true, "reason", "Đã xem"));
        assertThat(openTasks(list).contains(AwardDecisionModel.OPEN_SESSION)).isEqualTo(everyRound);
        if (everyRound) {
            council.opened(list);
            CouncilPath.MEMBERS.forEach(member -> council.votes(member, "DISAGREE"));
            council.closed();
            assertThat(council.results()).allMatch(line -> line.endsWith(" 0 5 0 0 5 not"));
        }
        assertThat(openTasks(list)).contains("Activity_EndorseByHomeAffairs");
    }
}
