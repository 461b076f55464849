package vn.vinhdanh.movement;

import java.util.List;
import java.util.Optional;

/**
 * What the office sets for a movement. The announcements name none of it.
 *
 * @param quotas at most one for a kind and unit; a kind without any has no limit
 */
public record MovementSettings(List<Quota> quotas, OverQuota overQuota, LateRule lateRule) {

    /** A movement that sets nothing: no quotas, and what is late moves on. */
    public static final MovementSettings NONE = new MovementSettings(List.of(), OverQuota.FLAG, LateRule.NEXT_BATCH);

    /** How many dossiers of this kind the unit may submit to one batch; empty: no limit. */
    public Optional<Integer> limit(RecipientKind kind, String unit) {
        return most(kind, unit).or(() -> most(kind, null));
    }

    private Optional<Integer> most(RecipientKind kind, String unit) {
        return quotas.stream()
                .filter(q -> q.kind() == kind && (unit == null ? q.unit() == null : unit.equals(q.unit())))
                .map(Quota::most).findFirst();
    }
}
