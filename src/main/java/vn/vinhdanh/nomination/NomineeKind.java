package vn.vinhdanh.nomination;

/** Who is nominated: cá nhân, tập thể, hộ gia đình. */
public enum NomineeKind {
    INDIVIDUAL, COLLECTIVE, HOUSEHOLD
}
