package vn.vinhdanh.nomination;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.vinhdanh.calendar.Timestamptz;

/** The dossiers as they were handed in, each time, with their papers. They are only ever added. */
@Repository
public class Versions {

    /** The columns that the unit writes: what a version is about. */
    private static final String[] WRITTEN = {"version", "kind", "name", "gender", "birth_year", "citizen_id",
            "position", "workplace", "leader", "content", "award_form", "achievement", "achieved_from", "achieved_to",
            "urgent", "exclusion_declared", "exclusion_ground"};
    private static final String PAPERS = """
            SELECT e.id, e.type, e.file_name, e.media_type, e.size, e.uploaded_at, e.removed_at,
                   encode(e.sha256, 'hex') AS sha256
            FROM vinhdanh.evidence e
            """;

    private final JdbcClient db;

    Versions(JdbcClient db) {
        this.db = db;
    }

    /** Keeps the dossier as it is submitted. */
    void keepFirst(long id, String user, Instant now) {
        add(id, Version.Why.SUBMITTED, user, now);
    }

    /** Keeps the dossier as it is now, under a version of its own. */
    void keep(long id, Version.Why why, String user, Instant now) {
        // Papers come and go without raising the version; two that are handed in must not share one.
        db.sql("""
                UPDATE vinhdanh.nomination n SET version = version + 1 WHERE id = ? AND EXISTS (
                    SELECT 1 FROM vinhdanh.nomination_version v WHERE v.nomination_id = n.id AND v.version = n.version)
                """).param(id).update();
        add(id, why, user, now);
    }

    private void add(long id, Version.Why why, String user, Instant now) {
        db.sql("""
                INSERT INTO vinhdanh.nomination_version (nomination_id, version, why, dossier, papers,
                    saved_at, saved_by)
                SELECT id, version, :why, to_jsonb(n) - ARRAY['search_key', 'sort_key', 'name_key', 'workplace_key'],
                    ARRAY(SELECT e.id FROM vinhdanh.evidence e
                          WHERE e.nomination_id = n.id AND e.removed_at IS NULL ORDER BY e.id), :now, :user
                FROM vinhdanh.nomination n WHERE id = :id""")
                .param("id", id).param("why", why.name()).param("now", Timestamptz.of(now)).param("user", user)
                .update();
    }

    /** Oldest first; none before the submission. */
    public List<Version> of(long nominationId) {
        return db.sql("SELECT version, saved_at, saved_by, why FROM vinhdanh.nomination_version "
                + "WHERE nomination_id = ? ORDER BY version").param(nominationId).query(Version.class).list();
    }

    /** The dossier with what the unit had written in that version; where it stands is as of now. */
    Nomination content(long nominationId, int version) {
        return db.sql("SELECT " + Nominations.COLUMNS + """
                FROM vinhdanh.nomination_version v JOIN vinhdanh.nomination d ON d.id = v.nomination_id
                CROSS JOIN LATERAL jsonb_populate_record(d, (SELECT jsonb_object_agg(f.key, f.value)
                    FROM jsonb_each(v.dossier) f WHERE f.key = ANY (:written))) n
                JOIN vinhdanh.unit u ON u.id = n.unit_id
                WHERE v.nomination_id = :id AND v.version = :version""")
                .param("written", WRITTEN).param("id", nominationId).param("version", version)
                .query(Nomination.class).single();
    }

    /** Papers of that version, in the order they came. */
    List<KeptPaper> papers(long nominationId, int version) {
        return db.sql(PAPERS + """
                JOIN vinhdanh.nomination_version v ON v.nomination_id = e.nomination_id AND e.id = ANY (v.papers)
                WHERE v.nomination_id = ? AND v.version = ? ORDER BY e.id""").params(nominationId, version)
                .query(KeptPaper.class).list();
    }

    /** Papers that are in the dossier now. */
    List<KeptPaper> papersNow(long nominationId) {
        return db.sql(PAPERS + "WHERE e.nomination_id = ? AND e.removed_at IS NULL ORDER BY e.id").param(nominationId)
                .query(KeptPaper.class).list();
    }

    /** The same, as papers of a dossier are read. */
    List<Evidence> evidence(long nominationId, int version) {
        return db.sql(Papers.SELECT + """
                WHERE id = ANY (ARRAY(SELECT unnest(v.papers) FROM vinhdanh.nomination_version v
                                      WHERE v.nomination_id = ? AND v.version = ?)) ORDER BY id""")
                .params(nominationId, version).query(Evidence.class).list();
    }

    /** A paper that some version has, though it may be taken out since. */
    Optional<Evidence> paper(long nominationId, long paper) {
        return db.sql(Papers.SELECT + """
                WHERE nomination_id = :id AND id = :paper AND EXISTS (SELECT 1 FROM vinhdanh.nomination_version v
                    WHERE v.nomination_id = :id AND :paper = ANY (v.papers))""")
                .param("id", nominationId).param("paper", paper).query(Evidence.class).optional();
    }
}
