package vn.vinhdanh.security;

import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.IdentityOperationResult;
import org.camunda.bpm.engine.impl.identity.db.DbIdentityServiceProvider;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;

/**
 * The engine's users, with what must happen at once when one is removed or gets another password, whoever asks for it:
 * Admin, {@code /engine-rest}, or our own page.
 */
class OwnIdentities extends DbIdentityServiceProvider {

    private final EndSessions sessions;
    private final PasswordsToChange toChange;

    OwnIdentities(EndSessions sessions, PasswordsToChange toChange) {
        this.sessions = sessions;
        this.toChange = toChange;
    }

    @Override
    public IdentityOperationResult saveUser(User user) {
        boolean newPassword = ((UserEntity) user).hasNewPassword();
        IdentityOperationResult result = super.saveUser(user);
        if (newPassword) {
            sessions.of(user.getId());
            String caller = Context.getCommandContext().getAuthenticatedUserId();
            // Without a caller it is the start, an import, or somebody whom the directory has just named.
            if (caller == null || caller.equals(user.getId())) {
                toChange.remove(user.getId());
            } else {
                toChange.add(user.getId());
            }
        }
        return result;
    }

    @Override
    public IdentityOperationResult deleteUser(String user) {
        IdentityOperationResult result = super.deleteUser(user);
        sessions.of(user);
        toChange.remove(user);
        return result;
    }
}
