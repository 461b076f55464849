package vn.vinhdanh.organization;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Names of those who sign in. */
public interface People {

    /** Họ, đệm and tên as Vietnamese write them, by user id; a user who is no more keeps the id for a name. */
    Map<String, String> namesOf(Collection<String> users);

    /** Names, as above, of all users in these groups. */
    Collection<String> namesIn(Collection<String> groups);

    /** Where the user is written to, or null where that is not known. */
    String addressOf(String user);

    default String nameOf(String user) {
        return namesOf(List.of(user)).get(user);
    }
}
