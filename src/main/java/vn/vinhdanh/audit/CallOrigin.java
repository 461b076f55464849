package vn.vinhdanh.audit;

/** From where the running act is done. */
public interface CallOrigin {

    /** What no person's request causes. */
    String JOB = "job";

    /**
     * The client's address and the part of the application that it called, such as {@code 10.1.2.3 api}; {@link #JOB}
     * outside of a request.
     */
    String get();
}
