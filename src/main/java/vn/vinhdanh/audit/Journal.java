package vn.vinhdanh.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.vinhdanh.calendar.Timestamptz;
import vn.vinhdanh.organization.CurrentCaller;

/** Writes and reads the journal. Writing takes part in the caller's transaction: what is undone was never done. */
@Repository
public class Journal {

    private static final TypeReference<Map<String, Object>> DETAIL = new TypeReference<>() {
    };

    private final JdbcClient db;
    private final Clock clock;
    private final CurrentCaller callers;
    private final CallOrigin origin;
    private final ObjectMapper json;

    Journal(JdbcClient db, Clock clock, CurrentCaller callers, CallOrigin origin, ObjectMapper json) {
        this.db = db;
        this.clock = clock;
        this.callers = callers;
        this.origin = origin;
        this.json = json;
    }

    /**
     * Records what the current caller does. Whose journal it is in, the database finds by the subject.
     *
     * @param subject code of the dossier, list, batch, movement or issuer
     * @param detail  facts of the act: {@code reason} for why, {@code before} and {@code after} where something is
     *                changed. {@code substituteOf} is added where the caller stands in for others at that time
     */
    public void record(String subject, String action, Map<String, ?> detail) {
        record(null, callers.get().user(), subject, action, detail);
    }

    /** @param issuer whose journal it is in, for subjects that do not say so; null: by the subject */
    public void record(String issuer, String actor, String subject, String action, Map<String, ?> detail) {
        record(issuer, actor, subject, action, List.of(detail));
    }

    /** The same act several times, such as for each of some papers, in this order. */
    public void recordEach(String subject, String action, List<? extends Map<String, ?>> details) {
        record(null, callers.get().user(), subject, action, details);
    }

    private void record(String issuer, String actor, String subject, String action,
            List<? extends Map<String, ?>> details) {
        db.sql("""
                INSERT INTO vinhdanh.journal (at, actor, subject, action, detail, issuer, origin)
                SELECT :now, :actor, :subject, :action, d.detail::jsonb || coalesce((
                    SELECT jsonb_build_object('substituteOf', jsonb_agg(DISTINCT s.for_user))
                    FROM vinhdanh.substitution s
                    WHERE s.user_id = :actor AND s.valid_from <= :now AND s.valid_to > :now HAVING count(*) > 0),
                    '{}'), :issuer, :origin
                FROM unnest(:details) WITH ORDINALITY AS d (detail, place) ORDER BY d.place""")
                .param("now", Timestamptz.of(clock.instant())).param("actor", actor).param("subject", subject)
                .param("action", action).param("issuer", issuer).param("origin", origin.get())
                .param("details", details.stream().map(this::write).toArray(String[]::new)).update();
    }

    public void record(String subject, String action) {
        record(subject, action, Map.of());
    }

    /** What was done to one subject, oldest first; who looked at it is for the inspectors. */
    public List<JournalEntry> of(String subject) {
        return db.sql("SELECT at, actor, action, detail FROM vinhdanh.journal WHERE subject = ? AND action <> 'READ' "
                + "ORDER BY id")
                .param(subject)
                .query((rs, n) -> new JournalEntry(rs.getTimestamp(1).toInstant(), rs.getString(2),
                        rs.getString(3), read(rs.getString(4))))
                .list();
    }

    private String write(Map<String, ?> detail) {
        try {
            return json.writeValueAsString(detail);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private Map<String, Object> read(String detail) {
        try {
            return json.readValue(detail, DETAIL);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
