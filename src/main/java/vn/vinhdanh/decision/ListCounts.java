package vn.vinhdanh.decision;

import java.util.Map;

/**
 * Totals of a list; the maps count lines by opinion or outcome, {@code NONE} included.
 *
 * @param leaders               individuals in a leading position
 * @param disagreements         lines on which the two endorsers differ
 * @param bothEndorsed          lines that both endorsed
 * @param bothEndorsedUndecided of these, the ones without an outcome
 */
public record ListCounts(long lines, Map<String, Long> homeAffairs, Map<String, Long> steeringCommittee,
                         Map<String, Long> outcomes, Map<String, Long> kinds, long leaders, long disagreements,
                         long bothEndorsed, long bothEndorsedUndecided) {
}
