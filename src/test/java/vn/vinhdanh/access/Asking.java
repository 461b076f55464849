package vn.vinhdanh.access;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import vn.vinhdanh.HttpCaller;
import vn.vinhdanh.access.Who.Owner;
import vn.vinhdanh.web.api.Role;

/** Asks rows over HTTP. Everybody keeps his connection and his session: signing in anew is what takes the time. */
final class Asking {

    static final String BOUNDARY = "----ranhgioi";

    /** An answer that never ends is a finding, too. */
    private static final Duration LONGEST = Duration.ofMinutes(1);

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String FILE = "--" + BOUNDARY + "\r\nContent-Disposition: form-data; %s\r\n--" + BOUNDARY
            + "--\r\n";
    private static final String PDF = "name=\"type\"\r\n\r\n%s\r\n--" + BOUNDARY
            + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.pdf\"\r\n\r\n%%PDF-1.4\n%%%%EOF";
    private static final String DOSSIER = "name=\"dossier\"\r\nContent-Type: application/json\r\n\r\n";
    private static final String MODEL = "name=\"deployment-name\"\r\n\r\naccess matrix\r\n--" + BOUNDARY
            + "\r\nContent-Disposition: form-data; name=\"data\"; filename=\"access-matrix.bpmn\"\r\n\r\n" + """
            <?xml version="1.0" encoding="UTF-8"?>
            <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"
                xmlns:camunda="http://camunda.org/schema/1.0/bpmn" targetNamespace="x">
              <process id="access-matrix" isExecutable="true" camunda:historyTimeToLive="P1D">
                <startEvent id="Event_Start"/></process>
            </definitions>""";

    private final Map<Role, HttpCaller> programs = new ConcurrentHashMap<>();
    private final Map<Role, HttpCaller> browsers = new ConcurrentHashMap<>();
    private final Function<Role, HttpCaller> program;
    private final Function<Role, HttpCaller> browser;

    Asking(Function<Role, HttpCaller> program, Function<Role, HttpCaller> browser) {
        this.program = program;
        this.browser = browser;
    }

    /** The answer in a word of the declaration. */
    String word(Row row, String address, Owner owner, Role role) {
        HttpResponse<String> answer = answer(row.verb(), AccessTest.filled(address(row, address), owner, role),
                AccessTest.filled(row.sends(), owner, role), role);
        if (role == Role.ANONYMOUS && answer.statusCode() == 403) {
            return "401"; // the page's token is asked for before who it is
        }
        return answer.statusCode() >= 300 ? String.valueOf(answer.statusCode())
                : row.reads() ? isEmpty(answer) ? "empty" : "sees" : "may";
    }

    /** A variable that is there to be read, and one that is entered. */
    static String address(Row row, String address) {
        return address.replace("{variable}", row.verb().equals("GET") ? "dossierCode" : "verdict");
    }

    HttpResponse<String> answer(String verb, String address, String sends, Role role) {
        boolean session = address.startsWith("/camunda") || !address.matches("/(api|engine-rest|actuator)(/.*)?");
        HttpCaller caller = session ? browsers.computeIfAbsent(role, this::entered)
                : programs.computeIfAbsent(role, program);
        HttpRequest.Builder request = caller.requestWithToken(address).timeout(LONGEST);
        if (session && !address.startsWith("/camunda/api")) {
            request.header("Accept", "text/html, */*;q=0.8");
        }
        return caller.send(request.method(verb, body(sends, request)).build());
    }

    private HttpCaller entered(Role role) {
        HttpCaller entered = browser.apply(role);
        entered.get("/camunda/app/welcome/default/", "Accept", "text/html"); // makes the token
        return entered;
    }

    private static HttpRequest.BodyPublisher body(String sends, HttpRequest.Builder request) {
        String file = switch (sends) {
            case "multipart" -> FILE.formatted(PDF.formatted("KHAC"));
            case "paper of a case" -> FILE.formatted(PDF.formatted("OTHER"));
            case "model" -> FILE.formatted(MODEL);
            default -> sends.startsWith("dossier ") ? FILE.formatted(DOSSIER + sends.substring(8)) : null;
        };
        if (file != null) {
            request.header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY);
            return HttpRequest.BodyPublishers.ofString(file, StandardCharsets.UTF_8);
        }
        if (sends.isEmpty()) {
            return HttpRequest.BodyPublishers.noBody();
        }
        request.header("Content-Type", "application/json");
        return HttpRequest.BodyPublishers.ofString(sends);
    }

    private static boolean isEmpty(HttpResponse<String> answer) {
        if (!answer.headers().firstValue("Content-Type").orElse("").startsWith("application/json")) {
            return answer.body().isEmpty();
        }
        try {
            JsonNode json = JSON.readTree(answer.body());
            return json.isArray() && json.isEmpty() || json.path("items").isArray() && json.path("items").isEmpty()
                    || json.size() == 1 && json.has("count") && json.path("count").asInt() == 0;
        } catch (JsonProcessingException e) {
            throw new AssertionError(answer.body(), e);
        }
    }
}
