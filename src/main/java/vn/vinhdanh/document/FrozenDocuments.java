package vn.vinhdanh.document;

import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.vinhdanh.calendar.OfficeTime;
import vn.vinhdanh.calendar.Timestamptz;
import vn.vinhdanh.document.DocumentFiles.Made;

/** The papers as issued. What is frozen never changes, and is there again after any number of runs. */
@Service
public class FrozenDocuments {

    private static final String SELECT = """
            SELECT id, subject, name, title, kind, issuer, unit, docx_sha256, pdf_sha256, signed_pdf_sha256, frozen_at
            FROM vinhdanh.document\s""";
    private static final RowMapper<FrozenDocument> ROW = (rs, n) -> new FrozenDocument(rs.getLong("id"),
            rs.getString("subject"), rs.getString("name"), rs.getString("title"),
            DocumentKind.valueOf(rs.getString("kind")), rs.getString("issuer"), rs.getString("unit"),
            hex(rs.getBytes("docx_sha256")), hex(rs.getBytes("pdf_sha256")), hex(rs.getBytes("signed_pdf_sha256")),
            rs.getTimestamp("frozen_at").toInstant());

    private final JdbcClient db;
    private final Templates templates;
    private final TemplateWriters writers;
    private final ObjectProvider<PdfSigner> signer;
    private final PaperTexts texts;
    private final OfficeTime time;

    FrozenDocuments(JdbcClient db, Templates templates, TemplateWriters writers,
                    ObjectProvider<PdfSigner> signer, PaperTexts texts, OfficeTime time) {
        this.db = db;
        this.templates = templates;
        this.writers = writers;
        this.signer = signer;
        this.texts = texts;
        this.time = time;
    }

    /**
     * Writes the paper and keeps it, in a transaction of its own; one that is there already stays as it is.
     *
     * @param subject code of the list or of the revocation
     * @param name    {@code kind.fileName()}, or that with "-" and the code of the one unit it is for
     * @param title   as people read it in a list of papers
     */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void freeze(String subject, String name, String title, DocumentData data) {
        if (isThere(subject, name)) {
            return;
        }
        // Two nodes at the same paper: the second waits, and finds what the first has made.
        db.sql("SELECT pg_advisory_xact_lock(hashtextextended(?, 0))").param(subject + "/" + name)
                .query((rs, n) -> 1).single();
        if (!isThere(subject, name)) {
            write(subject, name, title, data);
        }
    }

    private boolean isThere(String subject, String name) {
        return db.sql("SELECT EXISTS (SELECT 1 FROM vinhdanh.document WHERE subject = ? AND name = ?)")
                .params(subject, name).query(Boolean.class).single();
    }

    private void write(String subject, String name, String title, DocumentData data) {
        byte[] template = templates.keep(templates.template(data.issuer(), data.kind()));
        try (DocumentFiles files = new DocumentFiles()) {
            Made json = files.data(data);
            DocumentData stored = files.stored();
            DocumentWriter writer = writers.from(templates.content(template));
            Made docx = files.make("docx", out -> writer.docx(stored, out));
            Made pdf = files.make("pdf", out -> writer.pdf(stored, out));
            byte[] signed = Optional.ofNullable(signer.getIfAvailable())
                    .flatMap(s -> s.sign(data.issuer(), pdf.bytes(), texts.text("signed", title))).orElse(null);
            db.sql("""
                    INSERT INTO vinhdanh.document (subject, name, title, kind, issuer, unit, template, data,
                        data_sha256, docx, docx_sha256, pdf, pdf_sha256, signed_pdf, signed_pdf_sha256, frozen_at)
                    VALUES (:subject, :name, :title, :kind, :issuer, :unit, :template, :data, :dataSha256, :docx,
                        :docxSha256, :pdf, :pdfSha256, :signed, :signedSha256, :now)""")
                    .param("subject", subject).param("name", name).param("title", title)
                    .param("kind", data.kind().name()).param("issuer", data.issuer())
                    .param("unit", unit(data.kind(), name)).param("template", template)
                    .param("data", json.value()).param("dataSha256", json.sha256())
                    .param("docx", docx.value()).param("docxSha256", docx.sha256())
                    .param("pdf", pdf.value()).param("pdfSha256", pdf.sha256())
                    .param("signed", signed)
                    .param("signedSha256", signed == null ? null : DocumentFiles.sha256(signed))
                    .param("now", Timestamptz.of(time.now())).update();
        }
    }

    private static String unit(DocumentKind kind, String name) {
        String before = kind.fileName() + "-";
        return name.startsWith(before) ? name.substring(before.length()) : null;
    }

    /** All papers of a list or revocation in the order of reading; those for single units come last, by their name. */
    public List<FrozenDocument> of(String subject) {
        return db.sql(SELECT + "WHERE subject = ? ORDER BY unit IS NOT NULL, "
                + "array_position(ARRAY['TO_TRINH', 'QUYET_DINH', 'DANH_SACH'], kind), title, id").param(subject)
                .query(ROW).list();
    }

    /** Names of the papers that are there already. */
    Set<String> names(String subject) {
        return Set.copyOf(db.sql("SELECT name FROM vinhdanh.document WHERE subject = ?").param(subject)
                .query(String.class).list());
    }

    public Optional<FrozenDocument> find(String subject, String name) {
        return db.sql(SELECT + "WHERE subject = ? AND name = ?").params(subject, name).query(ROW).optional();
    }

    /** The bytes as issued; a PDF signed, where it is. */
    public byte[] content(long id, DocumentFormat format) {
        String column = format == DocumentFormat.DOCX ? "docx" : "coalesce(signed_pdf, pdf)";
        return db.sql("SELECT " + column + " FROM vinhdanh.document WHERE id = ?").param(id).query(byte[].class)
                .single();
    }

    private static String hex(byte[] bytes) {
        return bytes == null ? null : HexFormat.of().formatHex(bytes);
    }
}
