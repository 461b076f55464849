package vn.vinhdanh.document;

/** Writers for templates that the caller names: to make a paper again, and to look at a template. */
public interface TemplateWriters {

    /** @param template a DOCX that was checked */
    DocumentWriter from(byte[] template);
}
