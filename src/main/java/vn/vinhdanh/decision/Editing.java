package vn.vinhdanh.decision;

import vn.vinhdanh.organization.BodyKind;

/** What may be set on the lines of a list, and by whom, while it stands at one of its tasks. */
public enum Editing {
    HOME_AFFAIRS_OPINION(ListStatus.ENDORSING, BodyKind.HOME_AFFAIRS_LEAD),
    STEERING_COMMITTEE_OPINION(ListStatus.ENDORSING, BodyKind.STEERING_COMMITTEE),
    /** Lines taken out of the list: deferred, with a reason. */
    REVISION(ListStatus.REVISING, BodyKind.HOME_AFFAIRS),
    OUTCOME(ListStatus.DECIDING, BodyKind.CHAIRMAN);

    private final ListStatus status;
    private final BodyKind body;

    Editing(ListStatus status, BodyKind body) {
        this.status = status;
        this.body = body;
    }

    ListStatus status() {
        return status;
    }

    public BodyKind body() {
        return body;
    }
}
