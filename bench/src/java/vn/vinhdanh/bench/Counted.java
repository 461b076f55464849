package vn.vinhdanh.bench;

import java.util.LinkedHashMap;
import java.util.Map;
import vn.vinhdanh.database.Recording;

/** Round trips by call. */
final class Counted {

    /**
     * @param per how many dossiers share them
     */
    record Call(Recording.Trips trips, int per) {

        double statements() {
            return (double) trips.statements.size() / per;
        }

        double commits() {
            return (double) trips.commits / per;
        }

        double selects() {
            return (double) trips.selects() / per;
        }
    }

    private final Map<String, Call> calls = new LinkedHashMap<>();

    /** A call that is made several times counts as it was the last time. */
    void add(String call, Recording.Trips trips, int per) {
        calls.put(call, new Call(trips, per));
    }

    Map<String, Call> calls() {
        return calls;
    }
}
