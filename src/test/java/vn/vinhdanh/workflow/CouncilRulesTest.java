package vn.vinhdanh.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vn.vinhdanh.council.BallotKind;
import vn.vinhdanh.council.CountRule;
import vn.vinhdanh.council.CountRule.Denominator;
import vn.vinhdanh.council.CountRule.Threshold;
import vn.vinhdanh.council.CountRule.Tie;

/** What the ballots of a council mean, by every rule, through the process. */
class CouncilRulesTest extends ProcessTest {

    private MovementPath movement;
    private CouncilPath council;
    private DossierPath first;
    private DossierPath second;
    private String list;

    private void aSession(BallotKind ballot, CountRule count) {
        movement = movement("2021-09-09 | 2021-12-31\n2022-01-01");
        council = new CouncilPath(this, movement).asked(ballot, count);
        first = movement.dossier(Actor.DEPARTMENT).named("Tổ một " + movement.code).appraised();
        second = movement.dossier(Actor.DEPARTMENT).named("Tổ hai " + movement.code).appraised();
        list = movement.batch1Compiled();
        council.opened(list);
    }

    private String result(DossierPath dossier) {
        String name = value(String.class, "SELECT name FROM vinhdanh.nomination WHERE code = ?", dossier.code());
        return council.results().stream().filter(line -> line.startsWith(name))
                .map(line -> line.substring(name.length() + 1)).findFirst().orElse(null);
    }

    /** Of five members: so many agree, disagree and abstain; the others do not vote at all. */
    @ParameterizedTest
    @CsvSource({
        "ALL,     MAJORITY, ,   3, 2, 0, 3 2 0 0 5 passed",
        "ALL,     MAJORITY, ,   2, 1, 0, 2 1 0 0 5 not",
        "PRESENT, MAJORITY, ,   2, 1, 0, 2 1 0 0 3 passed",
        "PRESENT, MAJORITY, ,   2, 1, 2, 2 1 2 0 5 not",
        "ALL,     PERCENT,  80, 4, 0, 0, 4 0 0 0 5 passed",
        "ALL,     PERCENT,  80, 3, 0, 0, 3 0 0 0 5 not",
        "ALL,     PERCENT,  90, 4, 1, 0, 4 1 0 0 5 not",
        "ALL,     PERCENT,  90, 5, 0, 0, 5 0 0 0 5 passed",
        "PRESENT, PERCENT,  90, 3, 0, 0, 3 0 0 0 3 passed",
        "PRESENT, PERCENT,  90, 3, 0, 1, 3 0 1 0 4 not",
        "ALL,     NUMBER,   3,  3, 2, 0, 3 2 0 0 5 passed",
        "ALL,     NUMBER,   4,  3, 0, 0, 3 0 0 0 5 not"})
    void thresholdsAndDenominators(Denominator denominator, Threshold threshold, Integer value, int agree,
            int disagree, int abstain, String expected) {
        aSession(BallotKind.SECRET, CouncilPath.rule(denominator, threshold, value, Tie.NOT_PASSED));
        vote(agree, disagree, abstain);
        council.closed();
        assertThat(result(first)).isEqualTo(expected);
        assertThat(result(second)).as("agreed by all who voted").startsWith(agree + disagree + abstain + " 0 0 0 ");
    }

    /** On the first line; on the second all agree. */
    private void vote(int agree, int disagree, int abstain) {
        List<String> members = CouncilPath.MEMBERS;
        for (int i = 0; i < agree + disagree + abstain; i++) {
            council.votes(members.get(i), "AGREE", first.code(),
                    i < agree ? "AGREE" : i < agree + disagree ? "DISAGREE" : "ABSTAIN");
        }
        council.absent(members.subList(agree + disagree + abstain, members.size()).toArray(String[]::new));
    }

    @ParameterizedTest
    @CsvSource({
        "OPEN,   NOT_PASSED, AGREE,    not",
        "OPEN,   PASSED,     DISAGREE, passed",
        "OPEN,   CHAIR,      AGREE,    passed",
        "OPEN,   CHAIR,      DISAGREE, not",
        "SECRET, NOT_PASSED, AGREE,    not",
        "SECRET, PASSED,     AGREE,    passed"})
    void halfAgree(BallotKind ballot, Tie tie, String ofTheChair, String expected) {
        aSession(ballot, CouncilPath.rule(Denominator.PRESENT, Threshold.MAJORITY, null, tie));
        String others = ofTheChair.equals("AGREE") ? "DISAGREE" : "AGREE";
        council.votes(CouncilPath.CHAIR, ofTheChair).votes("hoidong.3", ofTheChair);
        council.votes(CouncilPath.SECRETARY, others).votes("hoidong.4", others).absent("hoidong.5").closed();
        assertThat(result(first)).isEqualTo("2 2 0 0 4 " + expected);
    }

    @ParameterizedTest
    @EnumSource
    void aWrittenOpinionCountsLikeAVote(Denominator denominator) {
        aSession(BallotKind.SECRET, CouncilPath.rule(denominator, Threshold.PERCENT, 80, Tie.NOT_PASSED));
        council.votes(CouncilPath.CHAIR, "AGREE").votes(CouncilPath.SECRETARY, "AGREE").votes("hoidong.3", "AGREE");
        council.written("hoidong.4", "AGREE", "12/PYK").absent("hoidong.5").closed();
        assertThat(result(first)).isEqualTo(denominator == Denominator.ALL ? "4 0 0 0 5 passed" : "4 0 0 0 4 passed");
        assertThat(texts("SELECT attendance || ' ' || coalesce(paper, '-') FROM vinhdanh.council_member m "
                + "JOIN vinhdanh.council_session s ON s.id = m.session_id JOIN vinhdanh.decision_list l "
                + "ON l.id = s.list_id WHERE l.code = ? ORDER BY member", list)).containsExactly("PRESENT -",
                        "PRESENT -", "PRESENT -", "WRITTEN 12/PYK", "ABSENT -");
    }

    @ParameterizedTest
    @EnumSource
    void whoIsRecusedIsMeasuredAgainstNoMore(Denominator denominator) {
        aSession(BallotKind.SECRET, CouncilPath.rule(denominator, Threshold.PERCENT, 90, Tie.NOT_PASSED));
        for (String member : CouncilPath.MEMBERS.subList(0, 4)) {
            council.votes(member, "AGREE");
        }
        council.votes("hoidong.5", "DISAGREE", first.code(), "RECUSED").closed();
        assertThat(result(first)).isEqualTo("4 0 0 1 4 passed");
        assertThat(result(second)).isEqualTo("4 1 0 0 5 not");
    }

    /** Sits in the council and in the unit: recused from the opening on, whatever he says and whether he votes. */
    @ParameterizedTest
    @CsvSource({"true", "false"})
    void aMemberOfTheUnitIsRecusedWithoutDeclaring(boolean votes) {
        movement = movement("2021-09-09 | 2021-12-31\n2022-01-01");
        council = new CouncilPath(this, movement).asked(BallotKind.OPEN, CountRule.USUAL);
        first = movement.dossier(CouncilPath.HIS_UNIT).named("Tổ của xã " + movement.code).appraised();
        second = movement.dossier(Actor.DEPARTMENT).named("Tổ của Sở " + movement.code).appraised();
        list = movement.batch1Compiled();
        council.opened(list);
        council.votes(CouncilPath.CHAIR, "AGREE").votes(CouncilPath.SECRETARY, "AGREE").votes("hoidong.3", "AGREE")
                .votes("hoidong.4", "DISAGREE");
        if (votes) {
            council.votes(CouncilPath.OF_A_UNIT, "DISAGREE", first.code(), "DISAGREE");
        } else {
            council.absent(CouncilPath.OF_A_UNIT);
        }
        council.closed();
        assertThat(result(first)).isEqualTo("3 1 0 1 4 passed");
        assertThat(result(second)).isEqualTo(votes ? "3 2 0 0 5 passed" : "3 1 0 0 5 passed");
    }

    @Test
    void withoutAQuorumNothingPasses() {
        aSession(BallotKind.SECRET, CouncilPath.rule(Denominator.PRESENT, Threshold.MAJORITY, null, Tie.PASSED));
        council.votes(CouncilPath.CHAIR, "AGREE").votes(CouncilPath.SECRETARY, "AGREE")
                .absent("hoidong.3", "hoidong.4", "hoidong.5");
        assertThat(refusal(() -> council.closed())).isEqualTo("council.close.no-quorum");
        at("2022-01-21T00:00:00+07:00");
        council.closed();
        assertThat(result(first)).isEqualTo("2 0 0 0 2 not");
    }

    @Test
    void aWithdrawnLineIsGoneAndItsBallotsDoNotCount() {
        aSession(BallotKind.SECRET, CountRule.USUAL);
        council.votes(CouncilPath.CHAIR, "AGREE").votes(CouncilPath.SECRETARY, "AGREE");
        first.withdrawn("Đề nghị lại sau");
        council.votes("hoidong.3", "AGREE", first.code(), "DISAGREE").votes("hoidong.4", "AGREE");
        council.votes("hoidong.5", "AGREE").closed();
        assertThat(result(first)).isNull();
        assertThat(result(second)).isEqualTo("5 0 0 0 5 passed");
        assertThat(value(Integer.class, "SELECT count(*) FROM vinhdanh.council_ballot_box")).isZero();
        movement.endorsed(list);
        assertThat(openTasks(list)).containsExactly("Activity_DecideByChairman");
    }
}
