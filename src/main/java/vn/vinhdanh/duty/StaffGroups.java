package vn.vinhdanh.duty;

import java.util.Collection;
import java.util.Set;

/** The groups of those who sign in, as the users' tables have them. */
public interface StaffGroups {

    /** Ids of the user's groups; empty for a user who is not there. */
    Set<String> of(String user);

    /** Whether such a user is there. */
    boolean isUser(String user);

    /** Mail addresses of the members of these groups that have one. */
    Collection<String> addressesIn(Collection<String> groups);
}
