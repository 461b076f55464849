package vn.vinhdanh.security;

import java.util.Locale;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.identity.Group;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.MessageSource;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Makes the group whose members are locked out, so that an administrator finds it in Admin. */
@Component
class LockedAccounts {

    private final IdentityService identity;
    private final MessageSource messages;

    LockedAccounts(IdentityService identity, MessageSource messages) {
        this.identity = identity;
        this.messages = messages;
    }

    @EventListener(ApplicationReadyEvent.class)
    void ensureGroup() {
        if (identity.createGroupQuery().groupId(Person.LOCKED).count() > 0) {
            return;
        }
        Group group = identity.newGroup(Person.LOCKED);
        group.setName(messages.getMessage("security.locked.group", null, Locale.forLanguageTag("vi")));
        group.setType("SYSTEM");
        try {
            identity.saveGroup(group);
        } catch (ProcessEngineException e) {
            if (identity.createGroupQuery().groupId(Person.LOCKED).count() == 0) {
                throw e; // not another node that was faster
            }
        }
    }
}
