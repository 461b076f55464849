package vn.vinhdanh.web.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import vn.vinhdanh.decision.Award;
import vn.vinhdanh.duplicate.Mergers;
import vn.vinhdanh.eligibility.Quotas;
import vn.vinhdanh.nomination.ExclusionGround;
import vn.vinhdanh.nomination.Nominee;
import vn.vinhdanh.nomination.Stage;
import vn.vinhdanh.review.Verdict;
import vn.vinhdanh.revocation.AwardNotes;

/**
 * A whole dossier, as a caller who may see it reads it.
 *
 * @param batch   number of its đợt, or null before submission
 * @param requiredPapers what the procedure needs by the rules of the day of submission, today for a draft; null where
 *                no rule answers
 * @param coUnits units that nominate together with {@code unit}, since theirs was merged into this
 * @param mergedInto the dossier that this one was merged into, or null
 * @param awardNotes later decisions on the award, oldest first
 * @param missing what stands between the dossier and its submission, while the unit may change it
 * @param quota how the unit stands with its quota, of a draft that has one; else null
 * @param followUp what is done after the outcome: at a higher authority, or by the unit itself
 * @param warnings what would come of a draft if it were submitted now
 */
record DossierView(String code, String movement, String movementTitle, String issuer, Unit unit, Integer batch,
                   Stage stage, int version, Nominee nominee, String content, String contentTitle, String awardForm,
                   String awardFormTitle, String achievement, LocalDate achievedFrom, LocalDate achievedTo,
                   boolean urgent, Boolean exclusionDeclared, ExclusionGround exclusionGround, Instant createdAt,
                   Instant submittedAt, LocalDate supplementBy, String outcome, String reason, List<PaperView> evidence,
                   List<PaperViews.Required> requiredPapers, PaperViews.Limits paperLimits,
                   List<OpinionView> opinions, List<Flag> flags, Award award,
                   List<AwardNotes.Note> awardNotes, List<Event> timeline,
                   List<Missing> missing, Quotas.Use quota, List<Flag> warnings, boolean mayEdit, boolean mayWithdraw,
                   List<Mergers.CoUnit> coUnits, MergedInto mergedInto, FollowUpViews.FollowUp followUp) {

    /**
     * The dossier that this one went into.
     *
     * @param code null where the caller may not open it
     */
    record MergedInto(String code, String unit, Stage stage) {
    }

    /** @param by user id of the reviewer */
    record OpinionView(Stage stage, Verdict verdict, String reason, int dossierVersion, String by,
            String byName, Instant at) {
    }

    record Unit(String code, String name) {
    }

    /**
     * @param clause    where it comes from, or null
     * @param validFrom first day of that rule's effect, or null: without limit
     * @param validTo   last day of that rule's effect, or null: without limit
     */
    record Flag(String code, String message, String clause, LocalDate validFrom, LocalDate validTo) {
    }

    record Event(Instant at, String by, String byName, String action, String text) {
    }

    record Missing(String field, String message) {
    }
}
