package vn.vinhdanh.retention;

import java.util.Set;
import vn.vinhdanh.nomination.Stage;

/** What is kept for the same time. The term runs from the last act, and is set in {@code vinhdanh.retention.terms}. */
public enum RetentionClass {
    /** Drafts that nobody has submitted. */
    NOT_SUBMITTED(Stage.NOT_SUBMITTED),
    /** Dossiers that ended without an award of ours. */
    NOT_AWARDED(Stage.DECLINED, Stage.REFUSED, Stage.INELIGIBLE, Stage.GIVEN_DOWN, Stage.WITHDRAWN),
    /** Dossiers behind an award; the award itself stays whatever the term. */
    AWARDED(Stage.AWARDED, Stage.REVOKED),
    /** Lists from Excel with their rows and papers; what became dossiers is kept as those. */
    LISTS,
    /** The words and addresses of mails that were sent; that they were sent stays. */
    MAILS;

    private final Set<Stage> stages;

    RetentionClass(Stage... stages) {
        this.stages = Set.of(stages);
    }

    /** Of the dossiers of this class; empty where it is not one of dossiers. */
    public Set<Stage> stages() {
        return stages;
    }
}
