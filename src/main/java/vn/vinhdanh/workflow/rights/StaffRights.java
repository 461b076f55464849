package vn.vinhdanh.workflow.rights;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Brings groups, grants and filters up to what the tree of units and this version of the software ask for. Only adds: a
 * grant that an administrator gave beyond stays.
 *
 * <p>Groups and grants are written as sets into the engine's tables. A thousand units make ten thousand rows, and by
 * the engine's services every first start, of each test run too, would wait several seconds for them.
 */
@Component
public class StaffRights {

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final StaffGroups staff;
    private final TaskFilters filters;

    StaffRights(JdbcClient jdbc, TransactionTemplate transaction, StaffGroups staff, TaskFilters filters) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.staff = staff;
        this.filters = filters;
    }

    /** To be called at start and when units or bodies were added; does nothing where nothing is missing. */
    public void refresh() {
        transaction.executeWithoutResult(status -> {
            // Nodes may start together: the second finds what the first has made.
            jdbc.sql("SELECT pg_advisory_xact_lock(hashtext('staff rights'))").query().singleRow();
            Map<TaskFilter, String> filterIds = filters.ensure();
            List<StaffGroup> groups = staff.all();
            addGroups(groups);
            addGrants(groups, filterIds);
        });
    }

    private void addGroups(List<StaffGroup> groups) {
        jdbc.sql("""
                INSERT INTO act_id_group (id_, rev_, name_, type_)
                SELECT id, 1, name, role FROM unnest(:ids, :names, :roles) AS g (id, name, role)
                ON CONFLICT DO NOTHING
                """)
                .param("ids", groups.stream().map(StaffGroup::id).toArray(String[]::new))
                .param("names", groups.stream().map(StaffGroup::name).toArray(String[]::new))
                .param("roles", groups.stream().map(g -> g.role().name()).toArray(String[]::new)).update();
    }

    private void addGrants(List<StaffGroup> groups, Map<TaskFilter, String> filterIds) {
        List<String> holders = new ArrayList<>();
        List<Grant> grants = new ArrayList<>();
        for (StaffGroup group : groups) {
            for (Grant grant : grantsOf(group, filterIds)) {
                holders.add(group.id());
                grants.add(grant);
            }
        }
        jdbc.sql("""
                INSERT INTO act_ru_authorization (id_, rev_, type_, group_id_, resource_type_, resource_id_, perms_)
                SELECT gen_random_uuid()::text, 1, :type, holder, resource_type, resource, permissions
                FROM unnest(:holders, :resourceTypes, :resources, :permissions)
                     AS g (holder, resource_type, resource, permissions)
                ON CONFLICT DO NOTHING
                """)
                .param("type", Authorization.AUTH_TYPE_GRANT).param("holders", holders.toArray(String[]::new))
                .param("resourceTypes", grants.stream().map(g -> g.resource().resourceType()).toArray(Integer[]::new))
                .param("resources", grants.stream().map(Grant::id).toArray(String[]::new))
                .param("permissions", grants.stream().map(StaffRights::bits).toArray(Integer[]::new)).update();
    }

    private static List<Grant> grantsOf(StaffGroup group, Map<TaskFilter, String> filterIds) {
        List<Grant> grants = new ArrayList<>(group.role().grants());
        // As the engine does for a group it makes: its members see it.
        grants.add(Grant.grant(Resources.GROUP, group.id(), Permissions.READ));
        filterIds.forEach((filter, id) -> {
            if (filter.isFor(group.role())) {
                grants.add(Grant.grant(Resources.FILTER, id, Permissions.READ));
            }
        });
        return grants;
    }

    /** The permissions as the engine stores them. */
    private static int bits(Grant grant) {
        AuthorizationEntity row = new AuthorizationEntity(Authorization.AUTH_TYPE_GRANT);
        row.setPermissions(grant.permissions().toArray(Permission[]::new));
        return row.getPermissions();
    }
}
