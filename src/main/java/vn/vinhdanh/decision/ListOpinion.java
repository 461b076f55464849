package vn.vinhdanh.decision;

import java.time.Instant;

/**
 * What a body said of the whole list.
 *
 * @param body    HOME_AFFAIRS_LEAD, STEERING_COMMITTEE, CHAIRMAN, or HOME_AFFAIRS for a revision
 * @param verdict ENDORSE, RETURN_LIST, SIGN or REVISED
 */
public record ListOpinion(int round, String body, String verdict, String reason, String givenBy, Instant givenAt) {
}
