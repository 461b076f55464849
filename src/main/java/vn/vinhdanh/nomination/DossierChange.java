package vn.vinhdanh.nomination;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What a unit changed in a dossier, as the journal keeps it for good: of the nominee and the achievement only that they
 * were changed, since the journal outlives the reasons for which a person's data may be kept.
 */
final class DossierChange {

    private final Map<String, Object> before = new LinkedHashMap<>();
    private final Map<String, Object> after = new LinkedHashMap<>();

    private DossierChange() {
    }

    /** Empty where nothing is different. */
    static Optional<Map<String, ?>> between(Nomination was, Nomination is) {
        DossierChange change = new DossierChange();
        change.add("content", was.content(), is.content());
        change.add("awardForm", was.awardForm(), is.awardForm());
        change.add("achievedFrom", was.achievedFrom(), is.achievedFrom());
        change.add("achievedTo", was.achievedTo(), is.achievedTo());
        change.add("urgent", was.urgent(), is.urgent());
        change.add("exclusionDeclared", was.exclusionDeclared(), is.exclusionDeclared());
        change.add("exclusionGround", was.exclusionGround(), is.exclusionGround());
        boolean nominee = !Objects.equals(was.nominee(), is.nominee());
        boolean achievement = !Objects.equals(was.achievement(), is.achievement());
        return change.before.isEmpty() && !nominee && !achievement ? Optional.empty()
                : Optional.of(Map.of("before", change.before, "after", change.after, "nominee", nominee,
                        "achievement", achievement, "version", is.version()));
    }

    private void add(String field, Object was, Object is) {
        if (!Objects.equals(was, is)) {
            before.put(field, was);
            after.put(field, is);
        }
    }
}
