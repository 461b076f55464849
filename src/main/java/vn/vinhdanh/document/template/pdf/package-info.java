/**
 * Sets filled templates as PDF, a line and a row at a time, straight on PDFBox: what Word would put on the page, in the
 * subset of WordprocessingML that office templates use. Uses {@code document.template}'s blocks.
 */
package vn.vinhdanh.document.template.pdf;
