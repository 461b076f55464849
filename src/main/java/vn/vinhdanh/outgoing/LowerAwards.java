package vn.vinhdanh.outgoing;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.vinhdanh.decision.DecisionList;

/** What became of dossiers that were given down. */
@Repository
public class LowerAwards {

    private static final String FROM = """
            FROM vinhdanh.decision_line l JOIN vinhdanh.nomination n ON n.id = l.nomination_id
            JOIN vinhdanh.unit u ON u.id = n.unit_id
            LEFT JOIN vinhdanh.lower_award w ON w.nomination_id = n.id
            WHERE l.list_id = :list AND l.outcome = 'GIVE_DOWN' AND (NOT :open OR w.nomination_id IS NULL)
            """;

    private final JdbcClient db;

    LowerAwards(JdbcClient db) {
        this.db = db;
    }

    public Optional<LowerAward> of(long nominationId) {
        return db.sql("SELECT given, number, date, reason, recorded_at FROM vinhdanh.lower_award "
                + "WHERE nomination_id = ?").param(nominationId).query(LowerAward.class).optional();
    }

    /** @param open only those of which the unit has not said anything yet */
    public List<GivenDownLine> lines(DecisionList list, boolean open, int page, int size) {
        return db.sql("""
                SELECT n.code, n.name AS nominee, n.kind, u.code AS unit, u.name AS unit_name, l.reason, w.given,
                       w.number, w.date, w.reason AS lower_reason
                """ + FROM + "ORDER BY l.position LIMIT :size OFFSET :offset").param("list", list.id())
                .param("open", open).param("size", size).param("offset", (long) page * size)
                .query(GivenDownLine.class).list();
    }

    public long count(DecisionList list, boolean open) {
        return db.sql("SELECT count(*) " + FROM).param("list", list.id()).param("open", open)
                .query(Long.class).single();
    }
}
