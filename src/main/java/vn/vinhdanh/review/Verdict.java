package vn.vinhdanh.review;

/** What a reviewer says. There is no default: a missing verdict is refused. */
public enum Verdict {
    /** To the next stage. */
    ENDORSE,
    /** Back to the unit, for a supplement. */
    RETURN,
    /** Not proposed for commendation. */
    REJECT,
    /** Tạm hoãn: a complaint or inspection is pending. */
    HOLD,
    /** The conclusion of what was pending is there: the hold is lifted. */
    LIFT;

    public boolean needsReason() {
        return this != ENDORSE;
    }
}
