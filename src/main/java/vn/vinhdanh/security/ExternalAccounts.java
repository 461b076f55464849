package vn.vinhdanh.security;

import java.util.HashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes over whom an issuer or the directory vouches for: the first sign-in makes the engine's user, each one renews
 * the name, the e-mail address and the memberships. The engine's tables so stay the one truth.
 */
@Component
class ExternalAccounts {

    /** What an id may look like; the engine asks the same ({@link IdentityRules}). */
    static final String ID = "[a-zA-Z0-9._@-]{1,64}";

    private static final int LONGEST_TEXT = 255;

    private final IdentityService identity;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final ExternalGroups groups;

    ExternalAccounts(IdentityService identity, JdbcClient jdbc, TransactionTemplate transaction,
            ExternalGroups groups) {
        this.identity = identity;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.groups = groups;
    }

    /** Who vouches for the user; nobody for local users and for names that are not here. */
    Optional<String> sourceOf(String user) {
        return jdbc.sql("SELECT issuer FROM vinhdanh.oidc_account WHERE user_id = ?").param(user)
                .query(String.class).optional();
    }

    /**
     * Makes or renews the user.
     *
     * @throws AccountTaken when the name belongs to somebody else, or cannot be a name here
     */
    void takeOver(ExternalPerson person) {
        identity.clearAuthentication();
        if (person.id() == null || !person.id().matches(ID)) {
            throw new AccountTaken();
        }
        try {
            transaction.executeWithoutResult(status -> renew(person));
        } catch (DuplicateKeyException e) {
            transaction.executeWithoutResult(status -> renew(person)); // the first sign-in, in two windows at once
        }
    }

    private void renew(ExternalPerson person) {
        Optional<String> account = jdbc
                .sql("SELECT user_id FROM vinhdanh.oidc_account WHERE issuer = ? AND subject = ?")
                .param(person.source()).param(person.subject()).query(String.class).optional();
        User user = identity.createUserQuery().userId(person.id()).singleResult();
        if (account.isEmpty()) {
            user = create(person, user);
        } else if (!account.get().equals(person.id())) {
            throw new AccountTaken(); // renamed there: an administrator decides whether it is the same person
        } else if (user == null) {
            user = make(person); // removed here, still vouched for there
        } else if (write(person, user)) {
            identity.saveUser(user);
        }
        if (person.groups() != null) {
            assign(user.getId(), groups.ours(person.groups()));
        }
    }

    /** Who may choose a name there must not become one of the users that are here already. */
    private User create(ExternalPerson person, User present) {
        if (present != null) {
            throw new AccountTaken();
        }
        jdbc.sql("INSERT INTO vinhdanh.oidc_account (issuer, subject, user_id) VALUES (?, ?, ?)")
                .param(person.source()).param(person.subject()).param(person.id()).update();
        return make(person);
    }

    private User make(ExternalPerson person) {
        User user = identity.newUser(person.id());
        write(person, user);
        user.setPassword(UUID.randomUUID() + "-Aa1#"); // nobody knows it; the suffix satisfies the policy
        identity.saveUser(user);
        return user;
    }

    /** What the source leaves out stays as it is here. Answers whether anything is new. */
    private static boolean write(ExternalPerson from, User user) {
        String first = chosen(from.firstName(), user.getFirstName());
        String last = chosen(from.lastName(), user.getLastName());
        String email = chosen(from.email(), user.getEmail());
        boolean same = Objects.equals(first, user.getFirstName()) && Objects.equals(last, user.getLastName())
                && Objects.equals(email, user.getEmail());
        user.setFirstName(first);
        user.setLastName(last);
        user.setEmail(email);
        return !same;
    }

    private static String chosen(String theirs, String ours) {
        if (theirs == null || theirs.isBlank()) {
            return ours;
        }
        String line = theirs.strip().replaceAll("\\p{Cntrl}", " ");
        return line.length() > LONGEST_TEXT ? line.substring(0, LONGEST_TEXT) : line;
    }

    /** All memberships are the source's to give and to take, but the one that locks the account. */
    private void assign(String user, Set<String> given) {
        Set<String> held = identity.createGroupQuery().groupMember(user).list().stream()
                .map(Group::getId).collect(Collectors.toSet());
        Set<String> missing = new HashSet<>(given);
        missing.removeAll(held);
        missing.remove(Person.LOCKED);
        for (String group : missing) {
            if (identity.createGroupQuery().groupId(group).count() > 0) {
                identity.createMembership(user, group);
            } else {
                groups.missing(group);
            }
        }
        held.removeAll(given);
        held.remove(Person.LOCKED);
        held.forEach(group -> identity.deleteMembership(user, group));
    }

    /** The name belongs to somebody else here, or cannot be a name here. */
    static class AccountTaken extends RuntimeException {
    }
}
