package vn.vinhdanh.organization;

import java.util.Arrays;
import java.util.Set;

/**
 * Who asks, as signed in for this request.
 *
 * @param user   user id
 * @param groups ids of the groups, see {@link #unitGroup} and {@link BodyKind#group}
 */
public record Caller(String user, Set<String> groups) {

    /** The system itself: jobs and start-up. */
    public static final Caller SYSTEM = new Caller("system", Set.of());

    public static String unitGroup(String issuer, String unit) {
        return issuer + "-unit-" + unit;
    }

    public static String districtGroup(String issuer, String district) {
        return issuer + "-district-" + district;
    }

    public boolean isSystem() {
        return equals(SYSTEM);
    }

    public boolean isAdministrator() {
        return groups.contains("camunda-admin");
    }

    /** Whether any group of the caller stands for a unit, a district or a body of this issuer. */
    public boolean belongsTo(String issuer) {
        return groups.stream()
                .anyMatch(g -> g.startsWith(unitGroup(issuer, "")) || g.startsWith(districtGroup(issuer, "")))
                || Arrays.stream(BodyKind.values()).anyMatch(body -> isIn(issuer, body));
    }

    public boolean isIn(String issuer, BodyKind body) {
        return groups.contains(body.group(issuer));
    }

    public boolean isOfUnit(String issuer, String unit) {
        return groups.contains(unitGroup(issuer, unit));
    }

    public boolean isOfDistrict(String issuer, String district) {
        return district != null && groups.contains(districtGroup(issuer, district));
    }
}
