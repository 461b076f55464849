package vn.vinhdanh.movement;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vinhdanh.audit.Journal;
import vn.vinhdanh.organization.BodyKind;
import vn.vinhdanh.organization.Caller;
import vn.vinhdanh.organization.Organizations;
import vn.vinhdanh.refusal.Refusal;
import vn.vinhdanh.refusal.Refusal.Problem;

/** Changes the settings of a movement: for Sở Nội vụ of its issuer and for administrators. */
@Service
public class ChangeSettings {

    private final Movements movements;
    private final Organizations organizations;
    private final Journal journal;

    ChangeSettings(Movements movements, Organizations organizations, Journal journal) {
        this.movements = movements;
        this.organizations = organizations;
        this.journal = journal;
    }

    /**
     * Puts these settings in the place of the old ones. What has been submitted stays submitted.
     *
     * @throws Refusal INVALID with every problem by field, FORBIDDEN for others, CONFLICT where the movement is
     *   summarised
     */
    @Transactional
    public MovementSettings handle(String code, MovementSettings settings, Caller caller) {
        Movement movement = movements.get(code, caller);
        if (!caller.isSystem() && !caller.isAdministrator()
                && !caller.isIn(movement.issuer(), BodyKind.HOME_AFFAIRS)) {
            throw Refusal.forbidden("movement.settings.forbidden");
        }
        MovementSettings clean = new MovementSettings(
                settings.quotas().stream().map(ChangeSettings::clean).toList(), settings.overQuota(),
                settings.lateRule());
        List<Problem> problems = SettingsRules.check(clean, unit -> organizations.hasUnit(movement.issuer(), unit));
        if (!problems.isEmpty()) {
            throw Refusal.invalid(problems);
        }
        movements.lock(code);
        if (movements.find(code).orElseThrow().summarisedAt() != null) {
            throw Refusal.conflict("movement.summarised");
        }
        MovementSettings before = movements.settings(code);
        movements.set(code, clean);
        MovementSettings after = movements.settings(code);
        if (!after.equals(before)) {
            journal.record(code, "SETTINGS_CHANGED", Map.of("before", before, "after", after));
        }
        return after;
    }

    private static Quota clean(Quota quota) {
        return new Quota(quota.kind(), quota.unit() == null || quota.unit().isBlank() ? null : quota.unit().strip(),
                quota.most());
    }
}
