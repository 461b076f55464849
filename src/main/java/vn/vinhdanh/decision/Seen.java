package vn.vinhdanh.decision;

import java.util.Map;

/**
 * What a person had before them who changes lines: with it nobody overwrites unknowingly what somebody else has set
 * meanwhile. Lines of which nothing is said here are changed as they are.
 *
 * @param revision   the list's when the page was loaded; null: not said
 * @param versions   of single lines by code, where they are known; they go before the revision
 * @param keepTheirs true: lines changed meanwhile are left as they are, false: then nothing is changed
 */
public record Seen(Integer revision, Map<String, Integer> versions, boolean keepTheirs) {

    /** Nothing is said: nothing is stale. */
    static final Seen NOTHING = new Seen(null, Map.of(), false);

    public Seen {
        versions = versions == null ? Map.of() : Map.copyOf(versions);
    }

    boolean saysNothing() {
        return revision == null && versions.isEmpty();
    }
}
