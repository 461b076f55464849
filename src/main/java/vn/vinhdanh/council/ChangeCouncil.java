package vn.vinhdanh.council;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vinhdanh.audit.Journal;
import vn.vinhdanh.council.CountRule.Threshold;
import vn.vinhdanh.council.CountRule.Tie;
import vn.vinhdanh.movement.AwardForm;
import vn.vinhdanh.movement.Movement;
import vn.vinhdanh.movement.Movements;
import vn.vinhdanh.organization.BodyKind;
import vn.vinhdanh.organization.Caller;
import vn.vinhdanh.refusal.Refusal;
import vn.vinhdanh.refusal.Refusal.Problem;

/** Changes what a movement asks of its council: for Sở Nội vụ of its issuer and for administrators. */
@Service
public class ChangeCouncil {

    private final Movements movements;
    private final CouncilSettingsTable settings;
    private final CouncilMembers members;
    private final Journal journal;

    ChangeCouncil(Movements movements, CouncilSettingsTable settings, CouncilMembers members, Journal journal) {
        this.movements = movements;
        this.settings = settings;
        this.members = members;
        this.journal = journal;
    }

    /**
     * Puts these settings in the place of the old ones. A session that is open keeps those of its opening.
     *
     * @throws Refusal INVALID with every problem by field, FORBIDDEN for others, CONFLICT where the movement is
     *   summarised
     */
    @Transactional
    public CouncilSettings handle(String code, CouncilSettings asked, Caller caller) {
        Movement movement = movements.get(code, caller);
        if (!caller.isSystem() && !caller.isAdministrator()
                && !caller.isIn(movement.issuer(), BodyKind.HOME_AFFAIRS)) {
            throw Refusal.forbidden("movement.settings.forbidden");
        }
        List<Problem> problems = problems(movement, asked);
        if (!problems.isEmpty()) {
            throw Refusal.invalid(problems);
        }
        settings.lock(code);
        if (movements.find(code).orElseThrow().summarisedAt() != null) {
            throw Refusal.conflict("movement.summarised");
        }
        CouncilSettings before = settings.of(code);
        settings.put(code, asked);
        CouncilSettings after = settings.of(code);
        if (!after.equals(before)) {
            journal.record(code, "COUNCIL_CHANGED", Map.of("before", before, "after", after));
        }
        return after;
    }

    private List<Problem> problems(Movement movement, CouncilSettings asked) {
        List<Problem> problems = new ArrayList<>();
        if (asked.ballot() == null) {
            problems.add(new Problem("ballot", "council.ballot.missing"));
        }
        if (asked.quorum() < 1 || asked.quorum() > 100) {
            problems.add(new Problem("quorum", "council.quorum.range"));
        }
        people(movement, asked, problems);
        Set<String> forms = movements.awardForms(movement.code()).stream().map(AwardForm::code)
                .collect(Collectors.toSet());
        Set<String> ruled = new HashSet<>();
        for (CouncilRule rule : asked.rules()) {
            if (rule.awardForm() != null && !forms.contains(rule.awardForm())) {
                problems.add(new Problem("rules", "council.rule.form-unknown", rule.awardForm()));
            }
            if (!ruled.add(rule.awardForm())) {
                problems.add(new Problem("rules", "council.rule.twice"));
            }
            check(rule.count(), asked.ballot(), problems);
        }
        if (!ruled.contains(null)) {
            problems.add(new Problem("rules", "council.rule.missing"));
        }
        return problems;
    }

    private void people(Movement movement, CouncilSettings asked, List<Problem> problems) {
        Set<String> users = members.of(movement.issuer()).stream().map(CouncilMembers.Person::user)
                .collect(Collectors.toSet());
        if (asked.asked() && users.isEmpty()) {
            problems.add(new Problem("asked", "council.members.none", BodyKind.COUNCIL.group(movement.issuer())));
        }
        if (asked.chair() != null && !users.contains(asked.chair())) {
            problems.add(new Problem("chair", "council.chair.no-member"));
        }
        if (asked.secretary() != null && !users.contains(asked.secretary())) {
            problems.add(new Problem("secretary", "council.secretary.no-member"));
        }
        if (asked.chair() != null && asked.chair().equals(asked.secretary())) {
            problems.add(new Problem("secretary", "council.secretary.is-chair"));
        }
    }

    private static void check(CountRule count, BallotKind ballot, List<Problem> problems) {
        if (count.denominator() == null || count.threshold() == null || count.tie() == null) {
            problems.add(new Problem("rules", "council.rule.incomplete"));
            return;
        }
        boolean needsValue = count.threshold() != Threshold.MAJORITY;
        if (needsValue && (count.value() == null || count.value() < 1
                || count.threshold() == Threshold.PERCENT && count.value() > 100)) {
            problems.add(new Problem("rules", "council.rule.value"));
        }
        if (count.threshold() == Threshold.MAJORITY && count.tie() == Tie.CHAIR && ballot == BallotKind.SECRET) {
            problems.add(new Problem("rules", "council.rule.chair-secret"));
        }
    }
}
