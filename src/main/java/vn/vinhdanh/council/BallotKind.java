package vn.vinhdanh.council;

/** Whether it is on record how a member voted. */
public enum BallotKind {
    OPEN, SECRET
}
