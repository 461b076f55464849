package vn.vinhdanh.decision;

import vn.vinhdanh.organization.BodyKind;

/** What may be set on the lines of a list, and by whom, while it stands at one of its tasks. */
public enum Editing {
    HOME_AFFAIRS_OPINION(ListStatus.ENDORSING, BodyKind.HOME_AFFAIRS_LEAD, LineField.HOME_AFFAIRS_OPINION),
    STEERING_COMMITTEE_OPINION(ListStatus.ENDORSING, BodyKind.STEERING_COMMITTEE,
            LineField.STEERING_COMMITTEE_OPINION),
    /** Lines taken out of the list: deferred, with a reason. */
    REVISION(ListStatus.REVISING, BodyKind.HOME_AFFAIRS, LineField.OUTCOME),
    OUTCOME(ListStatus.DECIDING, BodyKind.CHAIRMAN, LineField.OUTCOME);

    private final ListStatus status;
    private final BodyKind body;
    private final LineField field;

    Editing(ListStatus status, BodyKind body, LineField field) {
        this.status = status;
        this.body = body;
        this.field = field;
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
}
