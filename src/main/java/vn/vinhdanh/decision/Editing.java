package vn.vinhdanh.decision;

import vn.vinhdanh.duty.Step;
import vn.vinhdanh.organization.BodyKind;

/** What may be set on the lines of a list, and by whom, while it stands at one of its tasks. */
public enum Editing {
    HOME_AFFAIRS_OPINION(ListStatus.ENDORSING, BodyKind.HOME_AFFAIRS_LEAD, LineField.HOME_AFFAIRS_OPINION,
            Step.ENDORSE),
    STEERING_COMMITTEE_OPINION(ListStatus.ENDORSING, BodyKind.STEERING_COMMITTEE,
            LineField.STEERING_COMMITTEE_OPINION, Step.ENDORSE_TOO),
    /** Lines taken out of the list: deferred, with a reason. */
    REVISION(ListStatus.REVISING, BodyKind.HOME_AFFAIRS, LineField.OUTCOME, Step.REVISE),
    OUTCOME(ListStatus.DECIDING, BodyKind.CHAIRMAN, LineField.OUTCOME, Step.DECIDE);

    private final ListStatus status;
    private final BodyKind body;
    private final LineField field;
    private final Step step;

    Editing(ListStatus status, BodyKind body, LineField field, Step step) {
        this.status = status;
        this.body = body;
        this.field = field;
        this.step = step;
    }

    ListStatus status() {
        return status;
    }

    public BodyKind body() {
        return body;
    }

    /** What is set. */
    LineField field() {
        return field;
    }

    /** What it is as to who may do it on a line. */
    public Step step() {
        return step;
    }
}
