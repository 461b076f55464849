package vn.vinhdanh.organization;

import java.util.Collection;
import java.util.Set;

/**
 * Whose data a group may see. The owner of a dossier is its unit, written {@code <issuer>.<unit>}; what belongs to the
 * issuer as a whole (movements, batches, lists) is owned by {@code <issuer>}.
 *
 * <p>The owner is the unit and not the district above it, so that a unit can change its district without touching a
 * running process.
 */
public interface DataOwners {

    /**
     * @param groups ids of groups, see {@link Caller#unitGroup}, {@link Caller#districtGroup} and
     *   {@link BodyKind#group}
     * @return the owners all these groups may see together: a unit its own, a district itself and the units under it, a
     *         body of the issuer all units of the issuer and the issuer; empty for groups that stand for none of these
     */
    Set<String> tenantsOf(Collection<String> groups);
}
