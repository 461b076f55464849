package vn.vinhdanh.workflow.engine;

import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.springframework.stereotype.Component;
import vn.vinhdanh.council.CouncilMembers;
import vn.vinhdanh.organization.BodyKind;

/** The members of the council's group, as Admin has them. */
@Component
class EngineCouncilMembers implements CouncilMembers {

    private final IdentityService identity;
    private final EnginePeople people;
    private final AsSystem asSystem;

    EngineCouncilMembers(IdentityService identity, EnginePeople people, AsSystem asSystem) {
        this.identity = identity;
        this.people = people;
        this.asSystem = asSystem;
    }

    @Override
    public List<Person> of(String issuer) {
        List<String> users = asSystem.call(() -> identity.createUserQuery()
                .memberOfGroup(BodyKind.COUNCIL.group(issuer)).list()).stream().map(User::getId).toList();
        Map<String, String> names = people.namesOf(users);
        Collator order = Collator.getInstance(Locale.forLanguageTag("vi"));
        return users.stream().map(user -> new Person(user, names.get(user), asSystem.call(() -> identity
                .createGroupQuery().groupMember(user).list()).stream().map(Group::getId).collect(Collectors.toSet())))
                .sorted(Comparator.comparing(Person::name, order).thenComparing(Person::user)).toList();
    }
}
