package vn.vinhdanh.intake;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.vinhdanh.nomination.Stage;

/** Which dossier a row of a unit has become. */
@Repository
class KnownRows {

    /** A row whose earlier dossier stands here may be made again: the unit took it back, or its movement closed it. */
    private static final String GIVEN_UP = "'WITHDRAWN', 'NOT_SUBMITTED'";

    private final JdbcClient db;

    KnownRows(JdbcClient db) {
        this.db = db;
    }

    record Known(String fingerprint, long nominationId, String code, Stage stage, boolean exclusionAnswered) {
    }

    /** The dossiers of these rows, by fingerprint; those that were given up do not count. */
    Map<String, Known> of(String movement, long unitId, List<String> fingerprints) {
        if (fingerprints.isEmpty()) {
            return Map.of();
        }
        return db.sql("""
                SELECT encode(k.fingerprint, 'hex') AS fingerprint, n.id AS nomination_id, n.code, n.stage,
                       n.exclusion_declared IS NOT NULL AS exclusion_answered
                FROM unnest(:fingerprints) AS sought (fingerprint)
                JOIN vinhdanh.imported_row k ON k.movement = :movement AND k.unit_id = :unitId
                    AND k.fingerprint = decode(sought.fingerprint, 'hex')
                JOIN vinhdanh.nomination n ON n.id = k.nomination_id
                WHERE n.stage NOT IN (""" + GIVEN_UP + ")")
                .param("fingerprints", fingerprints.toArray(String[]::new)).param("movement", movement)
                .param("unitId", unitId)
                .query(Known.class).list().stream().collect(Collectors.toMap(Known::fingerprint, known -> known));
    }

    /**
     * Claims the rows for the running transaction; another that wants the same waits for its end. In the order of the
     * fingerprints, so that two lists never wait for each other.
     *
     * @return those that are this caller's to make; the others have a dossier by now
     */
    List<String> claim(Import list, List<String> fingerprints) {
        return db.sql("""
                INSERT INTO vinhdanh.imported_row AS k (movement, unit_id, fingerprint, import_id)
                SELECT :movement, :unitId, decode(f, 'hex'), :id FROM unnest(:fingerprints) f ORDER BY f
                ON CONFLICT (movement, unit_id, fingerprint) DO UPDATE
                    SET nomination_id = NULL, import_id = excluded.import_id
                    WHERE (SELECT stage FROM vinhdanh.nomination n WHERE n.id = k.nomination_id) IN (""" + GIVEN_UP
                + ") RETURNING encode(k.fingerprint, 'hex')")
                .param("movement", list.movement()).param("unitId", list.unitId()).param("id", list.id())
                .param("fingerprints", fingerprints.toArray(String[]::new)).query(String.class).list();
    }

    /** Says which dossiers the claimed rows have become. */
    void became(Import list, List<String> fingerprints, List<Long> nominations) {
        db.sql("""
                UPDATE vinhdanh.imported_row k SET nomination_id = made.nomination_id
                FROM unnest(:fingerprints, :nominations) AS made (fingerprint, nomination_id)
                WHERE k.movement = :movement AND k.unit_id = :unitId
                  AND k.fingerprint = decode(made.fingerprint, 'hex')""")
                .param("fingerprints", fingerprints.toArray(String[]::new))
                .param("nominations", nominations.toArray(Long[]::new))
                .param("movement", list.movement()).param("unitId", list.unitId()).update();
    }
}
