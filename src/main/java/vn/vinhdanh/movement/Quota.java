package vn.vinhdanh.movement;

/**
 * How many dossiers of a kind a unit may submit to one batch.
 *
 * @param unit code of the unit it is for, or null: every unit without one of its own
 * @param most 0 or more
 */
public record Quota(RecipientKind kind, String unit, Integer most) {
}
