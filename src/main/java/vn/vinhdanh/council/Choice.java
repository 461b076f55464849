package vn.vinhdanh.council;

/** What a member says of one line. */
public enum Choice {
    AGREE, DISAGREE, ABSTAIN,
    /** Takes no part in this line: it concerns himself, his unit, or somebody close to him. */
    RECUSED
}
