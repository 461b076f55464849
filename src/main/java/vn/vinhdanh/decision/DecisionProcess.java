package vn.vinhdanh.decision;

/** What a list asks of its process; the process engine stands behind it. */
public interface DecisionProcess {

    /** An ad hoc list is there: it is put to the endorsers. */
    void startAdHoc(DecisionList list);
}
