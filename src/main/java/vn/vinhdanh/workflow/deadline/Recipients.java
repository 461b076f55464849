package vn.vinhdanh.workflow.deadline;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.vinhdanh.calendar.OfficeTime;
import vn.vinhdanh.workflow.engine.AsSystem;

/**
 * Where people read their digests. Who shares a mailbox shares the digest; a group of which nobody has an address is
 * told at the address of its unit or body.
 */
@Component
class Recipients {

    /** Groups are named as in {@code Caller} and {@code BodyKind}. */
    private static final String OFFICES = """
            SELECT u.issuer || k.kind || u.code AS audience, u.email FROM vinhdanh.unit u,
                (VALUES ('-unit-'), ('-district-')) AS k (kind)
            WHERE u.email <> '' AND u.issuer || k.kind || u.code IN (:groups)
                AND u.valid_from <= :today AND coalesce(u.valid_to, 'infinity') >= :today
            UNION ALL SELECT issuer || '-' || replace(lower(kind), '_', '-'), email FROM vinhdanh.body
            WHERE email <> '' AND issuer || '-' || replace(lower(kind), '_', '-') IN (:groups)""";

    private record Office(String audience, String email) {
    }

    private final IdentityService identity;
    private final AsSystem asSystem;
    private final JdbcClient jdbc;
    private final OfficeTime time;

    Recipients(IdentityService identity, AsSystem asSystem, JdbcClient jdbc, OfficeTime time) {
        this.identity = identity;
        this.asSystem = asSystem;
        this.jdbc = jdbc;
        this.time = time;
    }

    /** Users that have an address. */
    Set<String> reachable() {
        return asSystem.call(() -> identity.createUserQuery().list()).stream().filter(user -> !address(user).isEmpty())
                .map(User::getId).collect(Collectors.toSet());
    }

    /**
     * By address, all that is told there.
     *
     * @param audiences groups and users that there is something to tell
     */
    Map<String, Set<Audience>> of(Collection<Audience> audiences) {
        Map<String, Set<Audience>> told = new TreeMap<>();
        Set<String> groups = new TreeSet<>();
        Set<String> unreached = new TreeSet<>();
        audiences.stream().filter(Audience::isGroup).forEach(audience -> groups.add(audience.id()));
        for (String group : groups) {
            List<User> members = asSystem.call(() -> identity.createUserQuery().memberOfGroup(group).list());
            members.forEach(user -> tell(told, address(user), Audience.group(group)));
            if (members.stream().allMatch(user -> address(user).isEmpty())) {
                unreached.add(group);
            }
        }
        offices(unreached).forEach(office -> tell(told, folded(office.email()), Audience.group(office.audience())));
        String[] users = audiences.stream().filter(audience -> !audience.isGroup()).map(Audience::id).distinct()
                .toArray(String[]::new);
        if (users.length > 0) {
            asSystem.call(() -> identity.createUserQuery().userIdIn(users).list())
                    .forEach(user -> tell(told, address(user), Audience.user(user.getId())));
        }
        return told;
    }

    private List<Office> offices(Set<String> groups) {
        return groups.isEmpty() ? List.of() : jdbc.sql(OFFICES).param("groups", groups)
                .param("today", time.today()).query(Office.class).list();
    }

    private static void tell(Map<String, Set<Audience>> told, String address, Audience audience) {
        if (!address.isEmpty()) {
            told.computeIfAbsent(address, a -> new HashSet<>()).add(audience);
        }
    }

    private static String address(User user) {
        return folded(user.getEmail());
    }

    /** The outbox's key tells addresses apart; mail servers do not by case. */
    private static String folded(String email) {
        return email == null ? "" : email.strip().toLowerCase(Locale.ROOT);
    }
}
