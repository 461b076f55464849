package vn.vinhdanh.notification;

import java.sql.Timestamp;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.vinhdanh.calendar.OfficeTime;

/**
 * Mails that are to be sent. A row is written in the caller's transaction: no act without its mail, no mail without its
 * act.
 */
@Component
public class Outbox {

    private final JdbcClient jdbc;
    private final OfficeTime time;

    Outbox(JdbcClient jdbc, OfficeTime time) {
        this.jdbc = jdbc;
        this.time = time;
    }

    /**
     * Puts a mail into the outbox unless one with this key is there already.
     *
     * @param key       what happened, about whom, which occurrence: {@code refused:soc-trang-2021-000123:17}
     * @param unitId    the unit addressed, or null; its address at the time of sending wins over {@code recipient}
     * @param recipient mail address; may be empty for a unit that has none yet, the mail then waits for one
     * @return false if the mail was there already and nothing was changed
     */
    public boolean put(String key, Long unitId, String recipient, String subject, String html, String plain) {
        return jdbc.sql("""
                INSERT INTO vinhdanh.mail_outbox (key, unit_id, recipient, subject, html, plain,
                    created_at, next_attempt)
                VALUES (:key, :unitId, :recipient, :subject, :html, :plain, :now, :now)
                ON CONFLICT (key) DO NOTHING""")
                .param("key", key)
                .param("unitId", unitId)
                .param("recipient", recipient)
                // One line: a line break in a name must not become a mail header.
                .param("subject", subject.strip().replaceAll("\\s+", " "))
                .param("html", html)
                .param("plain", plain)
                .param("now", Timestamp.from(time.now()))
                .update() == 1;
    }
}
