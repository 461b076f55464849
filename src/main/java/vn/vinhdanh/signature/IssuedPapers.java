package vn.vinhdanh.signature;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Whether a file is, byte by byte, a paper that was issued here. */
@Repository
class IssuedPapers {

    private final JdbcClient db;

    IssuedPapers(JdbcClient db) {
        this.db = db;
    }

    /**
     * An issued paper, with nothing in it that is not public.
     *
     * @param number of the decision it belongs to, or null
     */
    record Issued(String title, String issuer, String number, LocalDate date) {
    }

    /** @param sha256 of the whole file, signed or unsigned */
    Optional<Issued> find(byte[] sha256) {
        return db.sql("""
                SELECT p.title, i.name AS issuer, d.number, d.date
                FROM vinhdanh.document p JOIN vinhdanh.issuer i ON i.code = p.issuer
                LEFT JOIN vinhdanh.decision_list l ON l.code = p.subject
                LEFT JOIN vinhdanh.revocation r ON r.code = p.subject
                LEFT JOIN vinhdanh.decision d ON d.list_id = l.id OR d.id = r.decision_id
                WHERE p.signed_pdf_sha256 = :sha OR p.pdf_sha256 = :sha ORDER BY p.id LIMIT 1""")
                .param("sha", sha256).query(Issued.class).optional();
    }
}
