package vn.vinhdanh.document;

import java.security.MessageDigest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import vn.vinhdanh.organization.BodyKind;
import vn.vinhdanh.organization.Caller;
import vn.vinhdanh.organization.CurrentCaller;
import vn.vinhdanh.refusal.Refusal;

/** Shows that a frozen paper is what was issued: its bytes are intact, and the same when made again from its data. */
@Service
public class RemakeDocument {

    private final JdbcClient db;
    private final Templates templates;
    private final TemplateWriters writers;
    private final CurrentCaller callers;

    RemakeDocument(JdbcClient db, Templates templates, TemplateWriters writers, CurrentCaller callers) {
        this.db = db;
        this.templates = templates;
        this.writers = writers;
        this.callers = callers;
    }

    /**
     * What was found.
     *
     * @param docxIntact whether the stored bytes still have the SHA-256 of the day they were frozen
     * @param docxSame   whether the paper, made again, has these bytes
     */
    public record Verified(boolean docxIntact, boolean docxSame, boolean pdfIntact, boolean pdfSame,
                           boolean signedPdfIntact) {
    }

    private record Stored(byte[] template, byte[] data, byte[] docx, byte[] docxSha256, byte[] pdf, byte[] pdfSha256,
                          byte[] signedPdf, byte[] signedPdfSha256) {
    }

    /** @throws Refusal forbidden for others than Sở Nội vụ, văn thư, the auditors and administrators */
    public Verified handle(FrozenDocument document) {
        Caller caller = callers.get();
        if (!caller.isAdministrator() && !caller.isIn(document.issuer(), BodyKind.HOME_AFFAIRS)
                && !caller.isIn(document.issuer(), BodyKind.OFFICE)
                && !caller.isIn(document.issuer(), BodyKind.AUDITOR)) {
            throw Refusal.forbidden("document.verify.not-yours");
        }
        Stored stored = db.sql("SELECT * FROM vinhdanh.document WHERE id = ?").param(document.id())
                .query(Stored.class).single();
        try (DocumentFiles files = new DocumentFiles()) {
            files.data(stored.data());
            DocumentData data = files.stored();
            DocumentWriter writer = writers.from(templates.content(stored.template()));
            byte[] docx = files.make("docx", out -> writer.docx(data, out)).sha256();
            byte[] pdf = files.make("pdf", out -> writer.pdf(data, out)).sha256();
            return new Verified(isIntact(stored.docx(), stored.docxSha256()), same(docx, stored.docxSha256()),
                    isIntact(stored.pdf(), stored.pdfSha256()), same(pdf, stored.pdfSha256()),
                    stored.signedPdf() == null || isIntact(stored.signedPdf(), stored.signedPdfSha256()));
        }
    }

    private static boolean isIntact(byte[] content, byte[] sha256) {
        return same(DocumentFiles.sha256(content), sha256);
    }

    private static boolean same(byte[] one, byte[] other) {
        return MessageDigest.isEqual(one, other);
    }
}
