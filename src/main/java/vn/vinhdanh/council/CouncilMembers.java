package vn.vinhdanh.council;

import java.util.List;
import java.util.Set;

/** Who sits in the council of an issuer at this moment. */
public interface CouncilMembers {

    /** @param groups all groups of the person: a member of a nominating unit takes no part in its lines */
    record Person(String user, String name, Set<String> groups) {
    }

    /** In the order of their names. */
    List<Person> of(String issuer);
}
