package vn.vinhdanh.register;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A good example as Sở Nội vụ keeps it.
 *
 * @param version  counts saved changes
 * @param dossier  code of the awarded dossier
 * @param picture  SHA-256 of the picture, or null
 * @param visible  everybody sees it now; published alone is not enough where the award was revoked or its movement
 *                 publishes nothing
 */
public record GoodExample(long id, int version, String dossier, String name, String unit, String issuer,
                          String movement, String title, String titleEn, String story, String storyEn,
                          String consentBy, LocalDate consentOn, String consentPaper, Instant consentWithdrawnAt,
                          Instant publishedAt, boolean revoked, boolean visible, String picture,
                          String pictureDescription) {
}
