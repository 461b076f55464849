package vn.vinhdanh.workflow.engine;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.NativeUserQuery;
import org.camunda.bpm.engine.identity.User;
import org.springframework.stereotype.Component;
import vn.vinhdanh.organization.People;

/** The engine keeps họ and đệm as first name and tên as last name, in the order they are written. */
@Component
class EnginePeople implements People {

    private final IdentityService identity;
    private final AsSystem asSystem;
    private final MembersOfGroups members;

    EnginePeople(IdentityService identity, AsSystem asSystem, MembersOfGroups members) {
        this.identity = identity;
        this.asSystem = asSystem;
        this.members = members;
    }

    @Override
    public Map<String, String> namesOf(Collection<String> users) {
        Map<String, String> names = new HashMap<>();
        users.forEach(user -> names.put(user, user));
        if (!users.isEmpty()) {
            String[] ids = names.keySet().toArray(String[]::new);
            asSystem.call(() -> identity.createUserQuery().userIdIn(ids).list())
                    .forEach(user -> names.put(user.getId(), name(user)));
        }
        return names;
    }

    @Override
    public Collection<String> namesIn(Collection<String> groups) {
        return groups.isEmpty() ? Set.of() : members.of(Set.copyOf(groups), this::namesOfMembers);
    }

    @Override
    public String addressOf(String user) {
        User found = asSystem.call(() -> identity.createUserQuery().userId(user).singleResult());
        return found == null || found.getEmail() == null || found.getEmail().isBlank() ? null : found.getEmail();
    }

    /** One statement for all of them, where the engine's own query would ask for each group. */
    private Set<String> namesOfMembers(Set<String> groups) {
        List<String> ids = List.copyOf(groups);
        NativeUserQuery query = identity.createNativeUserQuery().sql("""
                select distinct U.* from ACT_ID_USER U join ACT_ID_MEMBERSHIP M on M.USER_ID_ = U.ID_
                where M.GROUP_ID_ in (""" + IntStream.range(0, ids.size()).mapToObj(i -> "#{group" + i + "}")
                .collect(Collectors.joining(", ")) + ")");
        IntStream.range(0, ids.size()).forEach(i -> query.parameter("group" + i, ids.get(i)));
        return asSystem.call(query::list).stream().map(EnginePeople::name).collect(Collectors.toUnmodifiableSet());
    }

    private static String name(User user) {
        String name = Stream.of(user.getFirstName(), user.getLastName()).filter(part -> part != null && !part.isBlank())
                .collect(Collectors.joining(" "));
        return name.isBlank() ? user.getId() : name;
    }
}
