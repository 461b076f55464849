package vn.vinhdanh.certificate;

import java.time.LocalDate;

/**
 * An award of ours, as its certificate needs it.
 *
 * @param code        of the dossier
 * @param kind        INDIVIDUAL, COLLECTIVE or HOUSEHOLD
 * @param gender      MALE, FEMALE or null
 * @param unitName    of the nominating unit, on the day of the decision
 * @param status      VALID or REVOKED
 * @param capacity    CHU_TICH or KT_CHU_TICH
 * @param serial      in the issuer's register of the decision's year; null: a higher authority's award
 * @param announced   the nominating unit knows
 */
record Certificate(String code, String issuer, String kind, String gender, String recipient, String position,
        String workplace, String unitName, String movementTitle, String contentTitle, String awardForm,
        String awardFormTitle, String achievement, boolean urgent, String status, Long decisionId,
        String decisionNumber, LocalDate date, String signer, String capacity, Integer serial,
        String certificateNumber, String verificationCode, boolean announced) {

    boolean isRevoked() {
        return "REVOKED".equals(status);
    }
}
