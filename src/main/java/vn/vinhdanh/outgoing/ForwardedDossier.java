package vn.vinhdanh.outgoing;

import java.time.LocalDate;
import vn.vinhdanh.nomination.Gender;
import vn.vinhdanh.nomination.NomineeKind;

/**
 * A dossier that a list forwards up, as it goes into the package.
 *
 * @param authority    to whom; null where nobody has said yet
 * @param proposedForm what is asked for; null as above
 * @param number       of the tờ trình with which it was sent, or null
 */
record ForwardedDossier(long id, String code, NomineeKind kind, String name, Gender gender, Integer birthYear,
                        String citizenId, String position, String workplace, boolean leader, String unitName,
                        String contentTitle, String achievement, LocalDate achievedFrom, LocalDate achievedTo,
                        String awardFormTitle, String authority, String proposedForm, String number,
                        LocalDate sentOn) {
}
