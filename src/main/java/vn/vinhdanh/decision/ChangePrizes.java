package vn.vinhdanh.decision;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vinhdanh.audit.Journal;
import vn.vinhdanh.decision.MovementPrizes.LocalPrize;
import vn.vinhdanh.movement.AwardForm;
import vn.vinhdanh.movement.Movement;
import vn.vinhdanh.movement.Movements;
import vn.vinhdanh.nomination.VietnameseName;
import vn.vinhdanh.organization.BodyKind;
import vn.vinhdanh.organization.Caller;
import vn.vinhdanh.organization.CurrentCaller;
import vn.vinhdanh.refusal.Refusal;
import vn.vinhdanh.refusal.Refusal.Problem;

/** Changes what a movement pays by a setting of its own: for Sở Nội vụ of its issuer and for administrators. */
@Service
public class ChangePrizes {

    /** In đồng; more is a slip of the hand. */
    static final long HIGHEST = 1_000_000_000L;
    private static final int LONGEST_BASIS = 300;

    private final Movements movements;
    private final MovementPrizes prizes;
    private final CurrentCaller callers;
    private final Journal journal;

    ChangePrizes(Movements movements, MovementPrizes prizes, CurrentCaller callers, Journal journal) {
        this.movements = movements;
        this.prizes = prizes;
        this.callers = callers;
        this.journal = journal;
    }

    /**
     * Puts these in the place of the old ones. Awards that have been granted keep their prize.
     *
     * @throws Refusal INVALID with every problem by field, FORBIDDEN for others
     */
    @Transactional
    public List<LocalPrize> handle(String code, List<LocalPrize> entered) {
        Caller caller = callers.get();
        Movement movement = movements.get(code, caller);
        if (!caller.isSystem() && !caller.isAdministrator()
                && !caller.isIn(movement.issuer(), BodyKind.HOME_AFFAIRS)) {
            throw Refusal.forbidden("movement.settings.forbidden");
        }
        List<LocalPrize> clean = entered.stream().map(ChangePrizes::clean).toList();
        List<Problem> problems = problems(code, clean);
        if (!problems.isEmpty()) {
            throw Refusal.invalid(problems);
        }
        List<LocalPrize> before = prizes.of(code);
        prizes.replace(code, clean);
        List<LocalPrize> after = prizes.of(code);
        if (!after.equals(before)) {
            journal.record(code, "PRIZES_CHANGED", Map.of("before", before, "after", after));
        }
        return after;
    }

    private static LocalPrize clean(LocalPrize prize) {
        String basis = VietnameseName.clean(prize.basis());
        return new LocalPrize(prize.awardForm(), prize.kind(), prize.amount(),
                basis == null || basis.isEmpty() ? null : basis);
    }

    private List<Problem> problems(String movement, List<LocalPrize> entered) {
        Map<String, AwardForm> forms = movements.awardForms(movement).stream()
                .collect(Collectors.toMap(AwardForm::code, Function.identity()));
        List<Problem> problems = new ArrayList<>();
        Set<List<Object>> seen = new HashSet<>();
        for (int i = 0; i < entered.size(); i++) {
            LocalPrize prize = entered.get(i);
            String at = "prizes[" + i + "].";
            AwardForm form = prize.awardForm() == null ? null : forms.get(prize.awardForm());
            if (form == null) {
                problems.add(new Problem(at + "awardForm", "decision.prize.form", String.valueOf(prize.awardForm())));
            } else if (prize.kind() == null
                    || form.recipients().stream().noneMatch(r -> r.name().equals(prize.kind().name()))) {
                problems.add(new Problem(at + "kind", "decision.prize.kind", form.title()));
            } else if (!seen.add(List.of(prize.awardForm(), prize.kind()))) {
                problems.add(new Problem(at + "kind", "decision.prize.twice", form.title()));
            }
            if (prize.amount() == null || prize.amount() < 0 || prize.amount() > HIGHEST) {
                problems.add(new Problem(at + "amount", "decision.prize.amount", HIGHEST));
            }
            if (prize.basis() != null && prize.basis().length() > LONGEST_BASIS) {
                problems.add(new Problem(at + "basis", "decision.reason.too-long", LONGEST_BASIS));
            }
        }
        return problems;
    }
}
