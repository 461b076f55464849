package vn.vinhdanh.duplicate;

import java.util.EnumSet;
import java.util.Set;
import vn.vinhdanh.nomination.Stage;

/**
 * One dossier that may name the same as {@code ref}.
 *
 * @param ref         see {@link Sought#ref}
 * @param code        the other dossier
 * @param unit        code of who nominated there
 * @param batchNumber the other's đợt, or null for a draft
 */
public record Likeness(String ref, Sureness sureness, String code, String movement, String unit, String unitName,
                       Integer batchNumber, Stage stage) {

    private static final Set<Stage> MAY_COME_AGAIN =
            EnumSet.of(Stage.REFUSED, Stage.DECLINED, Stage.GIVEN_DOWN, Stage.REVOKED);

    /** The other came to nothing: worth knowing, but no reason to stop. */
    public boolean isHistory() {
        return isHistory(stage);
    }

    static boolean isHistory(Stage stage) {
        return MAY_COME_AGAIN.contains(stage);
    }
}
