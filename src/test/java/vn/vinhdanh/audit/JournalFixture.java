package vn.vinhdanh.audit;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.vinhdanh.organization.Caller;

/** The journal for tests without Spring; the system acts. */
public final class JournalFixture {

    private JournalFixture() {
    }

    public static Journal journal(JdbcClient db, Clock clock) {
        return new Journal(db, clock, () -> Caller.SYSTEM, () -> CallOrigin.JOB,
                JsonMapper.builder().addModule(new JavaTimeModule()).build());
    }
}
