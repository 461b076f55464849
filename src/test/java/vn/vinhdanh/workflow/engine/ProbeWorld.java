package vn.vinhdanh.workflow.engine;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.vinhdanh.workflow.rights.StaffRights;

/**
 * Two issuers of their own for the tests of who may know what: {@code probe-a} has the districts d1 and d2 with twenty
 * units each, {@code probe-b} has one. The dossiers asked about belong to the unit d1u01 of {@code probe-a}.
 */
final class ProbeWorld {

    enum Person {
        OWN_UNIT("probe-a-unit-d1u01"), NEIGHBOUR("probe-a-unit-d1u02"), DISTRICT("probe-a-district-d1"),
        OTHER_DISTRICT("probe-a-district-d2"), HOME_AFFAIRS("probe-a-home-affairs"),
        OTHER_ISSUER("probe-b-home-affairs"), ADMINISTRATOR("camunda-admin"), AUDITOR("probe-a-auditor"),
        DESIGNER("process-designer");

        final String group;

        Person(String group) {
            this.group = group;
        }

        String user() {
            return "probe." + name().toLowerCase().replace('_', '.');
        }
    }

    private static final AtomicInteger SERIAL = new AtomicInteger();

    final ProcessEngine engine;

    ProbeWorld(ProcessEngine engine, JdbcClient jdbc, StaffRights rights, TenantsOfGroups tenants) {
        this.engine = engine;
        if (jdbc.sql("SELECT count(*) FROM vinhdanh.issuer WHERE code = 'probe-a'")
                .query(Integer.class).single() == 0) {
            fill(jdbc);
            rights.refresh();
            tenants.invalidate();
            List.of("probe-a-unit-d1u01", "probe-a-unit-d1u02", "probe-a-home-affairs").forEach(this::mayStart);
        }
        engine.getRepositoryService().createDeployment().name("need to know").enableDuplicateFiltering(false)
                .addClasspathResource("need-to-know/probe.bpmn").addClasspathResource("need-to-know/probe-child.bpmn")
                .addClasspathResource("need-to-know/probe-list.bpmn")
                .addClasspathResource("need-to-know/probe-route.dmn")
                .deploy();
        ensureList("probe-a");
        ensureList("probe-b");
    }

    private static void fill(JdbcClient jdbc) {
        for (String issuer : List.of("probe-a", "probe-b")) {
            jdbc.sql("INSERT INTO vinhdanh.issuer (code, name, short_name, place) VALUES (?, 'x', 'x', 'x')")
                    .param(issuer).update();
            for (String body : List.of("HOME_AFFAIRS", "AUDITOR")) {
                jdbc.sql("INSERT INTO vinhdanh.body (issuer, kind, name) VALUES (?, ?, ?)")
                        .params(issuer, body, body).update();
            }
        }
        for (String district : List.of("d1", "d2")) {
            unit(jdbc, "probe-a", district, "DISTRICT", null);
            for (int i = 1; i <= 20; i++) {
                unit(jdbc, "probe-a", String.format("%su%02d", district, i), "COMMUNE", district);
            }
        }
        unit(jdbc, "probe-b", "d1u01", "COMMUNE", null);
    }

    private static void unit(JdbcClient jdbc, String issuer, String code, String level, String district) {
        jdbc.sql("INSERT INTO vinhdanh.unit (issuer, code, name, level, district, valid_from) "
                + "VALUES (?, ?, ?, ?, ?, ?)")
                .params(issuer, code, code, level, district, LocalDate.of(2021, 1, 1)).update();
    }

    /** What the grants give for nominations, for the process of this test. */
    private void mayStart(String group) {
        Authorization grant = engine.getAuthorizationService().createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
        grant.setGroupId(group);
        grant.setResource(Resources.PROCESS_DEFINITION);
        grant.setResourceId("probe");
        grant.addPermission(ProcessDefinitionPermissions.CREATE_INSTANCE);
        engine.getAuthorizationService().saveAuthorization(grant);
    }

    /** The issuer's own process, one at a time; telling it ends it. */
    void ensureList(String issuer) {
        if (engine.getRuntimeService().createProcessInstanceQuery().processDefinitionKey("probe-list")
                .tenantIdIn(issuer).count() == 0) {
            engine.getRuntimeService().startProcessInstanceByKey("probe-list", Map.of("issuer", issuer));
        }
    }

    /** Leaves no instance behind. */
    void leave() {
        engine.getIdentityService().clearAuthentication();
        engine.getRuntimeService().createProcessInstanceQuery().processDefinitionKeyIn("probe", "probe-list").list()
                .forEach(instance -> engine.getRuntimeService().deleteProcessInstance(instance.getId(), "test"));
    }

    static Map<String, Object> variables(String stage) {
        return new HashMap<>(Map.of("issuer", "probe-a", "unit", "d1u01", "district", "d1", "stage", stage));
    }

    /** A dossier at this stage, UNIT, DISTRICT or APPRAISAL. */
    String start(String stage) {
        return asSystem(() -> {
            ensureList("probe-a");
            return engine.getRuntimeService().startProcessInstanceByKey("probe",
                    "probe-" + SERIAL.incrementAndGet(), variables(stage)).getId();
        });
    }

    String taskOf(String instance) {
        return asSystem(() -> engine.getTaskService().createTaskQuery().processInstanceId(instance).singleResult()
                .getId());
    }

    void as(Person person) {
        engine.getIdentityService().setAuthentication(person.user(), List.of(person.group));
    }

    <T> T asSystem(Supplier<T> act) {
        var before = engine.getIdentityService().getCurrentAuthentication();
        engine.getIdentityService().clearAuthentication();
        try {
            return act.get();
        } finally {
            engine.getIdentityService().setAuthentication(before);
        }
    }
}
