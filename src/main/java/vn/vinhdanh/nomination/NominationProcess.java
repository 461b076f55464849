package vn.vinhdanh.nomination;

/** What a dossier asks of its process; the process engine stands behind it. */
public interface NominationProcess {

    /** The draft exists; its process begins. */
    void start(Nomination draft);

    /** What Tasklist shows of the dossier has changed. */
    void shown(Nomination dossier);

    /** The unit hands the draft, or the supplemented dossier, in: completes its task. */
    void handIn(Nomination dossier);

    /** The unit takes the dossier back. */
    void withdraw(Nomination dossier, String reason);
}
