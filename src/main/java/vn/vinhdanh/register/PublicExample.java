package vn.vinhdanh.register;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A good example as everybody sees it, in the reader's language where there is one.
 *
 * @param language  of title and story: {@code vi} or {@code en}
 * @param picture   SHA-256 of the picture, null where there is none
 * @param savedAt   last change of the text
 */
public record PublicExample(long id, String title, String story, String language, String name, String unit,
                            String awardForm, String decisionNumber, LocalDate decisionDate, String issuer,
                            String movement, Instant publishedAt, Instant savedAt, String picture,
                            Integer pictureWidth, Integer pictureHeight, String pictureDescription) {
}
