package vn.vinhdanh.security;

import java.io.Serializable;
import java.util.Set;
import org.springframework.security.core.AuthenticatedPrincipal;

/**
 * Who is signed in, as the engine's tables say for this request. In a controller:
 * {@code @AuthenticationPrincipal Person}.
 *
 * @param id          user id
 * @param displayName first and last name as entered in Admin, the id where both are empty
 * @param groups      ids of the groups the person is in now
 */
public record Person(String id, String displayName, Set<String> groups)
        implements AuthenticatedPrincipal, Serializable {

    /** The group whose members administer users and the engine. */
    static final String ADMINISTRATORS = "camunda-admin";

    /** Whoever is in this group is signed out at once and cannot sign in; given and taken in Admin. */
    static final String LOCKED = "locked";

    @Override
    public String getName() {
        return id;
    }

    public boolean administrator() {
        return groups.contains(ADMINISTRATORS);
    }
}
