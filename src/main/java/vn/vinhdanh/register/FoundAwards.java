package vn.vinhdanh.register;

import java.util.List;

/**
 * A page of awards.
 *
 * @param total how many there are, at most {@link AwardQuery#REACH}
 * @param more  there are more than that
 */
public record FoundAwards(List<PublicAward> items, int page, int size, int total, boolean more) {

    /** Whether a later page can be asked for. */
    public boolean hasNext() {
        return (long) (page + 1) * size < total;
    }
}
