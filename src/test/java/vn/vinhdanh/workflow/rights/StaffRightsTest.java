package vn.vinhdanh.workflow.rights;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.vinhdanh.ApplicationTest;

/** The groups follow from the tree of units, with the rights of their role and no more. */
class StaffRightsTest extends ApplicationTest {

    private static final String USER = "nobody";

    @Autowired
    private StaffRights rights;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private IdentityService identity;

    @Autowired
    private AuthorizationService authorizations;

    @Test
    void aNewUnitHasItsGroupAndASecondTimeNothingIsAdded() {
        jdbc.sql("INSERT INTO vinhdanh.issuer (code, name, short_name, place) VALUES ('rights', 'x', 'x', 'x')")
                .update();
        unit("d9", "Huyện Chín", null);
        unit("u9", "Xã Chín", "d9");
        rights.refresh();

        assertThat(identity.createGroupQuery().groupId("rights-unit-u9").singleResult().getName()).isEqualTo("Xã Chín");
        assertThat(identity.createGroupQuery().groupId("rights-district-d9").singleResult().getName())
                .isEqualTo("Xét duyệt cấp huyện: Huyện Chín");
        assertThat(identity.createGroupQuery().groupId("rights-district-u9").count()).isZero();
        assertThat(may("rights-unit-u9", ProcessDefinitionPermissions.CREATE_INSTANCE, "nomination")).isTrue();
        assertThat(may("rights-unit-u9", ProcessDefinitionPermissions.CREATE_INSTANCE, "movement")).isFalse();
        assertThat(may("rights-district-d9", ProcessDefinitionPermissions.CREATE_INSTANCE, "nomination")).isFalse();
        assertThat(may("rights-district-d9", ProcessDefinitionPermissions.TASK_WORK, "nomination")).isTrue();
        for (var forbidden : List.of(ProcessDefinitionPermissions.UPDATE_TASK, ProcessDefinitionPermissions.TASK_ASSIGN,
                ProcessDefinitionPermissions.UPDATE_INSTANCE, ProcessDefinitionPermissions.DELETE_INSTANCE)) {
            assertThat(may("rights-district-d9", forbidden, "nomination")).as("%s", forbidden).isFalse();
        }

        long before = authorizations.createAuthorizationQuery().count();
        rights.refresh();
        assertThat(authorizations.createAuthorizationQuery().count()).isEqualTo(before);
    }

    @Test
    void theAppsBelongToTheirRoles() {
        assertThat(enters("camunda-admin", "cockpit")).isTrue();
        assertThat(enters("camunda-admin", "admin")).isTrue();
        for (String app : List.of("tasklist", "cockpit", "admin")) {
            assertThat(enters("process-designer", app)).as(app).isFalse();
        }
        assertThat(authorizations.isUserAuthorized(USER, List.of("process-designer"), Permissions.CREATE,
                Resources.DEPLOYMENT)).isTrue();
        assertThat(may("process-designer", ProcessDefinitionPermissions.READ_INSTANCE, "nomination")).isFalse();
    }

    private void unit(String code, String name, String district) {
        jdbc.sql("INSERT INTO vinhdanh.unit (issuer, code, name, level, district, valid_from)"
                + " VALUES ('rights', ?, ?, 'COMMUNE', ?, ?)")
                .params(code, name, district, LocalDate.of(2021, 1, 1)).update();
    }

    private boolean may(String group, ProcessDefinitionPermissions permission, String process) {
        return authorizations.isUserAuthorized(USER, List.of(group), permission, Resources.PROCESS_DEFINITION, process);
    }

    private boolean enters(String group, String app) {
        return authorizations.isUserAuthorized(USER, List.of(group), Permissions.ACCESS, Resources.APPLICATION, app);
    }
}
