package vn.vinhdanh.web.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import vn.vinhdanh.decision.Award;
import vn.vinhdanh.nomination.Nominee;
import vn.vinhdanh.nomination.Stage;
import vn.vinhdanh.review.Verdict;

/**
 * A whole dossier, as a caller who may see it reads it.
 *
 * @param batch   number of its đợt, or null before submission
 * @param requiredPapers what the procedure needs by the rules of the day of submission, today for a draft; null where
 *                no rule answers
 * @param missing what stands between the dossier and its submission, while the unit may change it
 */
record DossierView(String code, String movement, String movementTitle, String issuer, Unit unit, Integer batch,
                   Stage stage, int version, Nominee nominee, String content, String contentTitle, String awardForm,
                   String awardFormTitle, String achievement, LocalDate achievedFrom, LocalDate achievedTo,
                   boolean urgent, Boolean exclusionDeclared, Instant createdAt,
                   Instant submittedAt, LocalDate supplementBy, String outcome, String reason, List<PaperView> evidence,
                   List<PaperViews.Required> requiredPapers, PaperViews.Limits paperLimits,
                   List<OpinionView> opinions, List<Flag> flags, Award award, List<Event> timeline,
                   List<Missing> missing, boolean mayEdit, boolean mayWithdraw) {

    /** @param by user id of the reviewer */
    record OpinionView(Stage stage, Verdict verdict, String reason, int dossierVersion, String by,
            String byName, Instant at) {
    }

    record Unit(String code, String name) {
    }

    record Flag(String code, String message) {
    }

    record Event(Instant at, String by, String byName, String action, String text) {
    }

    record Missing(String field, String message) {
    }
}
