package vn.vinhdanh.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import vn.vinhdanh.HttpCaller;
import vn.vinhdanh.intake.SampleList;
import vn.vinhdanh.web.api.Addresses;
import vn.vinhdanh.web.api.ApiTest;
import vn.vinhdanh.web.api.Role;

/** Everybody against every address: the table says what each sees and may, this asks. */
class AccessMatrixTest extends ApiTest {

    private static final String BOUNDARY = "----ranhgioi";
    private static final String MODEL = """
            <?xml version="1.0" encoding="UTF-8"?>
            <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"
                xmlns:camunda="http://camunda.org/schema/1.0/bpmn" targetNamespace="x">
              <process id="access-matrix" isExecutable="true" camunda:historyTimeToLive="P1D">
                <startEvent id="Event_Start"/></process>
            </definitions>""";

    /** One dossier and one list for all rows. */
    private static Map<String, String> facts;
    private static final Map<Role, HttpCaller> BROWSERS = new EnumMap<>(Role.class);

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private RepositoryService repository;

    @BeforeEach
    void oneDossierAndOneList() {
        if (facts != null) {
            return;
        }
        String movement = world.movement();
        String other = appraised(movement, "Trong Danh Sách");
        String list = compiled(movement);
        String dossier = submitted(Role.UNIT, movement, "a1", "Đang Thẩm Định");
        ok(complete(Role.DISTRICT, dossier, "Activity_ReviewByDistrict", Map.of("verdict", "ENDORSE")));
        world.movement("thu-b");
        jdbc.sql("UPDATE vinhdanh.nomination o SET citizen_id = n.citizen_id FROM vinhdanh.nomination n "
                + "WHERE o.code = ? AND n.code = ?").params(other, dossier).update();
        Map<String, String> all = new LinkedHashMap<>();
        all.put("{movement}", movement);
        all.put("{dossier}", dossier);
        all.put("{other}", other);
        all.put("{list}", list);
        all.put("{paper}", ok(as(Role.UNIT).get("/api/nominations/" + dossier)).path("evidence")
                .path(0).path("id").asText());
        all.put("{task}", world.task(dossier, "Activity_AppraiseByHomeAffairs"));
        all.put("{listTask}", world.task(list, "Activity_EndorseByHomeAffairs"));
        all.put("{instance}", runtime.createProcessInstanceQuery().processInstanceBusinessKey(dossier)
                .singleResult().getId());
        all.put("{import}", importOf(movement));
        all.put("{decision}", String.valueOf(issued()));
        all.putAll(RevocationCase.of(this::as, jdbc, world));
        facts = all;
    }

    /** The decision on a list of its own, of the department, papers frozen. */
    private long issued() {
        String movement = world.movement();
        appraised(movement, "Có Quyết Định");
        return decided(compiled(movement));
    }

    private String importOf(String movement) {
        HttpCaller unit = as(Role.UNIT);
        var body = new ByteArrayOutputStream();
        body.writeBytes(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; "
                + "filename=\"a.xlsx\"\r\n\r\n").getBytes(StandardCharsets.UTF_8));
        body.writeBytes(SampleList.of(1, "ND-1").excel());
        body.writeBytes(("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return ok(unit.send(unit.requestWithToken("/api/imports?unit=a1&movement=" + movement)
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray())).build())).path("id").asText();
    }

    static Stream<Attempt> attempts() {
        return Attempt.all();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("attempts")
    void givesEverybodyHisOwn(Attempt attempt) {
        for (String address : attempt.addresses()) {
            Map<Role, String> seen = new EnumMap<>(Role.class);
            attempt.expected().forEach((role, expected) -> seen.put(role,
                    expected.equals(Attempt.NOT_TRIED) ? expected : tried(attempt, address, role)));
            assertThat(seen).as(attempt.verb() + " " + address).isEqualTo(attempt.expected());
        }
    }

    private String tried(Attempt attempt, String address, Role role) {
        boolean session = !address.startsWith("/api") && !address.startsWith("/engine-rest")
                && !address.startsWith("/actuator");
        HttpCaller caller = session ? browser(role) : as(role);
        HttpRequest.Builder request = caller.requestWithToken(filled(address, role));
        if (session && !address.startsWith("/camunda/api")) {
            request.header("Accept", "text/html");
        }
        HttpResponse<String> answer = caller.send(request.method(attempt.verb(),
                body(attempt.body(), role, request)).build());
        if (!attempt.verb().equals("GET")) {
            undo();
        }
        return word(attempt.verb(), answer);
    }

    private void undo() {
        world.unclaim(facts.get("{task}"));
        repository.createDeploymentQuery().deploymentName("access matrix").list()
                .forEach(d -> repository.deleteDeployment(d.getId(), true));
    }

    private HttpCaller browser(Role role) {
        return BROWSERS.computeIfAbsent(role, r -> {
            HttpCaller browser = r == Role.ANONYMOUS ? stranger() : signedIn(r.user());
            browser.get("/camunda/app/welcome/default/", "Accept", "text/html"); // makes the token
            return browser;
        });
    }

    private String filled(String template, Role role) {
        String text = template.replace("{user}", role.user());
        for (Map.Entry<String, String> fact : facts.entrySet()) {
            text = text.replace(fact.getKey(), fact.getValue());
        }
        return text;
    }

    private HttpRequest.BodyPublisher body(String body, Role role, HttpRequest.Builder request) {
        String file = switch (body) {
            case "multipart" -> "name=\"type\"\r\n\r\nKHAC\r\n--" + BOUNDARY
                    + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.pdf\"\r\n\r\n%PDF-1.4\n%%EOF";
            case "paper of a case" -> "name=\"type\"\r\n\r\nOTHER\r\n--" + BOUNDARY
                    + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.pdf\"\r\n\r\n%PDF-1.4\n%%EOF";
            case "model" -> "name=\"deployment-name\"\r\n\r\naccess matrix\r\n--" + BOUNDARY
                    + "\r\nContent-Disposition: form-data; name=\"data\"; filename=\"access-matrix.bpmn\"\r\n\r\n"
                    + MODEL;
            default -> null;
        };
        if (file != null) {
            request.header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY);
            return HttpRequest.BodyPublishers.ofString("--" + BOUNDARY + "\r\nContent-Disposition: form-data; " + file
                    + "\r\n--" + BOUNDARY + "--\r\n", StandardCharsets.UTF_8);
        }
        if (body.isEmpty()) {
            return HttpRequest.BodyPublishers.noBody();
        }
        request.header("Content-Type", "application/json");
        return HttpRequest.BodyPublishers.ofString(filled(body, role));
    }

    private static String word(String verb, HttpResponse<String> answer) {
        if (answer.statusCode() >= 300) {
            return String.valueOf(answer.statusCode());
        }
        return verb.equals("GET") ? isEmpty(answer) ? "empty" : "sees" : "may";
    }

    private static boolean isEmpty(HttpResponse<String> answer) {
        if (!answer.headers().firstValue("Content-Type").orElse("").startsWith("application/json")) {
            return answer.body().isEmpty();
        }
        JsonNode json = json(answer);
        return json.isArray() && json.isEmpty() || json.path("items").isArray() && json.path("items").isEmpty()
                || json.size() == 1 && json.has("count") && json.path("count").asInt() == 0;
    }

    @Test
    void everyAddressOfTheInterfaceIsInTheTable() {
        Set<String> asked = Attempt.all().map(a -> a.verb() + " " + a.address().replaceFirst("\\?.*", ""))
                .collect(Collectors.toSet());
        Set<String> missing = new TreeSet<>(Addresses.of(mappings));
        missing.removeIf(mapped -> asked.stream().anyMatch(a -> a.matches(mapped.replaceAll("\\{[^}]+}", "[^/]+"))));
        assertThat(missing).isEmpty();
    }

    @Test
    void theTableExpectsNoErrorOfTheServer() {
        assertThat(Attempt.all().flatMap(a -> a.expected().values().stream()))
                .allMatch(word -> Set.of("sees", "empty", "may", "302", "400", "401", "403", "404", "409",
                        Attempt.NOT_TRIED).contains(word));
    }

    @Test
    void guessingIdsFindsNothing() {
        String real = facts.get("{dossier}");
        String stem = real.substring(0, real.lastIndexOf('-') + 1);
        for (int i = 1; i <= 4; i++) {
            assertThat(as(Role.NEIGHBOUR).get("/api/nominations/" + stem + "%06d".formatted(i)).statusCode())
                    .isEqualTo(404);
        }
        long paper = Long.parseLong(facts.get("{paper}"));
        for (long id = paper - 2; id <= paper + 2; id++) {
            assertThat(as(Role.NEIGHBOUR).get("/api/nominations/" + real + "/evidence/" + id).statusCode())
                    .isEqualTo(404);
        }
        JsonNode known = json(as(Role.NEIGHBOUR).get("/api/nominations/" + real));
        JsonNode unknown = json(as(Role.NEIGHBOUR).get("/api/nominations/" + stem + "999999"));
        assertThat(known.toString().replace(real, "?")).as("both look alike")
                .isEqualTo(unknown.toString().replace(stem + "999999", "?"));
    }
}
