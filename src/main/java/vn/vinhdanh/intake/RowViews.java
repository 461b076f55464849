package vn.vinhdanh.intake;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.vinhdanh.duplicate.Sureness;
import vn.vinhdanh.intake.sheet.CellProblem;
import vn.vinhdanh.refusal.Refusal;

/** Reads the rows of lists for people. */
@Repository
class RowViews {

    private final JdbcClient db;
    private final Stored stored;

    RowViews(JdbcClient db, Stored stored) {
        this.db = db;
        this.stored = stored;
    }

    /** How many rows have come how far. */
    record Counts(int made, int submitted, int failed) {
    }

    Counts counts(long importId) {
        return db.sql("""
                SELECT count(*) FILTER (WHERE made) AS made, count(*) FILTER (WHERE state = 'SUBMITTED') AS submitted,
                       count(*) FILTER (WHERE state = 'FAILED') AS failed
                FROM vinhdanh.import_row WHERE import_id = ?""").param(importId).query(Counts.class).single();
    }

    /** By list; one without rows is missing. */
    Map<Long, Counts> counts(Collection<Long> imports) {
        Map<Long, Counts> counts = new HashMap<>();
        db.sql("""
                SELECT import_id, count(*) FILTER (WHERE made), count(*) FILTER (WHERE state = 'SUBMITTED'),
                       count(*) FILTER (WHERE state = 'FAILED')
                FROM vinhdanh.import_row WHERE import_id = ANY (?) GROUP BY import_id""")
                .param(imports.toArray(Long[]::new))
                .query(rs -> {
                    counts.put(rs.getLong(1), new Counts(rs.getInt(2), rs.getInt(3), rs.getInt(4)));
                });
        return counts;
    }

    List<CellProblem> problems(long importId, int limit) {
        List<CellProblem> problems = new ArrayList<>();
        db.sql("SELECT row, problems FROM vinhdanh.import_row WHERE import_id = ? AND state = 'INVALID' "
                        + "ORDER BY row LIMIT ?").params(importId, limit)
                .query(rs -> {
                    int row = rs.getInt("row");
                    stored.remarks(rs.getString("problems")).forEach(problem -> problems.add(problem.at(row)));
                });
        return problems.size() <= limit ? problems : problems.subList(0, limit);
    }

    List<RowLikeness> likenesses(long importId, int limit) {
        return db.sql("SELECT row, sureness, code, remark FROM vinhdanh.import_likeness WHERE import_id = ? "
                        + "ORDER BY array_position(ARRAY['CERTAIN', 'PROBABLE', 'HINT'], sureness), row LIMIT ?")
                .params(importId, limit)
                .query((rs, n) -> new RowLikeness(rs.getInt("row"), Sureness.valueOf(rs.getString("sureness")),
                        rs.getString("code"), stored.remark(rs.getString("remark")).problem())).list();
    }

    List<String> created(long importId, int limit) {
        return db.sql("""
                SELECT n.code FROM vinhdanh.import_row r JOIN vinhdanh.nomination n ON n.id = r.nomination_id
                WHERE r.import_id = ? AND r.made ORDER BY r.row LIMIT ?""")
                .params(importId, limit).query(String.class).list();
    }

    List<String> unmatched(long importId) {
        return db.sql("""
                SELECT p.file_name FROM vinhdanh.import_paper p
                WHERE p.import_id = ? AND NOT p.for_all AND NOT EXISTS (SELECT 1 FROM vinhdanh.import_row r
                    WHERE r.import_id = p.import_id AND r.stt_key = p.stt)
                ORDER BY p.file_name""").param(importId).query(String.class).list();
    }

    List<RowView> page(long importId, RowState state, Boolean complete, int limit, long offset) {
        return db.sql("""
                SELECT r.row, r.stt, r.name, r.state, n.code, r.problems, r.remarks,
                       coalesce((SELECT jsonb_agg(l.remark) FROM vinhdanh.import_likeness l
                                 WHERE l.import_id = r.import_id AND l.row = r.row), '[]') AS likenesses
                FROM vinhdanh.import_row r LEFT JOIN vinhdanh.nomination n ON n.id = r.nomination_id
                WHERE r.import_id = :id AND (:state::text IS NULL OR r.state = :state)
                    AND (:complete::boolean IS NULL OR r.complete = :complete)
                ORDER BY r.row LIMIT :limit OFFSET :offset""")
                .param("id", importId).param("state", state == null ? null : state.name())
                .param("complete", complete).param("limit", limit).param("offset", offset).query(view()).list();
    }

    private RowMapper<RowView> view() {
        return (rs, n) -> {
            List<Refusal.Problem> messages = new ArrayList<>();
            for (String column : List.of("problems", "remarks", "likenesses")) {
                stored.remarks(rs.getString(column)).forEach(remark -> messages.add(remark.problem()));
            }
            int row = rs.getInt("row");
            return new RowView(row, rs.getString("stt"), rs.getString("name"),
                    RowState.valueOf(rs.getString("state")), rs.getString("code"),
                    stored.remarks(rs.getString("problems")).stream().map(problem -> problem.at(row)).toList(),
                    messages);
        };
    }

    long count(long importId, RowState state, Boolean complete) {
        return db.sql("SELECT count(*) FROM vinhdanh.import_row WHERE import_id = :id "
                        + "AND (:state::text IS NULL OR state = :state) "
                        + "AND (:complete::boolean IS NULL OR complete = :complete)")
                .param("id", importId).param("state", state == null ? null : state.name()).param("complete", complete)
                .query(Long.class).single();
    }
}
