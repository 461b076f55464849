package vn.vinhdanh.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.vinhdanh.council.BallotKind;
import vn.vinhdanh.council.CastBallots;
import vn.vinhdanh.council.CountRule;
import vn.vinhdanh.workflow.awarddecision.AwardDecisionModel;

/** What a council's session refuses, and leaves nothing of. */
class CouncilRefusalsTest extends ProcessTest {

    private MovementPath movement;
    private CouncilPath council;
    private DossierPath first;
    private String list;

    private void aList(BallotKind ballot) {
        movement = movement("2021-09-09 | 2021-12-31\n2022-01-01");
        council = new CouncilPath(this, movement).asked(ballot, CountRule.USUAL);
        first = movement.dossier(Actor.DEPARTMENT).appraised();
        movement.dossier(Actor.DEPARTMENT).appraised();
        list = movement.batch1Compiled();
    }

    private void aSession(BallotKind ballot) {
        aList(ballot);
        council.opened(list);
    }

    @ParameterizedTest
    @EnumSource
    void nobodyVotesTwice(BallotKind ballot) {
        aSession(ballot);
        council.votes("hoidong.3", "AGREE");
        assertThat(refusal(() -> council.cast("hoidong.3", "DISAGREE"))).isEqualTo("council.voted-before");
        assertThat(refusal(() -> council.written("hoidong.3", "DISAGREE", "1/PYK"))).isEqualTo("council.voted-before");
        council.written("hoidong.4", "AGREE", "2/PYK");
        assertThat(refusal(() -> council.cast("hoidong.4", "DISAGREE"))).isEqualTo("council.voted-before");
        assertThat(council.ballots()).as("whose opinion was written has nothing left to do")
                .extracting(Task::getAssignee).doesNotContain("hoidong.3", "hoidong.4").hasSize(3);
    }

    @Test
    void whoIsNoMemberOrNotInChargeIsRefused() {
        aSession(BallotKind.SECRET);
        var agree = new CastBallots.Command(list, Map.of(), "AGREE", null, null);
        assertThat(refusal(() -> as(Actor.CHAIRMAN, () -> {
            beans.getBean(CastBallots.class).handle(agree);
            return null;
        }))).isEqualTo("council.not-member");
        person("hoidong.moi", CouncilPath.GROUP);
        assertThat(refusal(() -> as("hoidong.moi", Set.of(CouncilPath.GROUP), () -> {
            beans.getBean(CastBallots.class).handle(agree);
            return null;
        }))).as("came after the session was opened").isEqualTo("council.not-member");
        engine.getIdentityService().deleteUser("hoidong.moi");
        assertThat(refusal(() -> council.put("hoidong.3", new CastBallots.Command(list, Map.of(), "AGREE", "hoidong.4",
                "1/PYK")))).isEqualTo("council.not-conducting");
        assertThat(refusal(() -> council.closedBy("hoidong.3"))).isEqualTo("council.not-conducting");
        assertThat(refusal(() -> council.completes("hoidong.3"))).isEqualTo("council.not-voted");
    }

    @Test
    void anotherMembersBallotCannotBeTaken() {
        aSession(BallotKind.SECRET);
        String task = council.ballotOf("hoidong.3").getId();
        council.as("hoidong.3", () -> {
            engine.getTaskService().setAssignee(task, null);
            return null;
        });
        assertThat(refusal(() -> council.as("hoidong.4", () -> {
            engine.getTaskService().claim(task, "hoidong.4");
            return null;
        }))).isEqualTo("council.ballot.not-yours");
        council.cast("hoidong.3", "AGREE");
        String others = council.ballotOf("hoidong.5").getId();
        assertThatThrownBy(() -> council.as("hoidong.4", () -> {
            engine.getTaskService().complete(others);
            return null;
        })).isInstanceOf(AuthorizationException.class);
    }

    @Test
    void everyLineNeedsAChoiceAndAWrongOneIsRefused() {
        aSession(BallotKind.SECRET);
        assertThat(refusal(() -> council.cast("hoidong.3", null, first.code(), "AGREE")))
                .isEqualTo("council.lines.undecided");
        assertThat(refusal(() -> council.cast("hoidong.3", "PERHAPS"))).isEqualTo("council.choice.unknown");
        assertThat(refusal(() -> council.cast("hoidong.3", "RECUSED"))).isEqualTo("council.choice.unknown");
        assertThat(refusal(() -> council.put(CouncilPath.SECRETARY, new CastBallots.Command(list, Map.of(), "AGREE",
                "hoidong.4", " ")))).isEqualTo("council.paper.missing");
        assertThat(value(Integer.class, "SELECT count(*) FROM vinhdanh.council_member WHERE attendance IS NOT NULL "
                + "AND session_id = (SELECT max(id) FROM vinhdanh.council_session)")).as("all of it undone").isZero();
    }

    @Test
    void theOpeningIsCheckedFieldByField() {
        aList(BallotKind.OPEN);
        assertThat(refusal(() -> complete(Actor.HOME_AFFAIRS, list, AwardDecisionModel.OPEN_SESSION, Map.of())))
                .isEqualTo("council.chair.missing council.secretary.missing council.closes.missing");
        assertThat(refusal(() -> complete(Actor.HOME_AFFAIRS, list, AwardDecisionModel.OPEN_SESSION, Map.of("chair",
                "kichban.unit", "secretary", "kichban.unit", "closesOn", "2021-12-31"))))
                .isEqualTo("council.chair.no-member council.secretary.no-member council.closes.past");
    }
}
