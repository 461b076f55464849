package vn.vinhdanh.nomination;

import java.time.LocalDate;

/**
 * A nomination as the unit writes it. Anything but movement, unit, kind and name may still be null in a draft.
 *
 * @param movement          code of the movement
 * @param unit              code of the nominating unit
 * @param content           code of the content of emulation
 * @param awardForm         code of the award form asked for
 * @param achievedFrom      first day of the achievement; it differs from the day of submission
 * @param exclusionDeclared whether the unit declares a ground for exclusion (discipline, inspection, complaint); null =
 *   not answered
 * @param exclusionGround   which ground it is, or null where the unit does not say
 */
public record DossierForm(String movement, String unit, Nominee nominee, String content,
                          String awardForm, String achievement, LocalDate achievedFrom, LocalDate achievedTo,
                          Boolean urgent, Boolean exclusionDeclared, ExclusionGround exclusionGround) {

    /** A form that names no ground for an exclusion. */
    public DossierForm(String movement, String unit, Nominee nominee, String content, String awardForm,
                       String achievement, LocalDate achievedFrom, LocalDate achievedTo, Boolean urgent,
                       Boolean exclusionDeclared) {
        this(movement, unit, nominee, content, awardForm, achievement, achievedFrom, achievedTo, urgent,
                exclusionDeclared, null);
    }

    /** The same form for the dossier's own movement and unit: those are fixed once it exists. */
    DossierForm of(Nomination dossier) {
        return new DossierForm(dossier.movement(), dossier.unit(), nominee, content, awardForm, achievement,
                achievedFrom, achievedTo, urgent, exclusionDeclared, exclusionGround);
    }
}
