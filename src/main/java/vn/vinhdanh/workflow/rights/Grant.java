package vn.vinhdanh.workflow.rights;

import static org.camunda.bpm.engine.authorization.Authorization.ANY;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.ProcessInstancePermissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;

/**
 * One row of the engine's grants.
 *
 * @param resource    kind of thing
 * @param id          which one, or {@code *}
 * @param permissions what may be done with it
 */
record Grant(Resource resource, String id, Set<Permission> permissions) {

    /** Sees tasks, dossiers and their history; never may change, assign or delete them behind the process. */
    static final List<Grant> READS = List.of(
            grant(Resources.PROCESS_DEFINITION, ANY, ProcessDefinitionPermissions.READ,
                    ProcessDefinitionPermissions.READ_TASK, ProcessDefinitionPermissions.READ_INSTANCE,
                    ProcessDefinitionPermissions.READ_HISTORY),
            grant(Resources.APPLICATION, "tasklist", Permissions.ACCESS));

    /** Claims and completes the tasks it is a candidate for. */
    static final List<Grant> WORKS =
            List.of(grant(Resources.PROCESS_DEFINITION, ANY, ProcessDefinitionPermissions.TASK_WORK));

    /** Starts dossiers, one by one and by lists. */
    static final List<Grant> NOMINATES = List.of(
            grant(Resources.PROCESS_DEFINITION, "nomination", ProcessDefinitionPermissions.CREATE_INSTANCE),
            grant(Resources.PROCESS_DEFINITION, "nomination-import", ProcessDefinitionPermissions.CREATE_INSTANCE),
            grant(Resources.PROCESS_INSTANCE, ANY, ProcessInstancePermissions.CREATE));

    /** Proposes that an award is revoked or corrected. */
    static final List<Grant> REVOKES = List.of(
            grant(Resources.PROCESS_DEFINITION, "award-revocation", ProcessDefinitionPermissions.CREATE_INSTANCE),
            grant(Resources.PROCESS_INSTANCE, ANY, ProcessInstancePermissions.CREATE));

    /** Deploys from Modeler and sees what is deployed, and nothing of any dossier. */
    static final List<Grant> DESIGNS = List.of(
            grant(Resources.DEPLOYMENT, ANY, Permissions.CREATE, Permissions.READ),
            grant(Resources.PROCESS_DEFINITION, ANY, ProcessDefinitionPermissions.READ),
            grant(Resources.DECISION_DEFINITION, ANY, Permissions.READ),
            grant(Resources.DECISION_REQUIREMENTS_DEFINITION, ANY, Permissions.READ));

    static final List<Grant> EVERYTHING =
            Stream.of(Resources.values()).map(resource -> grant(resource, ANY, Permissions.ALL)).toList();

    static Grant grant(Resource resource, String id, Permission... permissions) {
        return new Grant(resource, id, new LinkedHashSet<>(Arrays.asList(permissions)));
    }

    /** The engine has one row for a thing: grants on the same one become one. */
    @SafeVarargs
    static List<Grant> merged(List<Grant>... grants) {
        Map<String, Grant> byThing = new LinkedHashMap<>();
        for (List<Grant> some : grants) {
            for (Grant grant : some) {
                byThing.merge(grant.thing(), grant, Grant::with);
            }
        }
        return new ArrayList<>(byThing.values());
    }

    /** What it is granted on; unique for a group. */
    private String thing() {
        return resource.resourceType() + " " + id;
    }

    private Grant with(Grant other) {
        Set<Permission> both = new LinkedHashSet<>(permissions);
        both.addAll(other.permissions);
        return new Grant(resource, id, both);
    }
}
