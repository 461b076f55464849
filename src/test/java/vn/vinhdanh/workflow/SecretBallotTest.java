package vn.vinhdanh.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.vinhdanh.council.BallotKind;
import vn.vinhdanh.council.CountRule;

/** Of a secret ballot it is known that a member has voted, and nowhere how: not by the API, the engine or a table. */
class SecretBallotTest extends ProcessTest {

    private MovementPath movement;
    private CouncilPath council;
    private DossierPath first;
    private String list;

    private void aSession(BallotKind ballot) {
        movement = movement("2021-09-09 | 2021-12-31\n2022-01-01");
        council = new CouncilPath(this, movement).asked(ballot, CountRule.USUAL);
        first = movement.dossier(Actor.DEPARTMENT).appraised();
        movement.dossier(Actor.DEPARTMENT).appraised();
        list = movement.batch1Compiled();
        council.opened(list);
    }

    private void threeVote() {
        council.votes("hoidong.3", "AGREE", first.code(), "DISAGREE").votes("hoidong.4", "AGREE")
                .votes("hoidong.5", "ABSTAIN", first.code(), "DISAGREE");
    }

    private List<String> box(String columns) {
        return texts("SELECT " + columns + " FROM vinhdanh.council_ballot_box b "
                + "JOIN vinhdanh.council_session s ON s.id = b.session_id "
                + "JOIN vinhdanh.decision_list l ON l.id = s.list_id WHERE l.code = ? ORDER BY 1", list);
    }

    @Test
    void theBoxHoldsSumsAndNoTraceOfWhoPutThemIn() {
        assertThat(texts("SELECT column_name FROM information_schema.columns WHERE table_schema = 'vinhdanh' "
                + "AND table_name = 'council_ballot_box' ORDER BY 1"))
                .containsExactly("choice", "nomination_id", "papers", "session_id");
        aSession(BallotKind.SECRET);
        threeVote();
        assertThat(box("CASE WHEN b.nomination_id = " + first.row().id() + " THEN 'first ' ELSE 'second ' END "
                + "|| b.choice || ' ' || b.papers")).containsExactly("first AGREE 1", "first DISAGREE 2",
                        "second ABSTAIN 1", "second AGREE 2");
        List<String> writers = box("DISTINCT b.xmin::text");
        assertThat(writers).as("the transaction that PostgreSQL notes in the rows is one for all").hasSize(1);
        assertThat(texts("SELECT m.xmin::text FROM vinhdanh.council_member m JOIN vinhdanh.council_session s "
                + "ON s.id = m.session_id JOIN vinhdanh.decision_list l ON l.id = s.list_id "
                + "WHERE l.code = ? AND m.attendance IS NOT NULL", list)).hasSize(3)
                .doesNotContainAnyElementsOf(writers);
        assertThat(texts("SELECT o.member FROM vinhdanh.council_open_ballot o JOIN vinhdanh.council_session s "
                + "ON s.id = o.session_id JOIN vinhdanh.decision_list l ON l.id = s.list_id WHERE l.code = ?", list))
                .isEmpty();
        council.absent(CouncilPath.CHAIR, CouncilPath.SECRETARY).closed();
        assertThat(box("b.choice")).as("emptied").isEmpty();
    }

    @Test
    void theJournalAndTheEngineKnowNoChoice() {
        aSession(BallotKind.SECRET);
        threeVote();
        String instance = instance(list).getId();
        assertThat(texts("SELECT action || ' ' || detail FROM vinhdanh.journal WHERE subject = ? "
                + "AND action LIKE 'COUNCIL%'", list)).hasSize(5).allMatch(entry -> !entry.matches(".*AGREE.*"));
        assertThat(texts("SELECT concat_ws(' ', name_, text_, text2_) FROM act_hi_varinst WHERE proc_inst_id_ = ? "
                + "UNION ALL SELECT concat_ws(' ', name_, text_, text2_) FROM act_ru_variable WHERE proc_inst_id_ = ? "
                + "UNION ALL SELECT concat_ws(' ', name_, text_, text2_) FROM act_hi_detail WHERE proc_inst_id_ = ?",
                instance, instance, instance)).isNotEmpty().noneMatch(variable -> variable.contains("AGREE"))
                .noneMatch(variable -> variable.contains("ABSTAIN"));
    }

    @Test
    void theChairSeesWhoHasVotedAndNotHow() {
        aSession(BallotKind.SECRET);
        threeVote();
        String instance = instance(list).getId();
        var chair = basic(CouncilPath.CHAIR);
        assertThat(chair.get("/api/lists/" + list + "/council").body()).contains("\"user\":\"hoidong.3\"")
                .contains("\"attendance\":\"PRESENT\"").contains("\"totals\":null");
        for (String address : List.of("/api/lists/" + list + "/council", "/api/lists/" + list + "/council/lines",
                "/api/lists/" + list + "/council/results", "/api/lists/" + list + "/lines", "/api/lists/" + list,
                "/engine-rest/variable-instance?processInstanceIdIn=" + instance,
                "/engine-rest/history/variable-instance?processInstanceId=" + instance,
                "/engine-rest/history/task?processInstanceId=" + instance)) {
            var answer = chair.get(address);
            assertThat(answer.statusCode()).as(address).isEqualTo(200);
            assertThat(Stream.of("DISAGREE", "\"AGREE", "ABSTAIN")).as(address)
                    .noneMatch(choice -> answer.body().contains(choice));
        }
        assertThat(chair.get("/engine-rest/history/detail?processInstanceId=" + instance).statusCode()).isEqualTo(403);
        assertThat(chair.get("/api/lists/" + list + "/council/results").body()).contains("\"total\":0");
        council.absent(CouncilPath.CHAIR, CouncilPath.SECRETARY).closed();
        assertThat(chair.get("/api/lists/" + list + "/council/results?passed=false").body())
                .contains("\"disagree\":2");
    }

    /** The other way round, so that the test above can fail. */
    @Test
    void anOpenBallotIsOnRecord() {
        aSession(BallotKind.OPEN);
        threeVote();
        assertThat(texts("SELECT o.member || ' ' || o.choice FROM vinhdanh.council_open_ballot o "
                + "JOIN vinhdanh.nomination n ON n.id = o.nomination_id WHERE n.code = ? ORDER BY 1", first.code()))
                .containsExactly("hoidong.3 DISAGREE", "hoidong.4 AGREE", "hoidong.5 DISAGREE");
        assertThat(box("b.choice")).isEmpty();
    }
}
