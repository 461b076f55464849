package vn.vinhdanh.web.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/** A list taken to the announcement of its outcomes. */
abstract class OutcomeApiTest extends ApiTest {

    private static int decisions;
    private static int people;

    /** Both endorse, the chairman decides each line and signs, the office issues, everybody is told. */
    protected void decided(String list, Map<String, String> outcomes) {
        endorsed(list);
        outcomes.forEach((code, outcome) -> ok(as(Role.CHAIRMAN).patch("/api/lists/" + list + "/lines",
                quoted("{'select':{'codes':['" + code + "']},'outcome':'" + outcome
                        + "','reason':'Theo quy chế'}"))));
        ok(complete(Role.CHAIRMAN, list, "Activity_DecideByChairman", Map.of("verdict", "SIGN")));
    }

    protected void issued(String list) {
        ok(complete(Role.OFFICE, list, "Activity_IssueDecision", Map.of("decisionNumber", freshNumber(),
                "decisionDate", today().toString(), "signer", "Trần Văn Lâu", "signerCapacity", "CHU_TICH")));
        world.runJobs();
    }

    private static synchronized String freshNumber() {
        return 300_000 + ++decisions + "/QĐ-UBND";
    }

    /** Nobody else's: who was awarded for the same in another test is not eligible in this. */
    protected static synchronized String person(String name) {
        return name + " " + (char) ('A' + people / 26) + (char) ('a' + people++ % 26);
    }

    private void endorsed(String list) {
        for (Role role : new Role[] {Role.LEAD, Role.STEERING_COMMITTEE}) {
            ok(as(role).patch("/api/lists/" + list + "/lines", "{\"select\":{\"all\":true},\"opinion\":\"ENDORSE\"}"));
            ok(complete(role, list, role == Role.LEAD ? "Activity_EndorseByHomeAffairs"
                    : "Activity_EndorseBySteeringCommittee", Map.of("verdict", "ENDORSE")));
            world.runJobs();
        }
    }

    protected JsonNode dossier(Role role, String code) {
        return ok(as(role).get("/api/nominations/" + code));
    }

    protected static String quoted(String json) {
        return json.replace('\'', '"');
    }
}
