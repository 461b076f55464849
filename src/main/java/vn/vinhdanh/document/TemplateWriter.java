package vn.vinhdanh.document;

import java.io.OutputStream;

/** Writes documents from templates that the caller names: to make a paper again, and to look at a template. */
public interface TemplateWriter {

    void docx(DocumentData data, byte[] template, OutputStream out);

    void pdf(DocumentData data, byte[] template, OutputStream out);

    /** The template that we deliver, a DOCX. */
    byte[] delivered(DocumentKind kind);
}
