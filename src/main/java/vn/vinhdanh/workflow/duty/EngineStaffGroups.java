package vn.vinhdanh.workflow.duty;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.springframework.stereotype.Component;
import vn.vinhdanh.duty.StaffGroups;
import vn.vinhdanh.workflow.engine.AsSystem;

/** The users and groups as Admin has them. */
@Component
class EngineStaffGroups implements StaffGroups {

    private final IdentityService identity;
    private final AsSystem asSystem;

    EngineStaffGroups(IdentityService identity, AsSystem asSystem) {
        this.identity = identity;
        this.asSystem = asSystem;
    }

    @Override
    public Set<String> of(String user) {
        return asSystem.call(() -> identity.createGroupQuery().groupMember(user).list()).stream().map(Group::getId)
                .collect(Collectors.toSet());
    }

    @Override
    public boolean isUser(String user) {
        return user != null && asSystem.call(() -> identity.createUserQuery().userId(user).count()) == 1;
    }

    @Override
    public Collection<String> addressesIn(Collection<String> groups) {
        Set<String> addresses = new TreeSet<>();
        groups.forEach(group -> asSystem.call(() -> identity.createUserQuery().memberOfGroup(group).list()).stream()
                .filter(user -> user.getEmail() != null && !user.getEmail().isBlank())
                .forEach(user -> addresses.add(user.getEmail().strip())));
        return addresses;
    }
}
