package vn.vinhdanh.intake;

/** What a confirmed list asks of its process; the process engine stands behind it. */
public interface ImportProcess {

    /** The list is confirmed; its process makes the dossiers in the background. */
    void start(Import list);

    /** What Tasklist shows of the list has changed. A list that no process has taken up has nothing to show. */
    void shown(Import list);
}
