package vn.vinhdanh.retention;

import java.time.OffsetDateTime;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.vinhdanh.calendar.OfficeTime;
import vn.vinhdanh.calendar.Timestamptz;

/** What is kept how long, and how much has been erased so far; of all issuers together. */
@Component
public class RetentionSummary {

    /** @param term null: kept for good */
    public record Row(RetentionClass kind, Period term, long due, long erased) {
    }

    /** Before everything; the earliest that Java knows is in a zone PostgreSQL does not take. */
    private static final OffsetDateTime NEVER = OffsetDateTime.of(1, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC);

    private final JdbcClient db;
    private final OfficeTime time;
    private final RetentionProperties settings;

    RetentionSummary(JdbcClient db, OfficeTime time, RetentionProperties settings) {
        this.db = db;
        this.time = time;
        this.settings = settings;
    }

    public List<Row> rows() {
        return Arrays.stream(RetentionClass.values()).map(this::row).toList();
    }

    private Row row(RetentionClass kind) {
        String over = switch (kind) {
            case LISTS -> """
                    SELECT count(*) FILTER (WHERE erased_at IS NULL AND status <> 'RUNNING'
                               AND coalesce(finished_at, created_at) < :limit), count(erased_at)
                    FROM vinhdanh.nomination_import WHERE cardinality(:stages) = 0""";
            case MAILS -> """
                    SELECT count(*) FILTER (WHERE erased_at IS NULL AND sent_at < :limit), count(erased_at)
                    FROM vinhdanh.mail_outbox WHERE cardinality(:stages) = 0""";
            default -> """
                    SELECT count(*) FILTER (WHERE erased_at IS NULL AND created_at < :limit
                               AND NOT EXISTS (SELECT FROM vinhdanh.journal j
                                               WHERE j.subject = code AND j.at >= :limit
                                                 AND j.action NOT IN ('HOLD_PLACED', 'HOLD_RELEASED', 'READ'))),
                           count(erased_at)
                    FROM vinhdanh.nomination WHERE stage = ANY (:stages)""";
        };
        Period term = settings.term(kind).orElse(null);
        return db.sql(over)
                .param("stages", kind.stages().stream().map(Enum::name).toArray(String[]::new))
                .param("limit", term == null ? NEVER : limit(term))
                .query((rs, n) -> new Row(kind, term, rs.getLong(1), rs.getLong(2))).single();
    }

    private OffsetDateTime limit(Period term) {
        return Timestamptz.of(time.now().atZone(time.zone()).minus(term).toInstant());
    }
}
