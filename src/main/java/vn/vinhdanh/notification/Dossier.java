package vn.vinhdanh.notification;

import java.time.LocalDate;

/**
 * What a mail says about one dossier: never a citizen id, never a date of birth.
 *
 * @param email     of the unit; empty if it has none
 * @param sender    the body that signs the mail, as it is called on paper
 * @param outcome   of the last list or of the higher authority, or null
 * @param reason    of the outcome, or null
 */
record Dossier(String code, String nominee, String workplace, String content, String awardForm, String movement,
        long unitId, String unit, String email, String sender, LocalDate supplementBy, String outcome, String reason,
        String certificate, String higherDecision, String higherAuthority, String higherAwardForm) {
}
