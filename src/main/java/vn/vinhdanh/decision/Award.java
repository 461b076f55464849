package vn.vinhdanh.decision;

import java.time.LocalDate;

/**
 * An award in the register.
 *
 * @param certificateNumber null where a higher authority awarded: the certificate is its own
 * @param status            VALID or REVOKED
 * @param decisionNumber    number of the chairman's decision, or of the higher authority's
 * @param higherAuthority   who awarded where it was not our issuer: "Thủ tướng Chính phủ"; else null
 * @param awardForm         what was awarded, in words
 */
public record Award(String certificateNumber, String verificationCode, String decisionNumber, LocalDate awardedOn,
                    String status, String higherAuthority, String awardForm) {
}
