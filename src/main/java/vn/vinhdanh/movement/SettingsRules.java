package vn.vinhdanh.movement;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import vn.vinhdanh.refusal.Refusal.Problem;

/** What must hold of a movement's settings, whether they come from a file, a form or the interface. */
final class SettingsRules {

    static final int HIGHEST_QUOTA = 100_000;

    private SettingsRules() {
    }

    /**
     * Everything that is wrong, by paths such as {@code quotas[1].most}.
     *
     * @param unitKnown whether the issuer has, or had, a unit of that code
     */
    static List<Problem> check(MovementSettings settings, Predicate<String> unitKnown) {
        List<Problem> problems = new ArrayList<>();
        if (settings.overQuota() == null) {
            problems.add(new Problem("overQuota", "movement.missing", "overQuota"));
        }
        if (settings.lateRule() == null) {
            problems.add(new Problem("lateRule", "movement.missing", "lateRule"));
        }
        Set<List<Object>> seen = new HashSet<>();
        for (int i = 0; i < settings.quotas().size(); i++) {
            String at = "quotas[" + i + "].";
            Quota quota = settings.quotas().get(i);
            if (quota.kind() == null) {
                problems.add(new Problem(at + "kind", "movement.missing", "kind"));
            } else if (!seen.add(List.of(quota.kind(), quota.unit() == null ? "" : quota.unit()))) {
                problems.add(quota.unit() == null
                        ? new Problem(at + "kind", "movement.quota.twice", quota.kind().name())
                        : new Problem(at + "unit", "movement.quota.twiceOfUnit", quota.kind().name(), quota.unit()));
            }
            if (quota.unit() != null && !unitKnown.test(quota.unit())) {
                problems.add(new Problem(at + "unit", "movement.quota.unit", quota.unit()));
            }
            checkMost(at + "most", quota.most(), problems);
        }
        return problems;
    }

    private static void checkMost(String field, Integer most, List<Problem> problems) {
        if (most == null) {
            problems.add(new Problem(field, "movement.missing", "most"));
        } else if (most < 0 || most > HIGHEST_QUOTA) {
            problems.add(new Problem(field, "movement.quota.most", String.valueOf(most), HIGHEST_QUOTA));
        }
    }
}
