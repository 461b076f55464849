package vn.vinhdanh.movement;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Lets one node at a time do what is done once at start; freed with the transaction. */
final class StartLock {

    private static final long KEY = 0x56696e6844616e68L; // "VinhDanh"

    private StartLock() {
    }

    static void take(JdbcClient jdbc) {
        jdbc.sql("SELECT pg_advisory_xact_lock(:key)").param("key", KEY).query(rs -> { });
    }
}
