package vn.vinhdanh.access;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import vn.vinhdanh.HttpCaller;
import vn.vinhdanh.access.Who.Owner;
import vn.vinhdanh.intake.SampleList;
import vn.vinhdanh.web.api.ApiTest;
import vn.vinhdanh.web.api.Role;

/** What the rows of the declaration are about: dossiers, a list, a decision and a case, made once for all tests. */
abstract class AccessTest extends ApiTest {

    private static final Map<Owner, Map<String, String>> FACTS = new EnumMap<>(Owner.class);

    @Autowired
    protected RepositoryService repository;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private FilterService filters;

    @BeforeEach
    void makeWhatTheRowsAreAbout() {
        if (FACTS.isEmpty()) {
            FACTS.put(Owner.COMMUNE, communes());
            FACTS.put(Owner.DEPARTMENT, ofDossier(fact("{other}"), null));
            String movement = world.movement("thu-b");
            FACTS.put(Owner.OTHER_ISSUER, ofDossier(
                    submitted(Role.OTHER_ISSUER_UNIT, movement, "so1", "Của Tỉnh Khác"),
                    "Activity_AppraiseByHomeAffairs"));
        }
    }

    /** What a placeholder of the rows stands for. */
    protected static String fact(String name) {
        return FACTS.get(Owner.COMMUNE).get(name);
    }

    /** Those of a dossier stand for one of this owner; null where a dossier of this owner has no such thing. */
    protected static String filled(String template, Owner owner, Role caller) {
        String text = template.replace("{user}", caller.user());
        Map<String, String> facts = new HashMap<>(FACTS.get(Owner.COMMUNE));
        if (owner == Owner.OTHER_ISSUER
                || owner == Owner.DEPARTMENT && template.matches("(?s).*\\{(dossier|instance|variableId)}.*")) {
            facts.putAll(FACTS.get(owner));
        }
        for (Map.Entry<String, String> fact : facts.entrySet()) {
            text = text.replace(fact.getKey(), fact.getValue());
        }
        return text;
    }

    private Map<String, String> communes() {
        String movement = world.movement();
        String other = appraised(movement, "Trong Danh Sách");
        String list = compiled(movement);
        String dossier = submitted(Role.UNIT, movement, "a1", "Đang Thẩm Định");
        ok(complete(Role.DISTRICT, dossier, "Activity_ReviewByDistrict", Map.of("verdict", "ENDORSE")));
        String draft = draft(Role.UNIT, movement, "a1", "Chưa Trình");
        jdbc.sql("UPDATE vinhdanh.nomination o SET citizen_id = n.citizen_id FROM vinhdanh.nomination n "
                + "WHERE o.code = ? AND n.code = ?").params(other, dossier).update();
        Map<String, String> all = new LinkedHashMap<>(ofDossier(dossier, "Activity_AppraiseByHomeAffairs"));
        all.put("{movement}", movement);
        all.put("{other}", other);
        all.put("{list}", list);
        all.put("{listTask}", world.task(list, "Activity_EndorseByHomeAffairs"));
        all.put("{draft}", draft);
        all.put("{draftTask}", world.task(draft, "Activity_PrepareDossier"));
        all.put("{import}", importOf(movement));
        all.put("{decision}", String.valueOf(issued()));
        all.putAll(RevocationCase.of(this::as, jdbc, world));
        all.putAll(ofTheEngine());
        return all;
    }

    private Map<String, String> ofDossier(String code, String step) {
        Map<String, String> all = new HashMap<>();
        all.put("{dossier}", code);
        all.put("{movement}", code.substring(0, code.lastIndexOf('-')));
        all.put("{paper}", ok(as(Role.ADMINISTRATOR).get("/api/nominations/" + code)).path("evidence")
                .path(0).path("id").asText());
        String instance = runtime.createProcessInstanceQuery().processInstanceBusinessKey(code).singleResult().getId();
        all.put("{instance}", instance);
        all.put("{variableId}", runtime.createVariableInstanceQuery().processInstanceIdIn(instance)
                .variableName("nomineeName").list().get(0).getId());
        if (step != null) {
            all.put("{task}", world.task(code, step));
        }
        return all;
    }

    private Map<String, String> ofTheEngine() {
        var nomination = repository.createProcessDefinitionQuery().processDefinitionKey("nomination")
                .latestVersion().singleResult();
        return Map.ofEntries(Map.entry("{process}", "nomination"), Map.entry("{definition}", nomination.getId()),
                Map.entry("{deployment}", nomination.getDeploymentId()),
                Map.entry("{resource}", repository.getDeploymentResources(nomination.getDeploymentId()).get(0).getId()),
                Map.entry("{table}", "review-route"),
                Map.entry("{filter}", filters.createTaskFilterQuery().filterName("Chờ thẩm định").singleResult()
                        .getId()),
                Map.entry("{person}", Role.ADMINISTRATOR.user()), Map.entry("{engine}", "default"),
                Map.entry("{app}", "tasklist"), Map.entry("{file}", "x.js"), Map.entry("{endpoint}", "env"),
                Map.entry("{probe}", "liveness"), Map.entry("{stylesheet}", "vinhdanh.css"),
                Map.entry("{code}", "x"), Map.entry("{key}", "x"),
                Map.entry("{sha256}", "0".repeat(64)), Map.entry("{id}", "1000000"),
                Map.entry("{comment}", "00000000-0000-0000-0000-000000000000"));
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
        body.writeBytes(("--" + Asking.BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; "
                + "filename=\"a.xlsx\"\r\n\r\n").getBytes(StandardCharsets.UTF_8));
        body.writeBytes(SampleList.of(1, "ND-1").excel());
        body.writeBytes(("\r\n--" + Asking.BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return ok(unit.send(unit.requestWithToken("/api/imports?unit=a1&movement=" + movement)
                .header("Content-Type", "multipart/form-data; boundary=" + Asking.BOUNDARY)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray())).build())).path("id").asText();
    }
}
