package vn.vinhdanh.nomination;

import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** What a dossier asks of its process; the process engine stands behind it. */
public interface NominationProcess {

    /** The draft exists; its process begins. */
    void start(Nomination draft);

    /** The draft is complete: its process begins, and the unit hands it in at once. */
    void startAndHandIn(Nomination draft);

    /** The same as {@link #start} for many; one transaction writes all their first steps together. */
    void startAll(List<StartedDraft> drafts);

    /** A draft whose process begins. */
    record StartedDraft(long id, String code) {
    }

    /** What Tasklist shows of the dossier has changed. */
    void shown(Nomination dossier);

    /** The unit hands the draft, or the supplemented dossier, in: completes its task. */
    void handIn(Nomination dossier);

    /**
     * The same for a draft of a list that was confirmed before: it is submitted as of that instant, however long the
     * list takes.
     */
    void handIn(Nomination draft, Instant confirmedAt);

    /** Many are to be handed in by this transaction: reads their processes together. */
    void willHandIn(Collection<String> codes);

    /** The unit takes the dossier back. */
    void withdraw(Nomination dossier, String reason);
}
