package vn.vinhdanh.notification;

import java.sql.Timestamp;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.vinhdanh.calendar.OfficeTime;

/** The sender's side of the outbox. Every method runs in the transaction that holds the lock on the mail. */
@Component
class MailQueue {

    private final JdbcClient jdbc;
    private final OfficeTime time;
    private final NotificationProperties properties;

    MailQueue(JdbcClient jdbc, OfficeTime time, NotificationProperties properties) {
        this.jdbc = jdbc;
        this.time = time;
        this.properties = properties;
    }

    /** Locks one mail that is due; those locked by another node are passed over. */
    Optional<DueMail> next() {
        return jdbc.sql("""
                SELECT o.id, o.key, coalesce(nullif(u.email, ''), o.recipient) AS recipient,
                       o.subject, o.html, o.plain, o.attempts
                FROM vinhdanh.mail_outbox o LEFT JOIN vinhdanh.unit u ON u.id = o.unit_id
                WHERE o.sent_at IS NULL AND o.next_attempt <= :now
                ORDER BY o.next_attempt, o.id
                LIMIT 1 FOR UPDATE OF o SKIP LOCKED""")
                .param("now", now())
                .query(DueMail.class).optional();
    }

    void sent(DueMail mail) {
        jdbc.sql("UPDATE vinhdanh.mail_outbox "
                + "SET sent_at = :now, recipient = :recipient, last_error = NULL WHERE id = :id")
                .param("now", now()).param("recipient", mail.recipient()).param("id", mail.id()).update();
    }

    void failed(DueMail mail, String error) {
        var next = time.now().plus(properties.mail().waitAfter(mail.attempts() + 1));
        jdbc.sql("""
                UPDATE vinhdanh.mail_outbox SET attempts = attempts + 1, next_attempt = :next, last_error = :error
                WHERE id = :id""")
                .param("next", Timestamp.from(next)).param("error", error).param("id", mail.id()).update();
    }

    private Timestamp now() {
        return Timestamp.from(time.now());
    }
}
