package vn.vinhdanh.decision;

import vn.vinhdanh.nomination.Stage;

/** What becomes of a line. There is no default. */
public enum Outcome {
    AWARD(Stage.AWARDED, false),
    DECLINE(Stage.DECLINED, true),
    /** To the next batch, where it waits again. */
    DEFER(Stage.AWAITING_DECISION, true),
    /** Trình cấp trên. */
    FORWARD_UP(Stage.HIGHER_AUTHORITY, false),
    /** Chuyển cấp dưới tặng Giấy khen. */
    GIVE_DOWN(Stage.GIVEN_DOWN, true);

    private final Stage stage;
    private final boolean needsReason;

    Outcome(Stage stage, boolean needsReason) {
        this.stage = stage;
        this.needsReason = needsReason;
    }

    /** Where a dossier stands once the outcome is announced. */
    public Stage stage() {
        return stage;
    }

    public boolean needsReason() {
        return needsReason;
    }
}
