package vn.vinhdanh.notification;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.vinhdanh.calendar.OfficeTime;

/**
 * The sender's side of the outbox. A mail is claimed for some minutes, by the database's clock: a node whose own is
 * wrong takes nothing from another. A claim whose node died runs out, and the mail is due again.
 */
@Component
class MailQueue {

    private final JdbcClient jdbc;
    private final OfficeTime time;
    private final NotificationProperties.Mail settings;

    MailQueue(JdbcClient jdbc, OfficeTime time, NotificationProperties properties) {
        this.jdbc = jdbc;
        this.time = time;
        this.settings = properties.mail();
    }

    /**
     * Claims one mail that is due; those claimed by another node are passed over. One that was given up is due when
     * its unit has another address.
     */
    Optional<DueMail> claim() {
        Instant now = time.now();
        return jdbc.sql("""
                UPDATE vinhdanh.mail_outbox m
                SET claimed_until = clock_timestamp() + make_interval(secs => :lease), next_attempt = :until
                FROM (SELECT o.id, coalesce(nullif(u.email, ''), o.recipient) AS recipient
                      FROM vinhdanh.mail_outbox o LEFT JOIN vinhdanh.unit u ON u.id = o.unit_id
                      WHERE o.sent_at IS NULL
                        AND (o.next_attempt <= :now
                             OR o.next_attempt = 'infinity'
                                AND coalesce(nullif(u.email, ''), o.recipient) <> o.recipient)
                        AND (o.claimed_until IS NULL OR o.claimed_until <= clock_timestamp())
                      ORDER BY o.next_attempt, o.id
                      LIMIT 1 FOR UPDATE OF o SKIP LOCKED) due
                WHERE m.id = due.id
                RETURNING m.id, m.key, due.recipient, m.subject, m.html, m.plain, m.attempts""")
                .param("lease", settings.lease().toSeconds()).param("now", Timestamp.from(now))
                .param("until", Timestamp.from(now.plus(settings.lease())))
                .query(DueMail.class).optional();
    }

    void sent(DueMail mail) {
        jdbc.sql("""
                UPDATE vinhdanh.mail_outbox SET sent_at = :now, next_attempt = :now, recipient = :recipient,
                    last_error = NULL, claimed_until = NULL WHERE id = :id AND sent_at IS NULL""")
                .param("now", Timestamp.from(time.now())).param("recipient", mail.recipient()).param("id", mail.id())
                .update();
    }

    /** @param refused the address was; after many times it is given up until the unit has another */
    void failed(DueMail mail, String error, boolean refused) {
        Instant next = time.now().plus(settings.waitAfter(mail.attempts() + 1));
        jdbc.sql("""
                UPDATE vinhdanh.mail_outbox SET attempts = attempts + 1, claimed_until = NULL, recipient = :recipient,
                    last_error = :error, refusals = refusals + CASE WHEN :refused THEN 1 ELSE 0 END,
                    next_attempt = CASE WHEN :refused AND refusals + 1 >= :most THEN timestamptz 'infinity'
                        ELSE :next END
                WHERE id = :id AND sent_at IS NULL""")
                .param("recipient", mail.recipient()).param("error", error).param("refused", refused)
                .param("most", settings.mostRefusals()).param("next", Timestamp.from(next)).param("id", mail.id())
                .update();
    }
}
