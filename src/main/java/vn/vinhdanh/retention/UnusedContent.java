package vn.vinhdanh.retention;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Contents of files are stored once for all that hold them; the last holder takes them along. */
final class UnusedContent {

    private UnusedContent() {
    }

    static void remove(JdbcClient db, List<byte[]> hashes) {
        if (hashes.isEmpty()) {
            return;
        }
        db.sql("""
                DELETE FROM vinhdanh.evidence_content c WHERE c.sha256 = ANY (?)
                  AND NOT EXISTS (SELECT FROM vinhdanh.evidence e WHERE e.sha256 = c.sha256)
                  AND NOT EXISTS (SELECT FROM vinhdanh.import_paper p WHERE p.sha256 = c.sha256)
                  AND NOT EXISTS (SELECT FROM vinhdanh.nomination_import i WHERE i.file_sha256 = c.sha256)
                  AND NOT EXISTS (SELECT FROM vinhdanh.revocation_paper r WHERE r.sha256 = c.sha256)
                  AND NOT EXISTS (SELECT FROM vinhdanh.decision_scan s WHERE s.sha256 = c.sha256)""")
                .param(hashes.toArray(byte[][]::new)).update();
    }
}
