package vn.vinhdanh.council;

import java.time.Instant;

/** What a session asks of the process of its list. */
public interface CouncilProcess {

    /** The members may vote until then. */
    void votingEnds(String list, Instant closesAt);

    /** The member's opinion is in, by another's hand: nothing is left for him to do. */
    void voted(String list, String member);
}
