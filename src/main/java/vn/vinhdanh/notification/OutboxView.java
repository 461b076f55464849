package vn.vinhdanh.notification;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.vinhdanh.organization.Caller;

/**
 * The outbox to look at. A caller sees the mails to the own unit, Sở Nội vụ those of its issuer's units, an
 * administrator all of them.
 */
@Component
public class OutboxView {

    /** How far a mail is. */
    public enum State { WAITING, SENT, TROUBLED, GIVEN_UP }

    /**
     * @param unit      name of the unit addressed, or null
     * @param recipient where it went or, as things are, will go; empty while the unit has no address
     * @param lastError what the mail server said last, or null
     */
    public record Mail(long id, String unit, String recipient, String subject, String html, String plain,
            Instant createdAt, Instant sentAt, int attempts, String lastError, State state) {
    }

    /** One page of mails, newest first. */
    public record Page(List<Mail> items, int page, int size, long total) {
    }

    private static final String COLUMNS = """
            o.id, u.name AS unit, o.subject, o.html, o.plain, o.created_at, o.sent_at, o.attempts,
            CASE WHEN o.sent_at IS NULL THEN coalesce(nullif(u.email, ''), o.recipient)
                ELSE o.recipient END AS recipient,
            o.last_error, CASE WHEN o.sent_at IS NOT NULL THEN 'SENT'
                WHEN o.next_attempt = 'infinity' THEN 'GIVEN_UP' WHEN o.attempts >= :trouble THEN 'TROUBLED'
            ELSE 'WAITING' END AS state""";

    /** Groups are named as in {@link Caller}: the unit's own, or the issuer's Sở Nội vụ. */
    private static final String VISIBLE = """
            FROM vinhdanh.mail_outbox o LEFT JOIN vinhdanh.unit u ON u.id = o.unit_id
            WHERE (:administrator OR u.issuer || '-unit-' || u.code IN (:groups)
                                  OR u.issuer || '-home-affairs' IN (:groups))""";

    private final JdbcClient jdbc;
    private final NotificationProperties properties;

    OutboxView(JdbcClient jdbc, NotificationProperties properties) {
        this.jdbc = jdbc;
        this.properties = properties;
    }

    public Page page(Caller caller, int page, int size) {
        long total = visible("SELECT count(*) " + VISIBLE, caller).query(Long.class).single();
        List<Mail> items = visible("SELECT " + COLUMNS + " " + VISIBLE
                + " ORDER BY o.id DESC LIMIT :size OFFSET :offset", caller)
                .param("trouble", properties.mail().troubleAfter())
                .param("size", size).param("offset", (long) page * size)
                .query(Mail.class).list();
        return new Page(items, page, size, total);
    }

    /** Empty if there is no such mail, or not for this caller. */
    public Optional<Mail> mail(Caller caller, long id) {
        return visible("SELECT " + COLUMNS + " " + VISIBLE + " AND o.id = :id", caller)
                .param("trouble", properties.mail().troubleAfter()).param("id", id)
                .query(Mail.class).optional();
    }

    private JdbcClient.StatementSpec visible(String sql, Caller caller) {
        // An empty IN () is no SQL; no group has an empty name.
        List<String> groups = caller.groups().isEmpty() ? List.of("") : List.copyOf(caller.groups());
        return jdbc.sql(sql).param("administrator", caller.isAdministrator()).param("groups", groups);
    }
}
