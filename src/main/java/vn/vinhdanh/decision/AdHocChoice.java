package vn.vinhdanh.decision;

/** Where an urgent dossier (khen đột xuất) goes once Sở Nội vụ has found it good. */
public enum AdHocChoice {
    /** A list of its own, at once; also where nothing is chosen. */
    OWN,
    /** An open ad hoc list of its movement, on which nobody has spoken yet. */
    JOIN,
    /** It waits to be gathered with others of its occasion. */
    WAIT
}
