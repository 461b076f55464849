package vn.vinhdanh.document;

import java.time.Instant;

/**
 * A paper as issued.
 *
 * @param subject    code of the list or of the revocation it belongs to
 * @param name       in addresses and of files, without ending
 * @param unit       code of the unit it is for, or null: for all who may see the decision
 * @param docxSha256 in hexadecimal, as the others
 * @param signedPdfSha256 null where the PDF is not signed electronically
 */
public record FrozenDocument(long id, String subject, String name, String title, DocumentKind kind, String issuer,
                             String unit, String docxSha256, String pdfSha256, String signedPdfSha256,
                             Instant frozenAt) {
}
