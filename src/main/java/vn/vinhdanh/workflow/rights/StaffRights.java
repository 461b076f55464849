package vn.vinhdanh.workflow.rights;

import static org.camunda.bpm.engine.authorization.Authorization.AUTH_TYPE_GRANT;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Brings groups, grants and filters up to what the tree of units and this version of the software ask for. Only adds: a
 * grant that an administrator gave beyond stays.
 */
@Component
public class StaffRights {

    private static final Logger LOG = LoggerFactory.getLogger(StaffRights.class);

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final ProcessEngine engine;
    private final StaffGroups staff;
    private final TaskFilters filters;

    StaffRights(JdbcClient jdbc, TransactionTemplate transaction, ProcessEngine engine, StaffGroups staff,
            TaskFilters filters) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.engine = engine;
        this.staff = staff;
        this.filters = filters;
    }

    /** To be called at start and when units or bodies were added; does nothing where nothing is missing. */
    public void refresh() {
        transaction.executeWithoutResult(status -> {
            // Nodes may start together: the second finds what the first has made.
            jdbc.sql("SELECT pg_advisory_xact_lock(hashtext('staff rights'))").query().singleRow();
            // One command for all, so that the engine sends its rows in batches.
            ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getCommandExecutorTxRequired()
                    .execute(context -> context.runWithoutAuthorization(() -> {
                        addMissing();
                        return null;
                    }));
        });
    }

    private void addMissing() {
        long begin = System.nanoTime();
        List<StaffGroup> groups = staff.all();
        Map<TaskFilter, String> filterIds = filters.ensure();
        addGroups(groups);
        int added = addGrants(groups, filterIds);
        if (added > 0) {
            LOG.info("Added {} grants for {} groups in {} ms", added, groups.size(),
                    (System.nanoTime() - begin) / 1_000_000);
        }
    }

    private int addGrants(List<StaffGroup> groups, Map<TaskFilter, String> filterIds) {
        Set<String> present = engine.getAuthorizationService().createAuthorizationQuery()
                .authorizationType(AUTH_TYPE_GRANT).list().stream()
                .map(a -> a.getGroupId() + " " + Grant.thing(a.getResourceType(), a.getResourceId()))
                .collect(Collectors.toSet());
        int before = present.size();
        for (StaffGroup group : groups) {
            group.role().grants().forEach(grant -> add(group, grant, present));
            filterIds.forEach((filter, id) -> {
                if (filter.isFor(group.role())) {
                    add(group, Grant.grant(Resources.FILTER, id, Permissions.READ), present);
                }
            });
        }
        return present.size() - before;
    }

    private void addGroups(List<StaffGroup> groups) {
        IdentityService identity = engine.getIdentityService();
        Set<String> present = identity.createGroupQuery().list().stream().map(Group::getId)
                .collect(Collectors.toSet());
        for (StaffGroup group : groups) {
            if (present.add(group.id())) {
                Group made = identity.newGroup(group.id());
                made.setName(group.name());
                made.setType(group.role().name());
                identity.saveGroup(made);
            }
        }
    }

    private void add(StaffGroup group, Grant grant, Set<String> present) {
        if (!present.add(group.id() + " " + grant.thing())) {
            return;
        }
        AuthorizationService authorizations = engine.getAuthorizationService();
        Authorization made = authorizations.createNewAuthorization(AUTH_TYPE_GRANT);
        made.setGroupId(group.id());
        made.setResource(grant.resource());
        made.setResourceId(grant.id());
        made.setPermissions(grant.permissions().toArray(Permission[]::new));
        authorizations.saveAuthorization(made);
    }
}
