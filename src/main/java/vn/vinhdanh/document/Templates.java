package vn.vinhdanh.document;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.vinhdanh.calendar.OfficeTime;
import vn.vinhdanh.calendar.Timestamptz;
import vn.vinhdanh.document.template.DeliveredTemplates;
import vn.vinhdanh.document.template.TemplateSource;
import vn.vinhdanh.organization.CurrentCaller;

/** The templates of papers: the delivered one, or what an issuer's office put in its place. Content is kept once. */
@Repository
class Templates implements TemplateSource {

    private final JdbcClient db;
    private final DeliveredTemplates delivered;
    private final CurrentCaller callers;
    private final OfficeTime time;

    Templates(JdbcClient db, DeliveredTemplates delivered, CurrentCaller callers, OfficeTime time) {
        this.db = db;
        this.delivered = delivered;
        this.callers = callers;
        this.time = time;
    }

    @Override
    public byte[] template(String issuer, DocumentKind kind) {
        return db.sql("""
                SELECT c.content FROM vinhdanh.document_template t
                LEFT JOIN vinhdanh.template_content c USING (sha256)
                WHERE t.issuer = :issuer AND t.kind = :kind ORDER BY t.version DESC LIMIT 1""")
                .param("issuer", issuer).param("kind", kind.name())
                .query((rs, n) -> Optional.ofNullable(rs.getBytes(1))).optional().flatMap(content -> content)
                .orElseGet(() -> delivered(kind));
    }

    byte[] delivered(DocumentKind kind) {
        return delivered.template(null, kind);
    }

    /** Of one version, where it had a file. */
    Optional<byte[]> content(String issuer, DocumentKind kind, int version) {
        return db.sql("SELECT c.content FROM vinhdanh.document_template t "
                + "JOIN vinhdanh.template_content c USING (sha256) "
                + "WHERE t.issuer = ? AND t.kind = ? AND t.version = ?").params(issuer, kind.name(), version)
                .query(byte[].class).optional();
    }

    /** All versions of all kinds, newest first. */
    List<TemplateVersion> versions(String issuer) {
        return db.sql("SELECT kind, version, file_name, uploaded_by, uploaded_at FROM vinhdanh.document_template "
                + "WHERE issuer = ? ORDER BY version DESC").param(issuer).query(TemplateVersion.class).list();
    }

    /** Puts a template in force from now on. Needs a transaction. @param content null: the delivered one */
    int put(String issuer, DocumentKind kind, String fileName, byte[] content) {
        db.sql("SELECT code FROM vinhdanh.issuer WHERE code = ? FOR UPDATE").param(issuer).query(String.class).single();
        return db.sql("""
                INSERT INTO vinhdanh.document_template (issuer, kind, version, sha256, file_name, uploaded_by,
                    uploaded_at)
                SELECT :issuer, :kind, 1 + coalesce(max(version), 0), :sha256, :name, :user, :now
                FROM vinhdanh.document_template WHERE issuer = :issuer AND kind = :kind RETURNING version""")
                .param("issuer", issuer).param("kind", kind.name())
                .param("sha256", content == null ? null : keep(content)).param("name", fileName)
                .param("user", callers.get().user()).param("now", Timestamptz.of(time.now()))
                .query(Integer.class).single();
    }

    /** Keeps the content, once; it is found by the SHA-256 that this gives. */
    byte[] keep(byte[] content) {
        byte[] sha256 = DocumentFiles.sha256(content);
        db.sql("INSERT INTO vinhdanh.template_content (sha256, content) VALUES (?, ?) ON CONFLICT DO NOTHING")
                .params(sha256, content).update();
        return sha256;
    }

    byte[] content(byte[] sha256) {
        return db.sql("SELECT content FROM vinhdanh.template_content WHERE sha256 = ?").param(sha256)
                .query(byte[].class).single();
    }
}
