package vn.vinhdanh.workflow.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.vinhdanh.HttpCaller;
import vn.vinhdanh.workflow.engine.ProbeWorld.Person;

/** The same over HTTP, by Basic at the engine's interface and signed in at Tasklist's. */
class NeedToKnowRestTest extends ProbeTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Map<Person, HttpCaller> BROWSERS = new EnumMap<>(Person.class);

    @BeforeEach
    void users() {
        for (Person person : Person.values()) {
            createUser(person.user(), person.group);
        }
    }

    /**
     * @param expected for each {@link Person} in order: y = 200 or 204 with something, 0 = an empty answer or 404,
     *                 D = 403, and 400 at comments
     * @param act      with the ids of a dossier at the district, instance and task
     */
    record Request(String name, String expected, BiFunction<HttpCaller, String[], HttpResponse<String>> act) {

        static Request get(String path, String expected) {
            return new Request("GET " + path, expected, (caller, ids) -> caller.get(filled(path, ids)));
        }

        static Request post(String path, String json, String expected) {
            return new Request("POST " + path, expected,
                    (caller, ids) -> caller.post(filled(path, ids), filled(json, ids)));
        }

        private static String filled(String template, String[] ids) {
            return template.replace("{instance}", ids[0]).replace("{task}", ids[1]).replace("{user}", ids[2]);
        }

        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Request> requests() {
        String asDistrict = "D 0 y 0 D 0 y D 0";
        return Stream.of(
                Request.get("/engine-rest/task?processInstanceId={instance}", Call.SEES),
                Request.get("/engine-rest/task/count?processInstanceId={instance}", Call.SEES),
                Request.get("/engine-rest/task/{task}", Call.SEES),
                Request.get("/engine-rest/task/{task}/variables", Call.SEES),
                Request.get("/engine-rest/task/{task}/form-variables", Call.SEES),
                Request.get("/engine-rest/task/{task}/comment", Call.SEES),
                Request.post("/engine-rest/task/{task}/comment/create", "{\"message\":\"x\"}", "y D y D y D y D D"),
                Request.post("/engine-rest/task/{task}/claim", "{\"userId\":\"{user}\"}", asDistrict),
                Request.post("/engine-rest/task/{task}/complete", "{}", asDistrict),
                Request.post("/engine-rest/task/{task}/submit-form", "{}", asDistrict),
                Request.post("/engine-rest/task/{task}/assignee", "{\"userId\":\"{user}\"}", "D 0 D 0 D 0 y D 0"),
                Request.get("/engine-rest/process-instance/{instance}", Call.SEES),
                Request.get("/engine-rest/process-instance/{instance}/variables", Call.SEES),
                Request.get("/engine-rest/process-instance/{instance}/activity-instances", Call.SEES),
                Request.get("/engine-rest/variable-instance?processInstanceIdIn={instance}", Call.SEES),
                Request.get("/engine-rest/history/process-instance/{instance}", Call.SEES),
                Request.get("/engine-rest/history/task?processInstanceId={instance}", Call.SEES),
                Request.get("/engine-rest/history/variable-instance?processInstanceId={instance}", Call.SEES),
                Request.post("/engine-rest/process-definition/key/probe/start", START, "y D D D y D y D D"),
                Request.post("/engine-rest/process-definition/key/probe/start", START.replace("}}}",
                        "}},\"startInstructions\":"
                                + "[{\"type\":\"startBeforeActivity\",\"activityId\":\"Event_Decided\"}]}"),
                        Call.NOBODY),
                Request.get("/camunda/api/engine/engine/default/task?processInstanceId={instance}",
                        Call.SEES),
                Request.get("/camunda/api/engine/engine/default/task/{task}/form-variables", Call.SEES),
                Request.post("/camunda/api/engine/engine/default/task/{task}/claim", "{\"userId\":\"{user}\"}",
                        asDistrict));
    }

    private static final String START = "{\"variables\":{\"issuer\":{\"value\":\"probe-a\"},"
            + "\"unit\":{\"value\":\"d1u01\"},\"district\":{\"value\":\"d1\"},\"stage\":{\"value\":\"UNIT\"}}}";

    @ParameterizedTest
    @MethodSource("requests")
    void givesEverybodyHisOwn(Request request) {
        assertThat(Arrays.stream(Person.values()).map(person -> outcome(request, person))
                .collect(Collectors.joining(" "))).isEqualTo(request.expected());
    }

    private String outcome(Request request, Person person) {
        String instance = world.start("DISTRICT");
        String task = world.taskOf(instance);
        if (request.name().endsWith("/comment")) {
            engine.getTaskService().createComment(task, instance, "x");
        }
        HttpCaller caller = request.name().contains("/camunda/") ? browser(person) : basic(person.user());
        HttpResponse<String> answer = request.act().apply(caller, new String[] {instance, task, person.user()});
        return switch (answer.statusCode()) {
            case 200 -> isEmpty(answer.body()) ? "0" : "y";
            case 204 -> "y";
            case 404 -> "0";
            // The comment's address answers so to an invisible task, and to every refusal.
            case 400, 403 -> "D";
            default -> answer.statusCode() + answer.body();
        };
    }

    private HttpCaller browser(Person person) {
        return BROWSERS.computeIfAbsent(person, p -> {
            HttpCaller browser = signedIn(p.user());
            browser.get("/camunda/app/tasklist/default/");
            return browser;
        });
    }

    private static boolean isEmpty(String body) {
        try {
            JsonNode answer = JSON.readTree(body);
            return answer.isEmpty() || answer.path("count").asInt(1) == 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void everyRoleFindsItsFiltersInTasklist() throws Exception {
        assertThat(filtersOf(Person.OWN_UNIT)).containsExactly("Việc của tôi", "Cần bổ sung", "Hồ sơ đang lập",
                "Danh sách Excel");
        assertThat(filtersOf(Person.DISTRICT)).containsExactly("Việc của tôi", "Chờ huyện xét");
        assertThat(filtersOf(Person.HOME_AFFAIRS)).containsExactly("Việc của tôi", "Chờ thẩm định",
                "Danh sách Excel", "Tạm hoãn", "Trình cấp trên", "Hội đồng cần triệu tập",
                "Danh sách cần chỉnh lại", "Đợt thi đua", "Hủy bỏ, đính chính");
        assertThat(filtersOf(Person.AUDITOR)).containsExactly("Mọi việc đang mở");
        assertThat(filtersOf(Person.DESIGNER)).isEmpty();
    }

    private List<String> filtersOf(Person person) throws Exception {
        JsonNode filters = JSON.readTree(basic(person.user()).get("/engine-rest/filter?resourceType=Task").body());
        return filters.findParents("resourceType").stream()
                .sorted(Comparator.comparingInt(f -> f.path("properties").path("priority").asInt()))
                .map(f -> f.path("name").asText()).toList();
    }

    @Test
    void aFilterShowsNobodyElsesTasks() throws Exception {
        world.start("DISTRICT");
        String all = engine.getFilterService().createTaskFilterQuery()
                .filterName("Mọi việc đang mở").singleResult().getId();
        assertThat(countOf(all, Person.AUDITOR)).isPositive();
        assertThat(countOf(all, Person.ADMINISTRATOR)).isPositive();
        assertThat(basic(Person.OWN_UNIT.user()).get("/engine-rest/filter/" + all + "/count").statusCode())
                .as("a filter of another role").isNotEqualTo(200);
    }

    private int countOf(String filter, Person person) throws Exception {
        return JSON.readTree(basic(person.user()).get("/engine-rest/filter/" + filter + "/count").body()).path("count")
                .asInt();
    }
}
