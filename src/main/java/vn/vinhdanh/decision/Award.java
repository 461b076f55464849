package vn.vinhdanh.decision;

import java.time.LocalDate;

/**
 * An award in the register.
 *
 * @param certificateNumber null where a higher authority awarded: the certificate is its own
 * @param status            VALID or REVOKED
 * @param decisionNumber    number of the chairman's decision, or of the higher authority's
 */
public record Award(String certificateNumber, String verificationCode, String decisionNumber, LocalDate awardedOn,
                    String status) {
}
