package vn.vinhdanh.audit;

/**
 * The first thing that is wrong with a chain.
 *
 * @param seq   place in the chain; 0 where the chain does not come so far
 * @param entry number of the entry; 0 where it is not about one
 */
public record Fault(String chain, Kind kind, long seq, long entry) {

    /** {@code pages.journal.fault.<kind>} has the words. */
    public enum Kind {
        /** The entry is not what was sealed. */
        CHANGED,
        /** What was sealed is gone. */
        MISSING,
        /** Seals are gone, or one was put in between. */
        GAP,
        /** An entry that came past the sealer, and not only now. */
        INSERTED,
        /** It was written, and gone before it was sealed. */
        GONE_UNSEALED,
        /** It waits for its seal longer than a minute: nobody seals. */
        UNSEALED,
        /** A head that was told to the outside is no longer in the chain: it was shortened or written anew. */
        HEAD_LOST
    }
}
