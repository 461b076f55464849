package vn.vinhdanh.intake;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.vinhdanh.calendar.OfficeTime;
import vn.vinhdanh.calendar.Timestamptz;

/** Gives the papers of a list to the dossiers of its rows, with one statement; a paper that is there already, once. */
@Component
class AttachPapers {

    private final OfficeTime time;
    private final JdbcClient db;

    AttachPapers(OfficeTime time, JdbcClient db) {
        this.time = time;
        this.db = db;
    }

    /** @param rows whose dossiers are known to the list's rows already */
    void to(Import list, List<Integer> rows) {
        if (rows.isEmpty()) {
            return;
        }
        db.sql("""
                WITH given AS (
                    INSERT INTO vinhdanh.evidence (nomination_id, type, file_name, media_type, size, sha256,
                        uploaded_at, uploaded_by)
                    SELECT r.nomination_id, p.type, p.file_name, p.media_type, p.size, p.sha256, :now, :user
                    FROM vinhdanh.import_row r JOIN vinhdanh.import_paper p
                        ON p.import_id = r.import_id AND p.sha256 IS NOT NULL AND (p.for_all OR p.stt = r.stt_key)
                    WHERE r.import_id = :id AND r.row = ANY (:rows) AND NOT EXISTS (
                        SELECT 1 FROM vinhdanh.evidence e WHERE e.nomination_id = r.nomination_id
                            AND e.type = p.type AND e.sha256 = p.sha256 AND e.removed_at IS NULL)
                    ORDER BY r.row, p.id RETURNING nomination_id, type, file_name)
                INSERT INTO vinhdanh.journal (at, actor, subject, action, detail, issuer, origin)
                SELECT :now, :user, n.code, 'PAPER_ATTACHED',
                    jsonb_build_object('type', given.type, 'file', given.file_name), n.issuer, 'job'
                FROM given JOIN vinhdanh.nomination n ON n.id = given.nomination_id""")
                .param("now", Timestamptz.of(time.now())).param("user", list.confirmedBy()).param("id", list.id())
                .param("rows", rows.toArray(Integer[]::new)).update();
    }
}
