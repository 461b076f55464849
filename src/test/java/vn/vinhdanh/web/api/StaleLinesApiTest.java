package vn.vinhdanh.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.vinhdanh.HttpCaller;

/** Two people at one list: neither loses what the other has set meanwhile, and each sees what that was. */
class StaleLinesApiTest extends ApiTest {

    private static final String OPPOSE_FIRST = "{'select': {'codes': ['%s']}, 'opinion': 'OPPOSE', 'reason': '%s'}";

    private String list;
    private String first;
    private String second;
    private HttpCaller colleague;

    @BeforeEach
    void compile() {
        String movement = world.movement();
        first = appraised(movement, "Đỗ Văn An");
        second = appraised(movement, "Trần Thị Bình");
        appraised(movement, "Lê Hoàng Ấn");
        list = "/api/lists/" + compiled(movement);
        colleague = basic(createUser("thu.lead.hai", Role.LEAD.group));
    }

    private HttpResponse<String> set(HttpCaller caller, String body) {
        return caller.patch(list + "/lines", body.replace('\'', '"'));
    }

    private int changed(HttpCaller caller, String body) {
        return ok(set(caller, body)).path("changed").asInt();
    }

    private int changed(Role role, String body) {
        return changed(as(role), body);
    }

    private JsonNode line(String code) {
        return ok(as(Role.LEAD).get(list + "/lines?q=" + code)).path("items").path(0);
    }

    private int revision() {
        return ok(as(Role.LEAD).get(list)).path("revision").asInt();
    }

    @Test
    void aLineThatSomebodyElseHasSetIsNotOverwrittenUnknowingly() {
        assertThat(line(first).path("version").asInt()).isZero();
        changed(colleague, OPPOSE_FIRST.formatted(first, "Chưa rõ thành tích"));
        String mine = "{'select': {'codes': ['" + first + "']}, 'opinion': 'ENDORSE', 'seen': {'versions': {'" + first
                + "': %d}}}";

        JsonNode problem = refused(409, set(as(Role.LEAD), mine.formatted(0)));

        assertThat(problem.path("count").asInt()).isEqualTo(1);
        assertThat(problem.path("detail").asText()).contains("1 hồ sơ đã được thay đổi");
        JsonNode change = problem.path("changes").path(0);
        assertThat(change.path("nominationCode").asText()).isEqualTo(first);
        assertThat(change.path("nominee").asText()).isEqualTo("Đỗ Văn An");
        assertThat(change.path("field").asText()).isEqualTo("HOME_AFFAIRS_OPINION");
        assertThat(change.path("from").isNull()).isTrue();
        assertThat(change.path("to").asText()).isEqualTo("OPPOSE");
        assertThat(change.path("toReason").asText()).isEqualTo("Chưa rõ thành tích");
        assertThat(change.path("by").asText()).isEqualTo("thu.lead.hai");
        assertThat(change.path("byName").asText()).isEqualTo("Người dùng thu.lead.hai");
        assertThat(change.path("at").asText()).startsWith("2021-11-15T");
        assertThat(line(first).path("homeAffairsOpinion").asText()).as("nothing is written").isEqualTo("OPPOSE");

        assertThat(changed(Role.LEAD, mine.formatted(problem.path("revision").asInt()))).as("knowingly").isEqualTo(1);
        assertThat(line(first).path("homeAffairsOpinion").asText()).isEqualTo("ENDORSE");
        assertThat(line(first).path("homeAffairsSet").path("by").asText()).isEqualTo(Role.LEAD.user());
    }

    @Test
    void aBulkChangeIsRefusedAsAWholeOrLeavesTheirLinesAsTheyAre() {
        int loaded = revision();
        changed(colleague, OPPOSE_FIRST.formatted(first, "Chưa rõ"));
        for (String select : new String[] {"'all': true", "'filter': {'kind': 'INDIVIDUAL'}"}) {
            JsonNode problem = refused(409, set(as(Role.LEAD), "{'select': {" + select
                    + "}, 'opinion': 'ENDORSE', 'seen': {'revision': " + loaded + "}}"));
            assertThat(problem.path("count").asInt()).as(select).isEqualTo(1);
            assertThat(problem.path("changes")).hasSize(1);
        }
        assertThat(line(second).path("homeAffairsOpinion").isNull()).as("nothing is written").isTrue();

        assertThat(changed(Role.LEAD, "{'select': {'all': true}, 'opinion': 'ENDORSE', 'seen': {'revision': " + loaded
                + ", 'keepTheirs': true}}")).isEqualTo(2);
        assertThat(line(first).path("homeAffairsOpinion").asText()).isEqualTo("OPPOSE");
        assertThat(line(second).path("homeAffairsOpinion").asText()).isEqualTo("ENDORSE");
    }

    @Test
    void whatIsChangedToTheSameOrByTheOtherEndorserIsNoConflict() {
        int loaded = revision();
        changed(colleague, "{'select': {'codes': ['" + first + "']}, 'opinion': 'ENDORSE'}");
        changed(Role.STEERING_COMMITTEE, "{'select': {'all': true}, 'opinion': 'ENDORSE'}");
        assertThat(changed(Role.LEAD, "{'select': {'all': true}, 'opinion': 'ENDORSE', 'seen': {'revision': " + loaded
                + "}}")).as("one said so already").isEqualTo(2);
    }

    @Test
    void whatHasComeToMatchTheFilterSinceIsAConflict() {
        int loaded = revision();
        changed(Role.STEERING_COMMITTEE, "{'select': {'codes': ['" + first + "']}, 'opinion': 'ENDORSE'}");
        String asTheOther = "{'select': {'filter': {'steeringCommitteeOpinion': 'ENDORSE'}}, 'opinion': 'ENDORSE', "
                + "'seen': {'revision': %d}}";
        JsonNode problem = refused(409, set(as(Role.LEAD), asTheOther.formatted(loaded)));
        assertThat(problem.path("changes").path(0).path("field").asText()).isEqualTo("STEERING_COMMITTEE_OPINION");
        assertThat(problem.path("changes").path(0).path("by").asText()).isEqualTo(Role.STEERING_COMMITTEE.user());
        assertThat(changed(Role.LEAD, asTheOther.formatted(problem.path("revision").asInt()))).isEqualTo(1);
    }

    @Test
    void theConflictTellsWhatThePersonSawAndWhatIsThereNow() {
        changed(colleague, OPPOSE_FIRST.formatted(first, "Một"));
        int loaded = revision();
        changed(colleague, "{'select': {'codes': ['" + first + "']}, 'opinion': 'ENDORSE'}");
        changed(colleague, OPPOSE_FIRST.formatted(first, "Hai"));
        JsonNode problem = refused(409, set(as(Role.LEAD), "{'select': {'all': true}, 'opinion': 'ENDORSE', "
                + "'seen': {'revision': " + loaded + "}}"));
        JsonNode change = problem.path("changes").path(0);
        assertThat(change.path("fromReason").asText()).isEqualTo("Một");
        assertThat(change.path("toReason").asText()).isEqualTo("Hai");
    }

    @Test
    void aCallerWhoDoesNotSayWhatItSawChangesAsBefore() {
        changed(colleague, OPPOSE_FIRST.formatted(first, "Chưa rõ"));
        assertThat(changed(Role.LEAD, "{'select': {'all': true}, 'opinion': 'ENDORSE'}")).isEqualTo(3);
    }

    @Test
    void theListTellsWhoChangedItSince() {
        changed(colleague, OPPOSE_FIRST.formatted(first, "Chưa rõ"));
        int loaded = ok(as(Role.LEAD).get(list + "/lines")).path("revision").asInt();
        assertThat(loaded).isEqualTo(1);
        assertThat(ok(as(Role.LEAD).get(list + "/changes?since=" + loaded)).path("changes")).isEmpty();
        changed(Role.LEAD, "{'select': {'undecided': true}, 'opinion': 'ENDORSE'}");
        changed(Role.LEAD, "{'select': {'undecided': true}, 'opinion': 'ENDORSE'}");
        JsonNode since = ok(colleague.get(list + "/changes?since=" + loaded));
        assertThat(since.path("revision").asInt()).as("nothing new is no change").isEqualTo(2);
        assertThat(since.path("changes")).hasSize(1);
        assertThat(since.path("changes").path(0).path("lines").asInt()).isEqualTo(2);
        assertThat(since.path("changes").path(0).path("own").asBoolean()).isFalse();
        assertThat(ok(as(Role.LEAD).get(list + "/changes?since=1")).path("changes").path(0).path("own").asBoolean())
                .isTrue();
    }
}
