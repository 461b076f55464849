package vn.vinhdanh.review;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.vinhdanh.calendar.Timestamptz;
import vn.vinhdanh.nomination.Nomination;

/** The opinions given on dossiers; they are only ever added. */
@Repository
public class Opinions {

    private final JdbcClient db;

    Opinions(JdbcClient db) {
        this.db = db;
    }

    void add(Nomination dossier, Verdict verdict, String reason, String user, Instant at) {
        db.sql("""
                INSERT INTO vinhdanh.opinion (nomination_id, stage, verdict, reason,
                    dossier_version, given_by, given_at)
                VALUES (?, ?, ?, ?, ?, ?, ?)""")
                .params(dossier.id(), dossier.stage().name(), verdict.name(), reason, dossier.version(), user,
                        Timestamptz.of(at)).update();
    }

    /** The last opinion on the dossier, a return, gives the unit until that day. */
    void supplementBy(Nomination dossier, LocalDate by) {
        db.sql("UPDATE vinhdanh.opinion SET supplement_by = ? "
                + "WHERE id = (SELECT max(id) FROM vinhdanh.opinion WHERE nomination_id = ?)")
                .params(by, dossier.id()).update();
    }

    /** Oldest first. */
    public List<Opinion> of(long nominationId) {
        return db.sql("SELECT stage, verdict, reason, dossier_version, given_by, given_at, supplement_by "
                + "FROM vinhdanh.opinion WHERE nomination_id = ? ORDER BY id")
                .param(nominationId).query(Opinion.class).list();
    }
}
