package vn.vinhdanh.document;

/** Freezes the papers of an issued decision, a part at a time, so that each part fits a transaction of its own. */
public interface FreezeStep {

    /**
     * Freezes the next part of the papers of the list's decision; what is frozen already is left as it is.
     *
     * @return whether there is more to freeze
     */
    boolean nextChunk(long listId);
}
