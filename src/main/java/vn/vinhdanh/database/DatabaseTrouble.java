package vn.vinhdanh.database;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;

/**
 * Tells trouble of the database server from what is wrong with the data: the same request can succeed once the server
 * is well again.
 */
public final class DatabaseTrouble {

    private static final int CLASS = 2;

    private DatabaseTrouble() {
    }

    /** The connection is lost or none is to be had, the server stops, its disk or memory is used up. */
    public static boolean isIn(Throwable failure) {
        for (Throwable cause = failure; cause != null && cause.getCause() != cause; cause = cause.getCause()) {
            if (cause instanceof SQLTransientConnectionException
                    || cause instanceof SQLException sql && isOfTheServer(sql.getSQLState())) {
                return true;
            }
        }
        return false;
    }

    /** Classes 08 connection, 53 resources, 57 operator intervention, 58 system error, XX internal error. */
    private static boolean isOfTheServer(String state) {
        return state != null && state.length() > CLASS && switch (state.substring(0, CLASS)) {
            case "08", "53", "57", "58", "XX" -> true;
            default -> false;
        };
    }
}
