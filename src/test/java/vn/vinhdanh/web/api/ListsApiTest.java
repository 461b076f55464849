package vn.vinhdanh.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One table of lines: read by page, and set by all, codes, what is undecided, or a filter. */
class ListsApiTest extends ApiTest {

    private String list;
    private String lines;
    private String first;

    @BeforeEach
    void compile() {
        String movement = world.movement();
        first = appraised(movement, "Đỗ Văn An");
        appraised(movement, "Trần Thị Bình");
        appraised(movement, "Lê Hoàng Ấn");
        list = "/api/lists/" + compiled(movement);
        lines = list + "/lines";
    }

    private HttpResponse<String> set(Role role, String body) {
        return as(role).patch(lines, body.replace('\'', '"'));
    }

    private int changed(Role role, String body) {
        return ok(set(role, body)).path("changed").asInt();
    }

    private int found(String filter) {
        return ok(as(Role.HOME_AFFAIRS).get(lines + "?" + filter)).path("total").asInt();
    }

    private void endorsed(String code) {
        for (Role role : List.of(Role.LEAD, Role.STEERING_COMMITTEE)) {
            set(role, "{'select': {'undecided': true}, 'opinion': 'ENDORSE'}");
            ok(complete(role, code, role == Role.LEAD ? "Activity_EndorseByHomeAffairs"
                    : "Activity_EndorseBySteeringCommittee",
                    Map.of("verdict", "ENDORSE")));
            world.runJobs();
        }
    }

    @Test
    void linesComeInVietnameseOrderAndByPage() {
        JsonNode page = ok(as(Role.CHAIRMAN).get(lines + "?size=2"));
        assertThat(page.path("total").asInt()).isEqualTo(3);
        assertThat(page.path("items")).extracting(l -> l.path("nominee").asText()).as("by tên: An, Ấn, Bình")
                .containsExactly("Đỗ Văn An", "Lê Hoàng Ấn");
        assertThat(page.path("items").path(0).path("unitName").asText()).isEqualTo("Đơn vị so1");
        assertThat(ok(as(Role.CHAIRMAN).get(lines + "?sort=nominee&dir=desc")).path("items").path(0).path("nominee")
                .asText()).isEqualTo("Trần Thị Bình");
        for (String wrong : List.of("sort=name", "sort=1;drop", "size=501", "page=-1", "disagreed=x")) {
            refused(400, as(Role.CHAIRMAN).get(lines + "?" + wrong));
        }
    }

    @Test
    void opinionsAreSetByAllCodesUndecidedAndFilter() {
        assertThat(changed(Role.LEAD, "{'select': {'codes': ['" + first
                + "', 'khong-co']}, 'opinion': 'OPPOSE', 'reason': 'Chưa rõ'}")).isEqualTo(1);
        assertThat(changed(Role.LEAD, "{'select': {'undecided': true}, 'opinion': 'ENDORSE'}")).isEqualTo(2);
        assertThat(changed(Role.LEAD, "{'select': {'filter': {'q': 'binh', 'homeAffairsOpinion': 'ENDORSE'}}, "
                + "'opinion': 'OPPOSE', 'reason': 'x'}")).isEqualTo(1);
        assertThat(changed(Role.LEAD, "{'select': {'all': true}, 'opinion': 'ENDORSE'}"))
                .as("one endorsed already").isEqualTo(2);
        assertThat(changed(Role.LEAD, "{'select': {'all': true}, 'opinion': 'ENDORSE'}")).as("nothing new").isZero();
        JsonNode line = ok(as(Role.LEAD).get(lines + "?q=" + first)).path("items").path(0);
        assertThat(line.path("homeAffairsOpinion").asText()).isEqualTo("ENDORSE");
        assertThat(line.path("homeAffairsReason").isNull()).as("the reason went with the objection").isTrue();
        assertThat(line.path("steeringCommitteeOpinion").isNull()).as("the other endorser's stays his").isTrue();
    }

    @Test
    void exactlyOneWayOfSelecting() {
        for (String select : List.of("null", "{}", "{'all': false}", "{'all': true, 'codes': []}",
                "{'undecided': true, 'filter': {}}")) {
            JsonNode problem = refused(400, set(Role.LEAD, "{'select': " + select + ", 'opinion': 'ENDORSE'}"));
            assertThat(problem.path("problems").path(0).path("field").asText()).as(select).isEqualTo("select");
        }
        assertThat(changed(Role.LEAD, "{'select': {'codes': []}, 'opinion': 'ENDORSE'}"))
                .as("no codes are no lines").isZero();
        assertThat(found("homeAffairsOpinion=NONE")).isEqualTo(3);
    }

    @Test
    void anObjectionNeedsItsReason() {
        for (String reason : List.of("null", "' '", "'" + "r".repeat(2001) + "'")) {
            JsonNode problem = refused(400,
                    set(Role.LEAD, "{'select': {'all': true}, 'opinion': 'OPPOSE', 'reason': " + reason + "}"));
            assertThat(problem.path("problems").path(0).path("field").asText()).isEqualTo("reason");
        }
        for (String opinion : List.of("null", "''", "'MAYBE'", "'endorse'")) {
            assertThat(refused(400, set(Role.LEAD, "{'select': {'all': true}, 'opinion': " + opinion + "}"))
                    .path("problems").path(0).path("field").asText())
                    .as(opinion).isEqualTo("opinion");
        }
        assertThat(found("homeAffairsOpinion=NONE")).isEqualTo(3);
    }

    @Test
    void onlyThoseSetWhoseTurnItIs() {
        String all = "{'select': {'all': true}, 'opinion': 'ENDORSE', 'outcome': 'AWARD'}";
        for (Role role : List.of(Role.HOME_AFFAIRS, Role.CHAIRMAN, Role.OFFICE, Role.AUDITOR, Role.ADMINISTRATOR)) {
            refused(403, set(role, all));
            assertThat(ok(as(role).get(list)).path("editing").isNull()).as(role.name()).isTrue();
        }
        for (Role role : List.of(Role.UNIT, Role.DISTRICT, Role.OTHER_ISSUER, Role.DESIGNER)) {
            refused(404, set(role, all));
        }
        assertThat(ok(as(Role.LEAD).get(list)).path("editing").asText()).isEqualTo("HOME_AFFAIRS_OPINION");
        assertThat(ok(as(Role.STEERING_COMMITTEE).get(list)).path("editing").asText())
                .isEqualTo("STEERING_COMMITTEE_OPINION");
    }

    @Test
    void theChairmansOutcomesNeedTheirReasons() {
        endorsed(ok(as(Role.LEAD).get(list)).path("code").asText());
        refused(403, set(Role.LEAD, "{'select': {'all': true}, 'opinion': 'ENDORSE'}"));
        assertThat(ok(as(Role.CHAIRMAN).get(list)).path("editing").asText()).isEqualTo("OUTCOME");
        for (String outcome : List.of("DECLINE", "DEFER", "GIVE_DOWN")) {
            refused(400, set(Role.CHAIRMAN, "{'select': {'all': true}, 'outcome': '" + outcome + "'}"));
        }
        refused(400, set(Role.CHAIRMAN, "{'select': {'all': true}, 'outcome': 'APPROVE'}"));
        refused(400, set(Role.CHAIRMAN, "{'select': {'all': true}, 'opinion': 'ENDORSE'}"));
        assertThat(changed(Role.CHAIRMAN, "{'select': {'codes': ['" + first + "']}, 'outcome': 'FORWARD_UP'}"))
                .isEqualTo(1);
        assertThat(changed(Role.CHAIRMAN, "{'select': {'undecided': true}, 'outcome': 'AWARD', 'reason': 'không giữ'}"))
                .isEqualTo(2);
        JsonNode counts = ok(as(Role.CHAIRMAN).get(list)).path("counts");
        assertThat(counts.path("outcomes").toString())
                .isEqualTo("{\"AWARD\":2,\"DECLINE\":0,\"DEFER\":0,\"FORWARD_UP\":1,\"GIVE_DOWN\":0,\"NONE\":0}");
    }

    @Test
    void filtersKnowNoneAndDisagreement() {
        set(Role.LEAD, "{'select': {'codes': ['" + first + "']}, 'opinion': 'OPPOSE', 'reason': 'Chưa rõ'}");
        set(Role.STEERING_COMMITTEE, "{'select': {'all': true}, 'opinion': 'ENDORSE'}");
        Map<String, Integer> expected = Map.of("homeAffairsOpinion=NONE", 2, "homeAffairsOpinion=OPPOSE", 1,
                "steeringCommitteeOpinion=NONE", 0, "disagreed=true", 1, "outcome=NONE", 3, "kind=COLLECTIVE", 0,
                "unit=so1", 3, "content=ND-2", 0, "q=hoang%20an", 1, "q=", 3);
        expected.forEach((filter, hits) -> assertThat(found(filter)).as(filter).isEqualTo(hits));
        JsonNode counts = ok(as(Role.AUDITOR).get(list)).path("counts");
        assertThat(counts.path("disagreements").asInt()).isEqualTo(1);
        assertThat(counts.path("homeAffairs").toString()).isEqualTo("{\"ENDORSE\":0,\"OPPOSE\":1,\"NONE\":2}");
        assertThat(counts.path("kinds").path("INDIVIDUAL").asInt()).isEqualTo(3);
    }

    @Test
    void theChoicesOfTheFiltersAreCounted() {
        JsonNode facets = ok(as(Role.CHAIRMAN).get(list + "/facets"));
        assertThat(facets.path("units").path(0).path("code").asText()).isEqualTo("so1");
        assertThat(facets.path("units").path(0).path("lines").asInt()).isEqualTo(3);
        assertThat(facets.path("contents").path(0).path("title").asText()).isEqualTo("Phòng, chống dịch");
        for (JsonNode flag : facets.path("flags")) {
            assertThat(flag.path("message").asText()).isNotBlank();
        }
    }

    @Test
    void whatABodySaidOfTheListIsShown() {
        endorsed(ok(as(Role.LEAD).get(list)).path("code").asText());
        JsonNode opinions = ok(as(Role.CHAIRMAN).get(list)).path("opinions");
        assertThat(opinions).extracting(o -> o.path("body").asText())
                .containsExactly("HOME_AFFAIRS_LEAD", "STEERING_COMMITTEE");
        assertThat(opinions.path(0).path("by").asText()).isEqualTo(Role.LEAD.user());
        assertThat(opinions.path(0).path("at").asText()).startsWith("2021-11-15T");
    }
}
