package vn.vinhdanh.web.pages;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import vn.vinhdanh.organization.BodyKind;
import vn.vinhdanh.organization.Caller;

/**
 * What the pages offer a caller. It only decides which links are shown; what may be seen and done is decided behind
 * them.
 *
 * @param tasks         has a part in the processes
 * @param dossiers      may look at dossiers
 * @param nominates     nominates for a unit or, as Sở Nội vụ, for those of its issuer
 * @param homeAffairs   keeps the movements of an issuer
 * @param body          belongs to a body of an issuer, which sees the whole of it
 * @param inspector     looks into the journal of an issuer
 * @param administrator runs the system
 * @param designer      changes the processes
 */
record Roles(boolean tasks, boolean dossiers, boolean nominates, boolean homeAffairs, boolean body,
             boolean inspector, boolean administrator, boolean designer) {

    private static final Set<String> OF_THE_SYSTEM = Set.of("camunda-admin", "process-designer");

    private static final List<String> BODIES = Arrays.stream(BodyKind.values()).map(body -> body.group("")).toList();

    static Roles of(Caller caller) {
        Set<String> business = caller.groups().stream()
                .filter(group -> !OF_THE_SYSTEM.contains(group)).collect(Collectors.toSet());
        boolean auditorOnly = !business.isEmpty() && business.stream().allMatch(group -> group.endsWith("-auditor"));
        boolean homeAffairs = business.stream().anyMatch(group -> group.endsWith("-home-affairs"));
        return new Roles(
                (!business.isEmpty() && !auditorOnly) || caller.isAdministrator(),
                !business.isEmpty(),
                homeAffairs || business.stream().anyMatch(group -> group.contains(Caller.unitGroup("", ""))),
                homeAffairs,
                business.stream().anyMatch(group -> BODIES.stream().anyMatch(group::endsWith)),
                business.stream().anyMatch(group -> group.endsWith(BodyKind.AUDITOR.group(""))),
                caller.isAdministrator(),
                caller.groups().contains("process-designer"));
    }
}
