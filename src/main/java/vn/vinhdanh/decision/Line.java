package vn.vinhdanh.decision;

import java.time.Instant;
import java.util.List;

/**
 * One line of a list, as the bodies see it.
 *
 * @param position from 1, by unit and then by name in Vietnamese order
 * @param flags    codes, such as {@code DUPLICATE_CERTAIN}
 * @param coUnits  names of the units that nominate together with the dossier's own
 * @param version  the list's revision in which anything of the line was last changed; 0: not since it was compiled
 */
public record Line(int position, String nominationCode, String nominee, String kind, boolean leader, String unit,
                   String unitName, String workplace, String content, String awardForm, LineOpinion homeAffairsOpinion,
                   String homeAffairsReason, SetBy homeAffairsSet, LineOpinion steeringCommitteeOpinion,
                   String steeringCommitteeReason, SetBy steeringCommitteeSet, Outcome outcome, String reason,
                   SetBy outcomeSet, List<String> flags, List<String> coUnits, int version) {

    /** Who last set a field of the line, a user id, and when. */
    public record SetBy(String by, Instant at) {
    }
}
