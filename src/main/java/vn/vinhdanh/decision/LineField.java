package vn.vinhdanh.decision;

/** What is set on a line, each by its own body. */
public enum LineField {
    HOME_AFFAIRS_OPINION("home_affairs_opinion", "home_affairs_reason", "home_affairs_revision"),
    STEERING_COMMITTEE_OPINION("steering_committee_opinion", "steering_committee_reason",
            "steering_committee_revision"),
    OUTCOME("outcome", "reason", "outcome_revision");

    private final String column;
    private final String reasonColumn;
    private final String revisionColumn;

    LineField(String column, String reasonColumn, String revisionColumn) {
        this.column = column;
        this.reasonColumn = reasonColumn;
        this.revisionColumn = revisionColumn;
    }

    /** Of {@code decision_line}. */
    String column() {
        return column;
    }

    String reasonColumn() {
        return reasonColumn;
    }

    /** Holds the list's revision in which this field of the line was last changed. */
    String revisionColumn() {
        return revisionColumn;
    }
}
