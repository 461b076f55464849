package vn.vinhdanh.decision;

import java.util.List;

/**
 * One line of a list, as the bodies see it.
 *
 * @param position from 1, by unit and then by name in Vietnamese order
 * @param flags    codes, such as {@code DUPLICATE_CERTAIN}
 * @param coUnits  names of the units that nominate together with the dossier's own
 */
public record Line(int position, String nominationCode, String nominee, String kind, boolean leader, String unit,
                   String unitName, String workplace, String content, String awardForm, LineOpinion homeAffairsOpinion,
                   String homeAffairsReason, LineOpinion steeringCommitteeOpinion, String steeringCommitteeReason,
                   Outcome outcome, String reason, List<String> flags,
                   List<String> coUnits) {
}
