package vn.vinhdanh.retention;

import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.vinhdanh.audit.Journal;
import vn.vinhdanh.calendar.OfficeTime;
import vn.vinhdanh.calendar.Timestamptz;

/** Takes away the file, the papers and the rows of lists from Excel whose term is over; the counts stay. */
@Component
class EraseLists {

    private record Over(long id, String movement, byte[] file) {
    }

    private final JdbcClient db;
    private final OfficeTime time;
    private final Journal journal;

    EraseLists(JdbcClient db, OfficeTime time, Journal journal) {
        this.db = db;
        this.time = time;
        this.journal = journal;
    }

    /** @return how many lists were erased, at most {@code most} */
    @Transactional
    int next(Period term, int most) {
        List<Over> over = db.sql("""
                        SELECT i.id, i.movement, i.file_sha256 AS file FROM vinhdanh.nomination_import i
                        WHERE i.erased_at IS NULL AND i.status <> 'RUNNING'
                          AND coalesce(i.finished_at, i.created_at) < :limit
                          AND NOT EXISTS (SELECT FROM vinhdanh.legal_hold h
                                          WHERE h.released_at IS NULL AND h.subject = i.movement)
                          AND NOT EXISTS (SELECT FROM vinhdanh.import_row r
                                          JOIN vinhdanh.held_nomination n USING (nomination_id)
                                          WHERE r.import_id = i.id)
                        ORDER BY i.id LIMIT :most FOR UPDATE OF i SKIP LOCKED""")
                .param("limit", Timestamptz.of(time.now().atZone(time.zone()).minus(term).toInstant()))
                .param("most", most).query(Over.class).list();
        over.forEach(this::erase);
        return over.size();
    }

    private void erase(Over list) {
        List<byte[]> contents = new ArrayList<>(db.sql("""
                SELECT DISTINCT sha256 FROM vinhdanh.import_paper WHERE import_id = ? AND sha256 IS NOT NULL""")
                .param(list.id()).query(byte[].class).list());
        contents.add(list.file());
        db.sql("DELETE FROM vinhdanh.import_paper WHERE import_id = ?").param(list.id()).update();
        db.sql("DELETE FROM vinhdanh.import_likeness WHERE import_id = ?").param(list.id()).update();
        db.sql("""
                UPDATE vinhdanh.import_row SET name = NULL, form = NULL, problems = '[]', remarks = '[]'
                WHERE import_id = ?""").param(list.id()).update();
        // A list always has a file: from now on an empty one.
        db.sql("""
                WITH nothing AS (INSERT INTO vinhdanh.evidence_content (sha256, content) VALUES (sha256(''), '')
                                 ON CONFLICT DO NOTHING)
                UPDATE vinhdanh.nomination_import SET file_sha256 = sha256(''), erased_at = ? WHERE id = ?""")
                .params(Timestamptz.of(time.now()), list.id()).update();
        UnusedContent.remove(db, contents);
        journal.record(list.movement(), "LIST_ERASED", Map.of("list", list.id()));
    }
}
