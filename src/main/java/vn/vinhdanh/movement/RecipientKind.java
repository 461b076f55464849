package vn.vinhdanh.movement;

/** Who can be commended: cá nhân, tập thể, hộ gia đình. */
public enum RecipientKind {
    INDIVIDUAL, COLLECTIVE, HOUSEHOLD
}
