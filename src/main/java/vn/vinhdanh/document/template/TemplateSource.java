package vn.vinhdanh.document.template;

import vn.vinhdanh.document.DocumentKind;

/** Where templates come from. */
public interface TemplateSource {

    /** The template in force, a DOCX: the issuer's own where it has put one in, else the one we deliver. */
    byte[] template(String issuer, DocumentKind kind);
}
