package vn.vinhdanh.council;

import java.time.Instant;

/**
 * A session of the council on a list.
 *
 * @param open     false: closed, and there are results
 * @param quorum   per cent of the members that must take part
 * @param closesAt from then on no ballot is taken
 * @param quorate  whether enough members took part; null until closed
 */
public record Session(long id, long listId, boolean open, BallotKind ballot, int quorum, String place,
                      Instant openedAt, Instant closesAt, Instant closedAt, Boolean quorate, String remarks) {
}
