package vn.vinhdanh.organization;

import java.util.Locale;

/** The bodies that take part in commendation; what an issuer calls them on paper is in the table {@code body}. */
public enum BodyKind {
    HOME_AFFAIRS, HOME_AFFAIRS_LEAD, STEERING_COMMITTEE, COUNCIL, CHAIRMAN, OFFICE, AUDITOR;

    /** The group of this body: {@code soc-trang-home-affairs-lead}. */
    public String group(String issuer) {
        return issuer + "-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
