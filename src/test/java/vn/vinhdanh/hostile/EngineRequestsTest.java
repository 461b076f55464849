package vn.vinhdanh.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.filter.Filter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import vn.vinhdanh.HttpCaller;
import vn.vinhdanh.web.api.ApiTest;
import vn.vinhdanh.web.api.Role;

/** What the engine's own interfaces would evaluate, unpack or fail at. */
class EngineRequestsTest extends ApiTest {

    private static final String CODE = "${''.getClass().forName('java.lang.System').getMethod('setProperty', "
            + "''.getClass(), ''.getClass()).invoke(null, 'hostile', 'ran')}";

    @Autowired
    private FilterService filters;

    /** The engine refuses expressions in a query's criteria, but evaluated those of its orQueries for everybody. */
    @ParameterizedTest
    @ValueSource(strings = {"{'assigneeExpression':'%s'}", "{'orQueries':[{'assigneeExpression':'%s'}]}",
        "{'orQueries':[{'dueBeforeExpression':'%s'}]}", "{'orQueries':[{},{'candidateGroupsExpression':'%s'}]}",
        "{'orQueries':[{'processInstanceBusinessKeyLikeExpression':'%s'}]}"})
    void nobodyHasAnExpressionEvaluatedByAskingForTasks(String query) {
        String body = query.replace('\'', '"').formatted(CODE);
        String mine = filters.createTaskFilterQuery().list().get(0).getId();
        HttpCaller browser = signedIn(Role.UNIT.user());
        browser.get("/camunda/app/tasklist/default/");
        for (HttpResponse<String> answer : List.of(as(Role.UNIT).post("/engine-rest/task", body),
                as(Role.UNIT).post("/engine-rest/task/count", body),
                as(Role.ADMINISTRATOR).post("/engine-rest/filter/" + mine + "/list", body),
                as(Role.ADMINISTRATOR).post("/engine-rest/filter/" + mine + "/count", body),
                browser.post("/camunda/api/engine/engine/default/task/count", body))) {
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
            assertThat(json(answer).path("message").asText()).isNotBlank();
        }
        assertThat(System.getProperty("hostile")).isNull();
    }

    @Test
    void aFilterKeepsNoExpressionButTheReaderAndTheTime() {
        String filter = "{\"resourceType\":\"Task\",\"name\":\"hostile %s\",\"query\":{%s},\"properties\":{}}";
        for (String query : new String[] {"\"assigneeExpression\":\"" + CODE + "\"",
            "\"orQueries\":[{\"assigneeExpression\":\"" + CODE + "\"}]"}) {
            HttpResponse<String> answer =
                    as(Role.ADMINISTRATOR).post("/engine-rest/filter/create", filter.formatted("", query));
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        }
        JsonNode made = ok(as(Role.ADMINISTRATOR).post("/engine-rest/filter/create",
                filter.formatted("ok", "\"assigneeExpression\":\"${ currentUser() }\"")));
        Filter kept = filters.getFilter(made.path("id").asText());
        assertThat(ok(as(Role.ADMINISTRATOR).get("/engine-rest/filter/" + kept.getId() + "/count")).path("count")
                .isInt()).isTrue();
        filters.deleteFilter(kept.getId());
        assertThat(as(Role.UNIT).post("/engine-rest/filter/create",
                filter.formatted("x", "\"name\":\"x\"")).statusCode()).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/task?nameLike=%00", "/task?dueBefore=292278994-12-31T00:00:00.000%2B0000",
        "/task/gone/variables", "/history/task?taskId=%00", "/process-instance?variables=a_like_%00",
        "/user?idIn=%00", "/task?processInstanceBusinessKey=%00&sortBy=created&sortOrder=asc"})
    void whatCannotBeLookedForIsSaidInBothLanguages(String address) {
        for (String language : new String[] {"vi", "en"}) {
            HttpResponse<String> answer = as(Role.UNIT).get("/engine-rest" + address, "Accept-Language", language);
            assertThat(answer.statusCode()).as(answer.body()).isIn(400, 404);
            assertThat(json(answer).path("message").asText())
                    .containsIgnoringCase(language.equals("vi") ? "không" : "no").doesNotContain("Exception", "SQL");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"nameLike\":\"\\u0000\"}", "{\"processVariables\":[{\"name\":\"a\",\"operator\":\"eq\","
        + "\"value\":{\"a\":1}}]}", "[", "{\"dueBefore\":\"x\"}", "{\"priority\":1e999}", "DEEP"})
    void aQueryThatCannotBeAskedIsTheCallersMistake(String query) {
        String body = query.equals("DEEP") ? "{\"a\":".repeat(10_000) : query;
        assertThat(as(Role.UNIT).post("/engine-rest/task", body).statusCode()).isEqualTo(400);
        assertThat(as(Role.UNIT).post("/engine-rest/task", body, "Accept-Language", "en").body()).isNotBlank();
    }

    @Test
    void aTaskThatIsNotThereAndADossierThatIsNotNamed() {
        for (String address : new String[] {"/task/gone/complete", "/task/gone/claim", "/execution/gone/signal",
            "/process-definition/key/nomination/submit-form", "/process-definition/key/nomination/start"}) {
            HttpResponse<String> answer = as(Role.UNIT).post("/engine-rest" + address, "{\"userId\":\"x\"}");
            assertThat(answer.statusCode()).as(address + answer.body()).isIn(400, 403, 404);
        }
    }

    @Test
    void aTaskThatSomebodyHasTakenIsNotTakenOver() {
        String code = submitted(Role.UNIT, world.movement(), "a1", "Nguyễn Văn A");
        String claim = "/engine-rest/task/" + world.task(code, "Activity_ReviewByDistrict") + "/claim";
        String mine = "{\"userId\":\"" + Role.DISTRICT.user() + "\"}";
        assertThat(as(Role.DISTRICT).post(claim, mine).statusCode()).isEqualTo(204);
        HttpResponse<String> answer = as(Role.DISTRICT).post(claim, "{\"userId\":\"x\"}", "Accept-Language", "vi");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(json(answer).path("message").asText()).isEqualTo("Đã có người khác nhận việc này.");
    }

    @Test
    void anErrorThatTheModelDoesNotKnowIsTheCallersMistake() {
        String code = draft(Role.UNIT, world.movement(), "a1", "Nguyễn Văn A");
        HttpResponse<String> answer = as(Role.ADMINISTRATOR).post("/engine-rest/task/"
                + world.task(code, "Activity_PrepareDossier") + "/bpmnError", "{\"errorCode\":\"nomination\"}");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
    }

    @Test
    void noJavaObjectIsUnpacked() {
        String code = draft(Role.UNIT, world.movement(), "a1", "Nguyễn Văn A");
        String task = world.task(code, "Activity_PrepareDossier");
        HttpResponse<String> answer = as(Role.UNIT).post("/engine-rest/task/" + task + "/complete",
                "{\"variables\":{\"reason\":{\"value\":\"rO0ABXNyABFqYXZhLnV0aWwuSGFzaE1hcA==\",\"type\":\"Object\","
                + "\"valueInfo\":{\"objectTypeName\":\"java.util.HashMap\",\"serializationDataFormat\":"
                + "\"application/x-java-serialized-object\"}}}}");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(world.task(code, "Activity_PrepareDossier")).isEqualTo(task);
    }

    @Test
    void modelsComeFromDesignersAndWithoutEntities() {
        String entity = "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><definitions>&x;</definitions>";
        String laughs = "<!DOCTYPE a [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;\">]><definitions>&b;"
                + "</definitions>";
        String script = "<definitions xmlns='http://www.omg.org/spec/BPMN/20100524/MODEL' targetNamespace='x'>"
                + "<process id='hostile' isExecutable='true'><startEvent id='s'/><scriptTask id='t' scriptFormat='js'>"
                + "<script>1</script></scriptTask></process></definitions>";
        for (String model : new String[] {entity, laughs}) {
            for (String name : new String[] {"hostile.bpmn", "hostile.dmn"}) {
                HttpResponse<String> answer = deployed(Role.DESIGNER, name, model);
                assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
                assertThat(answer.body()).doesNotContain("root:");
            }
        }
        assertThat(deployed(Role.UNIT, "hostile.bpmn", script).statusCode()).isEqualTo(403);
        assertThat(deployed(Role.HOME_AFFAIRS, "hostile.bpmn", script).statusCode()).isEqualTo(403);
        assertThat(jdbc.sql("SELECT count(*) FROM act_re_procdef WHERE key_ = 'hostile'").query(Integer.class)
                .single()).isZero();
    }

    @Test
    void xmlIsNoLanguageOfTheInterface() {
        HttpCaller unit = as(Role.UNIT);
        assertThat(unit.send("POST", "/engine-rest/task", "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>"
                + "<a>&x;</a>", "Content-Type", "application/xml").statusCode()).isEqualTo(415);
    }

    private HttpResponse<String> deployed(Role role, String name, String model) {
        HttpCaller caller = as(role);
        String body = "--XX\r\nContent-Disposition: form-data; name=\"data\"; filename=\"" + name + "\"\r\n\r\n" + model
                + "\r\n--XX--\r\n";
        return caller.send(caller.requestWithToken("/engine-rest/deployment/create")
                .header("Content-Type", "multipart/form-data; boundary=XX")
                .POST(HttpRequest.BodyPublishers.ofString(body, StandardCharsets.UTF_8)).build());
    }
}
