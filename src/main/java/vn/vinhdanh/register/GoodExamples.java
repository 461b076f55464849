package vn.vinhdanh.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.vinhdanh.calendar.Timestamptz;

/** The good examples and their pictures, in the database. */
@Repository
class GoodExamples {

    private static final String SELECT = """
            SELECT e.*, n.code AS dossier, a.recipient, a.unit_name, a.issuer, a.movement, a.status,
                v.id IS NOT NULL AS visible, i.sha256 AS picture, i.description AS picture_description
            FROM vinhdanh.good_example e
            JOIN vinhdanh.award a ON a.nomination_id = e.nomination_id
            JOIN vinhdanh.nomination n ON n.id = e.nomination_id
            LEFT JOIN vinhdanh.example_in_public v ON v.id = e.id
            LEFT JOIN vinhdanh.example_picture i ON i.example_id = e.id
            """;

    private final JdbcClient db;

    GoodExamples(JdbcClient db) {
        this.db = db;
    }

    Optional<GoodExample> find(long id) {
        return db.sql(SELECT + "WHERE e.id = ?").param(id).query(GoodExamples::example).optional();
    }

    List<GoodExample> of(Collection<String> issuers, int limit, long offset) {
        return db.sql(SELECT + "WHERE a.issuer = ANY (:issuers) ORDER BY e.saved_at DESC, e.id DESC "
                + "LIMIT :limit OFFSET :offset").param("issuers", issuers.toArray(String[]::new))
                .param("limit", limit).param("offset", offset).query(GoodExamples::example).list();
    }

    long count(Collection<String> issuers) {
        return db.sql("SELECT count(*) FROM vinhdanh.good_example e JOIN vinhdanh.award a "
                + "ON a.nomination_id = e.nomination_id WHERE a.issuer = ANY (?)")
                .param(issuers.toArray(String[]::new)).query(Long.class).single();
    }

    /** The announced award of a dossier, of one of these issuers, that still stands: its nomination's id. */
    Optional<Long> award(String dossier, Collection<String> issuers) {
        return db.sql("""
                SELECT v.nomination_id FROM vinhdanh.award_in_public v
                JOIN vinhdanh.nomination n ON n.id = v.nomination_id
                WHERE n.code = :dossier AND v.issuer = ANY (:issuers) AND v.status = 'VALID'""")
                .param("dossier", dossier).param("issuers", issuers.toArray(String[]::new))
                .query(Long.class).optional();
    }

    /** Empty where the award has an example already. */
    Optional<Long> add(long nominationId, ExampleText text, String user, Instant at) {
        return db.sql("""
                INSERT INTO vinhdanh.good_example (nomination_id, title, title_en, story, story_en, consent_by,
                    consent_on, consent_paper, saved_at, saved_by)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (nomination_id) DO NOTHING RETURNING id""")
                .params(nominationId, text.title(), text.titleEn(), text.story(), text.storyEn(), text.consentBy(),
                        text.consentOn(), text.consentPaper(), Timestamptz.of(at), user).query(Long.class).optional();
    }

    /** False where the version is no longer the one that was changed. A consent given anew ends its withdrawal. */
    boolean change(long id, int version, ExampleText text, boolean consentAnew, String user, Instant at) {
        return db.sql("""
                UPDATE vinhdanh.good_example SET version = version + 1, title = :title, title_en = :titleEn,
                    story = :story, story_en = :storyEn, consent_by = :by, consent_on = :on, consent_paper = :paper,
                    consent_withdrawn_at = CASE WHEN :anew THEN NULL ELSE consent_withdrawn_at END,
                    saved_at = :at, saved_by = :user
                WHERE id = :id AND version = :version""")
                .param("title", text.title()).param("titleEn", text.titleEn()).param("story", text.story())
                .param("storyEn", text.storyEn()).param("by", text.consentBy()).param("on", text.consentOn())
                .param("paper", text.consentPaper()).param("anew", consentAnew).param("at", Timestamptz.of(at))
                .param("user", user).param("id", id).param("version", version).update() == 1;
    }

    void publish(long id, Instant at) {
        db.sql("UPDATE vinhdanh.good_example SET published_at = ? WHERE id = ? AND published_at IS NULL")
                .params(Timestamptz.of(at), id).update();
    }

    void hide(long id) {
        db.sql("UPDATE vinhdanh.good_example SET published_at = NULL WHERE id = ?").param(id).update();
    }

    void consentWithdrawn(long id, Instant at) {
        db.sql("UPDATE vinhdanh.good_example SET published_at = NULL, version = version + 1, consent_withdrawn_at = ? "
                + "WHERE id = ?").params(Timestamptz.of(at), id).update();
        removePicture(id);
    }

    void remove(long id) {
        db.sql("DELETE FROM vinhdanh.good_example WHERE id = ?").param(id).update();
    }

    void setPicture(long id, PictureCopy picture, byte[] sha256, String description) {
        db.sql("""
                INSERT INTO vinhdanh.example_picture (example_id, content, sha256, width, height, description)
                VALUES (?, ?, ?, ?, ?, ?)
                ON CONFLICT (example_id) DO UPDATE SET content = excluded.content, sha256 = excluded.sha256,
                    width = excluded.width, height = excluded.height, description = excluded.description""")
                .params(id, picture.jpeg(), HexFormat.of().formatHex(sha256), picture.width(), picture.height(),
                        description).update();
    }

    void removePicture(long id) {
        db.sql("DELETE FROM vinhdanh.example_picture WHERE example_id = ?").param(id).update();
    }

    Optional<byte[]> picture(long id) {
        return db.sql("SELECT content FROM vinhdanh.example_picture WHERE example_id = ?").param(id)
                .query(byte[].class).optional();
    }

    private static GoodExample example(ResultSet row, int number) throws SQLException {
        return new GoodExample(row.getLong("id"), row.getInt("version"), row.getString("dossier"),
                row.getString("recipient"), row.getString("unit_name"), row.getString("issuer"),
                row.getString("movement"), row.getString("title"), row.getString("title_en"), row.getString("story"),
                row.getString("story_en"), row.getString("consent_by"), row.getObject("consent_on", LocalDate.class),
                row.getString("consent_paper"), instant(row, "consent_withdrawn_at"), instant(row, "published_at"),
                row.getString("status").equals("REVOKED"), row.getBoolean("visible"), row.getString("picture"),
                row.getString("picture_description"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp time = row.getTimestamp(column);
        return time == null ? null : time.toInstant();
    }
}
