package vn.vinhdanh.web.api;

import java.time.LocalDate;
import vn.vinhdanh.nomination.DossierForm;
import vn.vinhdanh.nomination.ExclusionGround;
import vn.vinhdanh.nomination.Nominee;

/**
 * A nomination as sent.
 *
 * @param version only when saving: the dossier's version that the change was made on
 */
record NominationRequest(String movement, String unit, Nominee nominee, String content, String awardForm,
                         String achievement, LocalDate achievedFrom, LocalDate achievedTo, Boolean urgent,
                         Boolean exclusionDeclared, ExclusionGround exclusionGround, Integer version) {

    DossierForm form() {
        return new DossierForm(movement, unit, nominee, content, awardForm, achievement, achievedFrom, achievedTo,
                urgent, exclusionDeclared, exclusionGround);
    }
}
