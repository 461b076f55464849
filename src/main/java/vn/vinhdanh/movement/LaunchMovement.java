package vn.vinhdanh.movement;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vinhdanh.audit.Journal;
import vn.vinhdanh.calendar.OfficeTime;
import vn.vinhdanh.organization.Caller;
import vn.vinhdanh.organization.Organizations;
import vn.vinhdanh.refusal.Refusal;
import vn.vinhdanh.refusal.Refusal.Problem;

/** Registers a movement that an administrator launches with the form of Tasklist. */
@Service
public class LaunchMovement {

    private final Movements movements;
    private final MovementRegister register;
    private final Organizations organizations;
    private final OfficeTime office;
    private final Journal journal;

    LaunchMovement(Movements movements, MovementRegister register, Organizations organizations, OfficeTime office,
            Journal journal) {
        this.movements = movements;
        this.register = register;
        this.organizations = organizations;
        this.office = office;
        this.journal = journal;
    }

    /**
     * The form's fields as typed; null and blank alike mean not filled in.
     *
     * @param planDate   {@code 2021-09-09}, or null
     * @param contents   a line each, {@code CODE | title}
     * @param awardForms a line each, {@code CODE | title | INDIVIDUAL,COLLECTIVE}
     * @param batches    a line each, {@code first day | last day or empty | last day of reviews or empty}
     * @param quotas     a line each, {@code INDIVIDUAL | most | code of a unit or empty}
     */
    public record Command(String code, String title, String issuer, String plan, String planDate, String parent,
                          String contents, String awardForms, String batches, String quotas, String overQuota,
                          String lateRule) {

        /** Without settings of its own. */
        public Command(String code, String title, String issuer, String plan, String planDate, String parent,
                       String contents, String awardForms, String batches) {
            this(code, title, issuer, plan, planDate, parent, contents, awardForms, batches, null, null, null);
        }
    }

    /**
     * @throws Refusal INVALID with every problem by field, FORBIDDEN for other callers than administrators
     */
    @Transactional
    public Movement handle(Command command, Caller caller) {
        if (!caller.isSystem() && !caller.isAdministrator()) {
            throw Refusal.forbidden("movement.launch.forbidden");
        }
        LaunchForm form = new LaunchForm(command);
        MovementDraft draft = form.draft(office.today());
        Map<String, Problem> problems = new LinkedHashMap<>();
        form.problems().forEach(p -> problems.putIfAbsent(p.field(), p));
        DraftRules.check(draft, code -> organizations.issuer(code).isPresent(), organizations::hasUnit).stream()
                .filter(p -> form.isReadable(p.field()))
                .forEach(p -> problems.putIfAbsent(p.field(), p));
        if (draft.code() != null && movements.find(draft.code()).isPresent()) {
            problems.putIfAbsent("code", new Problem("code", "movement.taken", draft.code()));
        }
        checkClosings(draft, problems);
        if (!problems.isEmpty()) {
            throw Refusal.invalid(problems.values().stream().map(LaunchMovement::atLine).toList());
        }
        if (!register.add(draft, caller.user())) {
            throw Refusal.conflict("movement.taken", draft.code());
        }
        journal.record(draft.code(), "MOVEMENT_LAUNCHED", Map.of("batches", draft.batches().size()));
        return movements.find(draft.code()).orElseThrow();
    }

    /** A movement launched now cannot have a batch that is over: nobody could have submitted to it. */
    private void checkClosings(MovementDraft draft, Map<String, Problem> problems) {
        LocalDate today = office.today();
        for (int i = 0; i < draft.batches().size(); i++) {
            LocalDate closes = draft.batches().get(i).closes();
            if (closes != null && closes.isBefore(today)) {
                String field = "batches[" + i + "].closes";
                problems.putIfAbsent(field, new Problem(field, "movement.batch.closesOn.past",
                        BatchRules.day(closes), BatchRules.day(today)));
            }
        }
    }

    /** {@code contents[1].code} is the field {@code contents} and "line 2" before the text. */
    private static Problem atLine(Problem problem) {
        List<String> steps = List.of(problem.field().split("[\\[\\]]"));
        if (steps.size() == 1) {
            return problem;
        }
        return new Problem(steps.get(0), "movement.launch.line", Integer.parseInt(steps.get(1)) + 1,
                new DefaultMessageSourceResolvable(new String[] {problem.key()}, problem.args()));
    }
}
