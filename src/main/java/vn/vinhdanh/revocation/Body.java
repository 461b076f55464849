package vn.vinhdanh.revocation;

/** Who has a say in a case. */
public enum Body {
    HOME_AFFAIRS, HOME_AFFAIRS_LEAD, CHAIRMAN
}
