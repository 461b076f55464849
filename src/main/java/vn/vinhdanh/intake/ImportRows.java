package vn.vinhdanh.intake;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.vinhdanh.nomination.DossierForm;

/** The rows of lists, and what becomes of them. */
@Repository
class ImportRows {

    private final JdbcClient db;
    private final Stored stored;

    ImportRows(JdbcClient db, Stored stored) {
        this.db = db;
        this.stored = stored;
    }

    /**
     * A row that waits for its dossier, or for its submission.
     *
     * @param code         of its dossier, or null
     * @param nominationId of its dossier, or null
     */
    record Waiting(int row, RowState state, boolean complete, DossierForm form, String fingerprint, Long nominationId,
                   String code, int attempts) {
    }

    void insert(long importId, List<CheckedRow> rows) {
        List<Map<String, Object>> values = new ArrayList<>();
        for (CheckedRow row : rows) {
            Map<String, Object> value = new HashMap<>();
            value.put("row", row.number());
            value.put("stt", row.stt());
            value.put("sttKey", row.stt() == null ? null : SttName.plain(row.stt()));
            value.put("name", row.form().nominee() == null ? null : row.form().nominee().name());
            value.put("state", row.state());
            value.put("pending", row.pending());
            value.put("complete", row.complete());
            value.put("form", row.form());
            value.put("fingerprint", row.fingerprint());
            value.put("problems", row.problems().stream().map(Remark::of).toList());
            value.put("remarks", row.remarks());
            value.put("nomination", row.nominationId());
            values.add(value);
        }
        db.sql("""
                INSERT INTO vinhdanh.import_row (import_id, row, stt, stt_key, name, state, pending, complete, form,
                    fingerprint, problems, remarks, nomination_id)
                SELECT :id, row, stt, "sttKey", name, state, pending, complete, form, decode(fingerprint, 'hex'),
                    problems, remarks, nomination
                FROM jsonb_to_recordset(:rows::jsonb) AS r (row int, stt text, "sttKey" text, name text, state text,
                    pending boolean, complete boolean, form jsonb, fingerprint text, problems jsonb, remarks jsonb,
                    nomination bigint)
                """).param("id", importId).param("rows", stored.write(values)).update();
    }

    void insertLikenesses(long importId, List<RowLikeness> likenesses) {
        List<Map<String, Object>> values = new ArrayList<>();
        likenesses.forEach(l -> {
            Map<String, Object> value = new HashMap<>();
            value.put("row", l.row());
            value.put("sureness", l.sureness());
            value.put("code", l.code());
            value.put("remark", Remark.of(l.message()));
            values.add(value);
        });
        db.sql("""
                INSERT INTO vinhdanh.import_likeness (import_id, row, sureness, code, remark)
                SELECT :id, row, sureness, code, remark FROM jsonb_to_recordset(:likenesses::jsonb)
                    AS l (row int, sureness text, code text, remark jsonb)""")
                .param("id", importId).param("likenesses", stored.write(values)).update();
    }

    void clear(long importId) {
        db.sql("DELETE FROM vinhdanh.import_row WHERE import_id = ?").param(importId).update();
        db.sql("DELETE FROM vinhdanh.import_likeness WHERE import_id = ?").param(importId).update();
    }

    /** The next rows to be made into dossiers, kept from others; those that failed before come last and alone. */
    List<Waiting> toCreate(long importId, int size) {
        return next(importId, "r.pending AND r.state IN ('VALID', 'KNOWN')", size);
    }

    /** The next dossiers to hand in, likewise. */
    List<Waiting> toSubmit(long importId, int size) {
        return next(importId, "r.state = 'CREATED'", size);
    }

    private List<Waiting> next(long importId, String which, int size) {
        List<Waiting> fresh = select(importId, which + " AND r.attempts = 0", size);
        return fresh.isEmpty() ? select(importId, which, 1) : fresh;
    }

    private List<Waiting> select(long importId, String which, int size) {
        return db.sql("""
                SELECT r.row, r.state, r.complete, r.form, encode(r.fingerprint, 'hex') AS fingerprint,
                       r.nomination_id, (SELECT code FROM vinhdanh.nomination n WHERE n.id = r.nomination_id) AS code,
                       r.attempts
                FROM vinhdanh.import_row r WHERE r.import_id = ? AND\s""" + which
                + " ORDER BY r.attempts, r.row LIMIT ? FOR UPDATE OF r SKIP LOCKED")
                .params(importId, size).query(waiting()).list();
    }

    private RowMapper<Waiting> waiting() {
        return (rs, n) -> new Waiting(rs.getInt("row"), RowState.valueOf(rs.getString("state")),
                rs.getBoolean("complete"), stored.form(rs.getString("form")), rs.getString("fingerprint"),
                rs.getObject("nomination_id", Long.class), rs.getString("code"),
                rs.getInt("attempts"));
    }

    boolean isAnyLeft(long importId) {
        return db.sql("""
                SELECT EXISTS (SELECT 1 FROM vinhdanh.import_row
                    WHERE import_id = :id AND (pending AND state IN ('VALID', 'KNOWN') OR state = 'CREATED'))""")
                .param("id", importId).query(Boolean.class).single();
    }

    /** The rows have become these dossiers; what is to be handed in waits for that. */
    void created(long importId, List<Waiting> rows, List<Long> nominations, boolean submit) {
        db.sql("""
                UPDATE vinhdanh.import_row r SET nomination_id = made.nomination_id, pending = false,
                    attempts = 0, made = true,
                    state = CASE WHEN r.complete AND :submit THEN 'CREATED' ELSE 'DRAFT' END,
                    remarks = CASE WHEN r.complete AND NOT :submit THEN :unasked::jsonb ELSE r.remarks END
                FROM unnest(:rows, :nominations) AS made (row, nomination_id)
                WHERE r.import_id = :id AND r.row = made.row""")
                .param("submit", submit).param("unasked", stored.write(List.of(Remark.of("intake.row.not-asked"))))
                .param("rows", rows.stream().map(Waiting::row).toArray(Integer[]::new))
                .param("nominations", nominations.toArray(Long[]::new)).param("id", importId).update();
    }

    /** A row has come to this state, for this reason. */
    void became(long importId, int row, RowState state, Long nominationId, List<Remark> remarks) {
        db.sql("""
                UPDATE vinhdanh.import_row SET state = ?, nomination_id = coalesce(?, nomination_id), pending = false,
                    attempts = 0, remarks = ?::jsonb WHERE import_id = ? AND row = ?""")
                .params(state.name(), nominationId, stored.write(remarks), importId, row).update();
    }

    /** They failed together, or this one failed alone: it comes after the others, alone. */
    void failedOnce(long importId, List<Integer> rows) {
        db.sql("UPDATE vinhdanh.import_row SET attempts = attempts + 1 WHERE import_id = ? AND row = ANY (?)")
                .params(importId, rows.toArray(Integer[]::new)).update();
    }


    Map<RowState, Integer> counts(long importId) {
        Map<RowState, Integer> counts = new EnumMap<>(RowState.class);
        db.sql("SELECT state, count(*) AS rows FROM vinhdanh.import_row WHERE import_id = ? GROUP BY state")
                .param(importId)
                .query(rs -> {
                    counts.put(RowState.valueOf(rs.getString("state")), rs.getInt("rows"));
                });
        return counts;
    }
}
