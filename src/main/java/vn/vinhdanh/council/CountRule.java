package vn.vinhdanh.council;

/**
 * When a line has passed. Members that are recused from the line are left out of what the agreeing votes are measured
 * against; abstentions stay in it.
 *
 * @param denominator whose votes the agreeing ones are measured against
 * @param value       the percentage of PERCENT, the votes of NUMBER; null for MAJORITY
 * @param tie         what holds where exactly half agree; there are ties under MAJORITY only
 */
public record CountRule(Denominator denominator, Threshold threshold, Integer value, Tie tie) {

    /** Of all members, more than half; half is not enough. */
    public static final CountRule USUAL = new CountRule(Denominator.ALL, Threshold.MAJORITY, null, Tie.NOT_PASSED);

    /** All members of the council, or those who took part, in the session or in writing. */
    public enum Denominator {
        ALL, PRESENT
    }

    /** More than half; at least so many per cent; at least so many votes. */
    public enum Threshold {
        MAJORITY, PERCENT, NUMBER
    }

    /** What exactly half of the votes mean; CHAIR: the vote of the chair decides, which an open ballot alone shows. */
    public enum Tie {
        NOT_PASSED, PASSED, CHAIR
    }

    /**
     * The ballots on one line.
     *
     * @param measured    members the agreeing votes are measured against, without those recused
     * @param chairAgrees whether the chair's ballot agrees; false where it is not known
     */
    public record Count(int agree, int measured, boolean chairAgrees) {
    }

    /** Without anybody to measure against, nothing passes. */
    public boolean passes(Count count) {
        if (count.measured() <= 0) {
            return false;
        }
        return switch (threshold) {
            case MAJORITY -> 2 * count.agree() == count.measured() ? tie(count) : 2 * count.agree() > count.measured();
            case PERCENT -> 100L * count.agree() >= (long) value * count.measured();
            case NUMBER -> count.agree() >= value;
        };
    }

    private boolean tie(Count count) {
        return tie == Tie.PASSED || tie == Tie.CHAIR && count.chairAgrees();
    }
}
