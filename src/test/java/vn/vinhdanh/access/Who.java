package vn.vinhdanh.access;

import java.util.Arrays;
import java.util.List;
import vn.vinhdanh.web.api.Role;

/** What a caller is towards the thing that a row is about. */
enum Who {
    OWN, OTHER_UNIT, OWN_DISTRICT, OTHER_DISTRICT, HOME_AFFAIRS, LEAD, STEERING, COUNCIL, CHAIRMAN, OFFICE, AUDITOR,
    OTHER_ISSUER, OTHER_ISSUER_UNIT, ADMINISTRATOR, DESIGNER, MONITORING, NOBODY;

    /** Whose the thing is. */
    enum Owner {
        /** a1 in the district ha of the issuer thu-a. */
        COMMUNE,
        /** so1 of the same issuer, in no district. */
        DEPARTMENT,
        /** so1 of thu-b. */
        OTHER_ISSUER
    }

    static Who of(Role caller, Owner owner) {
        return switch (caller) {
            case ADMINISTRATOR, DESIGNER, MONITORING -> valueOf(caller.name());
            case ANONYMOUS -> NOBODY;
            default -> owner == Owner.OTHER_ISSUER ? towardsOtherIssuer(caller) : towardsOwnIssuer(caller, owner);
        };
    }

    private static Who towardsOwnIssuer(Role caller, Owner owner) {
        boolean commune = owner == Owner.COMMUNE;
        return switch (caller) {
            case UNIT -> commune ? OWN : OTHER_UNIT;
            case NEIGHBOUR -> OTHER_UNIT;
            case DEPARTMENT -> commune ? OTHER_UNIT : OWN;
            case DISTRICT -> commune ? OWN_DISTRICT : OTHER_DISTRICT;
            case STEERING_COMMITTEE -> STEERING;
            default -> valueOf(caller.name());
        };
    }

    private static Who towardsOtherIssuer(Role caller) {
        return switch (caller) {
            case OTHER_ISSUER -> HOME_AFFAIRS;
            case OTHER_ISSUER_UNIT -> OWN;
            case UNIT, NEIGHBOUR, DEPARTMENT, DISTRICT, OTHER_DISTRICT -> OTHER_ISSUER_UNIT;
            default -> OTHER_ISSUER;
        };
    }

    /** One, or several by a word for them. */
    static List<Who> named(String word) {
        return switch (word) {
            case "all" -> Arrays.stream(values()).filter(who -> who != NOBODY).toList();
            case "unit" -> List.of(OWN, OTHER_UNIT);
            case "district" -> List.of(OWN_DISTRICT, OTHER_DISTRICT);
            case "body" -> List.of(HOME_AFFAIRS, LEAD, STEERING, COUNCIL, CHAIRMAN, OFFICE, AUDITOR);
            default -> List.of(valueOf(word.toUpperCase().replace('-', '_')));
        };
    }
}
