package vn.vinhdanh.duplicate;

import java.util.Set;
import vn.vinhdanh.nomination.Nomination;

/**
 * Another dossier that is like one, as a caller may know of it. {@code other} is whole: what of it is shown is for
 * {@code visible} to say.
 *
 * @param differentCitizen both have a citizen id, and not the same
 * @param sameUnit         the same unit nominates in both
 * @param open             a reviewer has yet to decide
 * @param history          the other came to nothing
 * @param decided          the last decision, a reviewer's before a unit's; or null
 * @param visible          the caller may open the other dossier
 * @param may              what the caller may decide now
 */
public record Duplicate(Nomination other, Sureness sureness, boolean differentCitizen, boolean sameUnit, boolean open,
                        boolean history, Resolved decided, boolean visible, Set<Resolution> may) {
}
