package vn.vinhdanh.decision;

import java.time.Instant;
import java.util.List;

/** Lines have been changed since the person saw them. Nothing has been written; these are the changes. */
public class StaleChange extends RuntimeException {

    /** As many lines are told as one looks through. */
    static final int MOST_TOLD = 50;

    private final int revision;
    private final long count;
    private final transient List<Changed> changes;

    StaleChange(int revision, long count, List<Changed> changes) {
        super(count + " lines have changed");
        this.revision = revision;
        this.count = count;
        this.changes = List.copyOf(changes);
    }

    /**
     * What has become of one field of a line.
     *
     * @param from value that the person saw, or null
     * @param to   value now, or null
     * @param by   user id of who changed it last
     */
    public record Changed(String nominationCode, String nominee, int position, LineField field, String from,
                          String fromReason, String to, String toReason, String by, Instant at) {
    }

    /** Of the list now: with it the same change overwrites knowingly. */
    public int revision() {
        return revision;
    }

    /** How many lines. */
    public long count() {
        return count;
    }

    /** Of the first lines, in the order of the list. */
    public List<Changed> changes() {
        return changes;
    }
}
