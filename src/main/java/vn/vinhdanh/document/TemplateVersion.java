package vn.vinhdanh.document;

import java.time.Instant;

/**
 * One version of an issuer's template.
 *
 * @param fileName null: from this version on it is the delivered one again
 */
public record TemplateVersion(DocumentKind kind, int version, String fileName, String uploadedBy,
                              Instant uploadedAt) {
}
