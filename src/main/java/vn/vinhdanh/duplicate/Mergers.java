package vn.vinhdanh.duplicate;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.vinhdanh.nomination.Nomination;
import vn.vinhdanh.nomination.Nominations;

/** Which dossiers became one, and which units nominate in it together. */
@Repository
public class Mergers {

    private final JdbcClient db;
    private final Nominations nominations;

    Mergers(JdbcClient db, Nominations nominations) {
        this.db = db;
        this.nominations = nominations;
    }

    /** A unit that nominates together with the dossier's own. */
    public record CoUnit(String code, String name) {
    }

    /** By name. */
    public List<CoUnit> coUnits(long nominationId) {
        return db.sql("""
                SELECT u.code, u.name FROM vinhdanh.co_nomination c JOIN vinhdanh.unit u ON u.id = c.unit_id
                WHERE c.nomination_id = ? ORDER BY u.name COLLATE "vi-x-icu\"""")
                .param(nominationId).query(CoUnit.class).list();
    }

    /** The dossier that this one went into. */
    public Optional<Nomination> into(long nominationId) {
        return db.sql("SELECT other_id FROM vinhdanh.duplicate_decision WHERE nomination_id = ? AND decision = 'MERGE'")
                .param(nominationId).query(Long.class).optional().map(nominations::get);
    }
}
