package vn.vinhdanh.workflow.engine;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import vn.vinhdanh.intake.InTheNameOf;
import vn.vinhdanh.security.Person;

/** The person with the groups of this moment: who has left the unit meanwhile hands nothing in for it. */
@Component
class EngineInTheNameOf implements InTheNameOf {

    private final IdentityService identity;
    private final EnginePeople people;
    private final AsSystem asSystem;

    EngineInTheNameOf(IdentityService identity, EnginePeople people, AsSystem asSystem) {
        this.identity = identity;
        this.people = people;
        this.asSystem = asSystem;
    }

    @Override
    public void run(String user, Runnable work) {
        Set<String> groups = asSystem.call(() -> identity.createGroupQuery().groupMember(user).list()).stream()
                .map(Group::getId).collect(Collectors.toSet());
        SecurityContext before = SecurityContextHolder.getContext();
        SecurityContext asPerson = SecurityContextHolder.createEmptyContext();
        asPerson.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                new Person(user, people.nameOf(user), groups), null, List.of()));
        SecurityContextHolder.setContext(asPerson);
        try {
            work.run();
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }
}
