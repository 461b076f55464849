package vn.vinhdanh.document;

import java.io.OutputStream;

/**
 * Writes a document from the issuer's template of its kind. The same data and template give the same bytes, on any node
 * and day.
 */
public interface DocumentWriter {

    /** Writes a DOCX that Word and LibreOffice open. */
    void docx(DocumentData data, OutputStream out);

    /** Writes the same document as PDF, fonts embedded. */
    void pdf(DocumentData data, OutputStream out);
}
