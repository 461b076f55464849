package vn.vinhdanh.workflow.engine;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.springframework.stereotype.Component;
import vn.vinhdanh.organization.People;

/** The engine keeps họ and đệm as first name and tên as last name, in the order they are written. */
@Component
class EnginePeople implements People {

    private final IdentityService identity;
    private final AsSystem asSystem;

    EnginePeople(IdentityService identity, AsSystem asSystem) {
        this.identity = identity;
        this.asSystem = asSystem;
    }

    @Override
    public String nameOf(String user) {
        User found = asSystem.call(() -> identity.createUserQuery().userId(user).singleResult());
        if (found == null) {
            return user;
        }
        String name = Stream.of(found.getFirstName(), found.getLastName()).filter(part -> part != null && !part.isBlank()).collect(Collectors.joining(" "));
        return name.isBlank() ? user : name;
    }
}
