package vn.vinhdanh.web.api;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import vn.vinhdanh.movement.BatchStatus;
import vn.vinhdanh.movement.LateRule;
import vn.vinhdanh.movement.OverQuota;
import vn.vinhdanh.movement.RecipientKind;

/**
 * A movement as the interface shows it; instants bear the offset of the office's zone.
 *
 * @param parent     title of the movement it answers, or null
 * @param summarised whether it has ended with its summary
 */
record MovementView(String code, String title, String issuer, String plan, LocalDate planDate, String parent,
                    List<ContentView> contents, List<AwardFormView> awardForms, List<BatchView> batches,
                    boolean summarised, SettingsView settings) {

    /** @param sourceText the announcement's own words, or null */
    record ContentView(String code, String title, String sourceText) {
    }

    /** What the office sets for the movement; a kind without a quota has no limit. */
    record SettingsView(List<QuotaView> quotas, OverQuota overQuota, LateRule lateRule) {
    }

    /** @param unit code of the unit it is for, or null: every unit without one of its own */
    record QuotaView(RecipientKind kind, String unit, Integer most) {
    }

    record AwardFormView(String code, String title, List<RecipientKind> recipients) {
    }

    /** @param closesAt first instant that no longer belongs to the batch, or null: no closing date is set */
    record BatchView(String code, int number, OffsetDateTime opensAt, OffsetDateTime closesAt, BatchStatus status) {
    }
}
