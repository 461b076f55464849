package vn.vinhdanh.security;

import java.util.Optional;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.springframework.stereotype.Component;

/** Whose password it is: the engine's for accounts made here, the directory's for all others, never both. */
@Component
class Passwords {

    private final IdentityService identity;
    private final ExternalAccounts accounts;
    private final Directory directory;

    Passwords(IdentityService identity, ExternalAccounts accounts, Directory directory) {
        this.identity = identity;
        this.accounts = accounts;
        this.directory = directory;
    }

    /**
     * The user's id; empty for a wrong name, a wrong password and an account that is locked.
     *
     * @param knownAddress where the account has signed in before: a stranger's guesses elsewhere do not count there
     * @throws Directory.Unreachable when the directory would have to say it and does not answer
     */
    Optional<String> check(String name, String password, boolean knownAddress) {
        identity.clearAuthentication();
        boolean here = identity.createUserQuery().userId(name).count() > 0;
        Optional<String> source = here ? accounts.sourceOf(name) : Optional.empty();
        Optional<String> user = here && source.isEmpty()
                ? Optional.of(name).filter(id -> isOwn(id, password, knownAddress))
                : source.filter(issuer -> !issuer.equals(Directory.SOURCE)).isPresent()
                        ? Optional.empty() // the issuer's: this account has no password
                        : ofDirectory(name, password);
        return user.filter(id -> !isLocked(id));
    }

    /** The password of an account made here. */
    boolean isOwn(String user, String password, boolean knownAddress) {
        if (matches(user, password)) {
            return true;
        }
        if (!knownAddress) {
            return false;
        }
        // The engine makes everybody wait after somebody's wrong password; whoever is known here need not.
        identity.unlockUser(user);
        return matches(user, password);
    }

    private boolean matches(String user, String password) {
        try {
            return identity.checkPassword(user, password);
        } catch (OptimisticLockingException e) {
            return false; // two passwords for one account at the same moment
        }
    }

    private Optional<String> ofDirectory(String name, String password) {
        try {
            return directory.find(name, password).map(person -> {
                accounts.takeOver(person);
                return person.id();
            });
        } catch (ExternalAccounts.AccountTaken e) {
            return Optional.empty();
        }
    }

    private boolean isLocked(String user) {
        return identity.createGroupQuery().groupId(Person.LOCKED).groupMember(user).count() > 0;
    }
}
