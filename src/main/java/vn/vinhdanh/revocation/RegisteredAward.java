package vn.vinhdanh.revocation;

import java.time.LocalDate;
import vn.vinhdanh.nomination.NomineeKind;

/**
 * An award as the register has it.
 *
 * @param dossier           code of the dossier; names the award in addresses
 * @param serial            in the issuer's register of the year; null where a higher authority awarded
 * @param prize             đồng, or null where none is known
 * @param status            VALID or REVOKED
 * @param announced         the units know of it: only then it can be revoked or corrected
 * @param openCase          code of the case that is under way, or null
 */
public record RegisteredAward(long nominationId, String dossier, String issuer, String movement, String movementTitle,
                              NomineeKind kind, String recipient, String unitName, String contentTitle,
                              String awardFormTitle, String certificateNumber, Integer serial, Long prize,
                              String decisionNumber, LocalDate awardedOn, String status, boolean announced,
                              String openCase) {

    public boolean isOurs() {
        return serial != null;
    }
}
