package vn.vinhdanh.council;

import java.util.List;

/**
 * What a movement asks of its council.
 *
 * @param asked      whether the council votes at all
 * @param adHoc      on lists of one urgent dossier, too
 * @param everyRound again after each revision of the list; else only where a line has no result yet
 * @param quorum     per cent of the members that must take part; with fewer nothing passes
 * @param chair      user id that is proposed when a session is opened, or null
 * @param rules      one without an award form, and at most one for each form
 */
public record CouncilSettings(boolean asked, boolean adHoc, boolean everyRound, BallotKind ballot, int quorum,
                              String chair, String secretary, List<CouncilRule> rules) {

    /** A movement that sets nothing asks for no council; what else is here is proposed when it begins to ask. */
    public static final CouncilSettings NONE = new CouncilSettings(false, false, false, BallotKind.SECRET, 67, null,
            null, List.of(new CouncilRule(null, true, CountRule.USUAL)));

    /** @param awardForm code; empty for a line without one */
    public CouncilRule ruleFor(String awardForm) {
        return rules.stream().filter(rule -> awardForm.equals(rule.awardForm())).findFirst()
                .orElseGet(() -> rules.stream().filter(rule -> rule.awardForm() == null).findFirst().orElseThrow());
    }
}
