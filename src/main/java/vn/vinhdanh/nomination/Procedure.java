package vn.vinhdanh.nomination;

/** The two procedures: the ordinary one, and the simplified one for khen đột xuất. */
public enum Procedure {
    ORDINARY, URGENT;

    public static Procedure of(Nomination nomination) {
        return of(nomination.urgent());
    }

    public static Procedure of(boolean urgent) {
        return urgent ? URGENT : ORDINARY;
    }
}
