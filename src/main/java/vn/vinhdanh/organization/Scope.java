package vn.vinhdanh.organization;

import java.util.List;

/**
 * Whose dossiers a caller may see: all of some issuers, and those of single units.
 *
 * @param everything of every issuer: administrators and the system
 */
public record Scope(boolean everything, List<String> issuers, List<Long> units) {

    public boolean covers(String issuer, long unitId) {
        return everything || issuers.contains(issuer) || units.contains(unitId);
    }

    public boolean coversIssuer(String issuer) {
        return everything || issuers.contains(issuer);
    }
}
