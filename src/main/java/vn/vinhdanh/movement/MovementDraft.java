package vn.vinhdanh.movement;

import java.time.LocalDate;
import java.util.List;

/**
 * A movement as written down, before it is registered; what was not written is null.
 */
record MovementDraft(String code, String issuer, String title, String plan, LocalDate planDate, LocalDate launchedOn,
                     String parent, String purpose, List<Content> contents, List<AwardForm> awardForms,
                     List<PlannedBatch> batches, MovementSettings settings) {

    /**
     * A batch in days of the office.
     *
     * @param closes   last day, to its end, or null: no closing date is set
     * @param reviewBy last day for reviews, or null
     */
    record PlannedBatch(LocalDate opens, LocalDate closes, LocalDate reviewBy) {
    }
}
