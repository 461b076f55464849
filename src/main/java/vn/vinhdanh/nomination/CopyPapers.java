package vn.vinhdanh.nomination;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lets a dossier have another's papers as well. Content is stored once, however many dossiers show it. */
@Component
public class CopyPapers {

    private final JdbcClient db;

    CopyPapers(JdbcClient db) {
        this.db = db;
    }

    /**
     * Adds the papers of one dossier to another, under their names and with who uploaded them and when. A paper of the
     * same kind and content is not added again.
     *
     * @return how many were added
     */
    public int handle(long from, long to) {
        return db.sql("""
                INSERT INTO vinhdanh.evidence (nomination_id, type, file_name, media_type, size, sha256,
                    uploaded_at, uploaded_by)
                SELECT :to, p.type, p.file_name, p.media_type, p.size, p.sha256, p.uploaded_at, p.uploaded_by
                FROM vinhdanh.evidence p
                WHERE p.nomination_id = :from AND p.removed_at IS NULL
                  AND NOT EXISTS (SELECT 1 FROM vinhdanh.evidence e WHERE e.nomination_id = :to
                      AND e.removed_at IS NULL AND e.type = p.type AND e.sha256 = p.sha256)
                ORDER BY p.id""").param("from", from).param("to", to).update();
    }
}
