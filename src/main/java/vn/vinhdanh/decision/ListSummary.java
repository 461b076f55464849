package vn.vinhdanh.decision;

import java.time.LocalDate;
import java.util.List;

/**
 * What the chairman answers for when he decides: the list as it stands now. "Awarded" are the lines whose outcome says
 * so.
 *
 * @param revision  of the list these figures are of
 * @param agreement how the endorsers agree: BOTH_ENDORSE, BOTH_OPPOSE, DIFFER, INCOMPLETE
 * @param flags     lines by flag; a line may have several
 * @param quotas    units with a quota, the ones that exceed it first
 * @param leaders   individuals who lead
 * @param workers   individuals who do not
 * @param districts a null code: units that nominate directly
 */
public record ListSummary(int revision, List<Slice> agreement, List<Slice> flags, List<QuotaUse> quotas,
                          Slice leaders, Slice workers, List<Slice> contents, List<Slice> districts,
                          List<Slice> kinds, Money prizes) {

    /** Some of the lines. */
    public record Slice(String code, String title, long lines, long awarded) {
    }

    /**
     * A unit and its quota for one kind. Dossiers that an earlier batch carried over counted there, not here.
     *
     * @param nominated on this list
     */
    public record QuotaUse(String unit, String unitName, String kind, int most, long nominated, long awarded) {

        /** Nominated above the limit. */
        public long overNominated() {
            return Math.max(0, nominated - most);
        }

        /** Awarded above the limit. */
        public long over() {
            return Math.max(0, awarded - most);
        }
    }

    /**
     * The prize money.
     *
     * @param date    the prizes are of this day
     * @param issued  it is the date of the decision; false: there is none yet, it is today
     * @param granted the awards are in the register: these are its figures
     */
    public record Money(LocalDate date, boolean issued, boolean granted, List<Prizes.Share> shares) {

        /** In đồng. */
        public long total() {
            return shares.stream().mapToLong(Prizes.Share::total).reduce(0, Math::addExact);
        }

        /** Awarded lines without a known prize. */
        public long unknown() {
            return shares.stream().filter(s -> s.prize() == null).mapToLong(Prizes.Share::lines).sum();
        }
    }
}
