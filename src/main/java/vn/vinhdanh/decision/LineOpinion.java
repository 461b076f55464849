package vn.vinhdanh.decision;

/** What an endorser says of a line. */
public enum LineOpinion {
    ENDORSE, OPPOSE
}
