package vn.vinhdanh.decision;

/** Which dossiers a council votes on, as far as lists need to know it. */
public interface CouncilNeed {

    /** Whether the council must vote on the dossier before it is put to the chairman on this ad hoc list. */
    boolean asksFor(DecisionList list, long nominationId);
}
