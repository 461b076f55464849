package vn.vinhdanh.web.api;

import java.time.LocalDate;
import java.util.List;
import vn.vinhdanh.nomination.NomineeKind;

/**
 * What the chairman answers for, as the list stands at this revision; "awarded" are the lines whose outcome says so.
 *
 * @param agreement BOTH_ENDORSE, BOTH_OPPOSE, DIFFER, INCOMPLETE
 * @param flags     a line may have several
 * @param quotas    of units that have one, those above it first
 * @param leaders   individuals who lead
 * @param workers   individuals who do not
 * @param districts a null code: units that nominate directly
 */
record ListSummaryView(int revision, List<Slice> agreement, List<Slice> flags, List<QuotaView> quotas, Slice leaders,
                       Slice workers, List<Slice> contents, List<Slice> districts, List<Slice> kinds,
                       PrizesView prizes) {

    record Slice(String code, String title, long lines, long awarded) {
    }

    /**
     * @param nominated     on this list; what an earlier batch carried over counted there
     * @param overNominated nominated above the limit
     * @param over          awarded above the limit
     */
    record QuotaView(String unit, String unitName, String kind, int limit, long nominated, long awarded,
                     long overNominated, long over) {
    }

    /**
     * Prize money of the awarded lines.
     *
     * @param total   in đồng
     * @param unknown awarded lines for which neither the movement nor the decree knows a prize
     * @param date    the prizes are of this day
     * @param issued  it is the date of the decision; false: there is none yet, it is today
     * @param granted the awards are in the register, these are its figures
     */
    record PrizesView(long total, long unknown, LocalDate date, boolean issued, boolean granted,
                      List<ShareView> shares) {
    }

    /**
     * @param each  in đồng; null where none is known
     * @param local set for the movement
     * @param basis where it is written, or null
     */
    record ShareView(String awardForm, String awardFormTitle, NomineeKind kind, long lines, Long each, long total,
                     boolean local, String basis) {
    }
}
