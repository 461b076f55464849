package vn.vinhdanh.duty;

import java.util.Optional;

/** The open tasks, as far as a recusal asks for them. */
public interface RecusalTasks {

    /**
     * An open task.
     *
     * @param code     of the dossier, list or case that it is about
     * @param activity the step's id in its model
     * @param step     what the step is as to duties, or null where nobody is barred from it
     * @param assignee who has claimed it, or null
     */
    record Open(String id, String code, String activity, Step step, String assignee) {
    }

    /** The task, where the caller may work on it: claimed by him, or by nobody and he is a candidate. */
    Optional<Open> forCaller(String id);

    /** The task is nobody's again, and its work goes on to somebody who may do it. */
    void release(Open task);
}
