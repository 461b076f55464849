package vn.vinhdanh.document;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The templates of papers: the default, or what an issuer's office has put in its place. Content is kept once. */
@Repository
class Templates {

    private final JdbcClient db;
    private final ObjectProvider<TemplateWriter> writers;

    Templates(JdbcClient db, ObjectProvider<TemplateWriter> writers) {
        this.db = db;
        this.writers = writers;
    }

    /** The template that the next paper of this kind is written from. */
    byte[] inForce(String issuer, DocumentKind kind) {
        return db.sql("""
                SELECT c.content FROM vinhdanh.document_template t JOIN vinhdanh.template_content c USING (sha256)
                WHERE t.issuer = :issuer AND t.kind = :kind AND t.version = (SELECT max(version)
                    FROM vinhdanh.document_template l WHERE l.issuer = :issuer AND l.kind = :kind)""")
                .param("issuer", issuer).param("kind", kind.name()).query(byte[].class).optional()
                .orElseGet(() -> writers.getObject().delivered(kind));
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
