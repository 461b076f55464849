package vn.vinhdanh.decision;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vinhdanh.nomination.Nomination;
import vn.vinhdanh.nomination.Nominations;
import vn.vinhdanh.nomination.Stage;
import vn.vinhdanh.organization.BodyKind;
import vn.vinhdanh.organization.CurrentCaller;
import vn.vinhdanh.refusal.Refusal;
import vn.vinhdanh.refusal.Refusal.Problem;

/** One answer of a higher authority on several dossiers of a package: recorded for all of them, or for none. */
@Service
public class RecordHigherDecisions {

    private final ForwardedLines lines;
    private final Forwardings forwardings;
    private final RecordHigherDecision recordHigherDecision;
    private final HigherDecisionProcess process;
    private final Nominations nominations;
    private final CurrentCaller callers;

    RecordHigherDecisions(ForwardedLines lines, Forwardings forwardings, RecordHigherDecision recordHigherDecision,
                          HigherDecisionProcess process, Nominations nominations, CurrentCaller callers) {
        this.lines = lines;
        this.forwardings = forwardings;
        this.recordHigherDecision = recordHigherDecision;
        this.process = process;
        this.nominations = nominations;
        this.callers = callers;
    }

    /** As entered, for all the dossiers; see {@link RecordHigherDecision.Command}. */
    public record Command(String list, List<String> codes, String outcome, String number, LocalDate date,
                          String authority, String awardForm, String reason) {

        private RecordHigherDecision.Command on(Nomination dossier) {
            return new RecordHigherDecision.Command(dossier.id(), outcome, reason, number, date, authority, awardForm);
        }
    }

    /**
     * Completes the step of each dossier; one that has this very answer already stays as it is.
     *
     * @return how many answers are new
     * @throws Refusal forbidden; invalid as a whole, with what is wrong with the answer, or a problem for each dossier
     *   that is not waiting for one
     */
    @Transactional
    public int handle(Command command) {
        DecisionList list = lines.toHandle(command.list());
        if (!callers.get().isIn(list.issuer(), BodyKind.HOME_AFFAIRS)) {
            throw Refusal.forbidden("decision.forwarding.not-yours");
        }
        List<Nomination> dossiers = lines.all(list, command.codes()).stream().map(nominations::lock).toList();
        List<Problem> problems = new ArrayList<>();
        List<Runnable> answers = new ArrayList<>();
        for (Nomination dossier : dossiers) {
            HigherDecision answer = recordHigherDecision.complete(command.on(dossier));
            Optional<HigherDecision> earlier = forwardings.answerTo(dossier.id());
            if (earlier.isPresent() && !earlier.get().equals(answer)) {
                problems.add(new Problem("codes", "decision.forwarding.answered", dossier.code()));
            } else if (earlier.isEmpty() && dossier.stage() != Stage.HIGHER_AUTHORITY) {
                problems.add(new Problem("codes", "decision.forwarding.not-announced", dossier.code()));
            } else if (earlier.isEmpty()) {
                answers.add(() -> process.answer(dossier, answer));
            }
        }
        if (!problems.isEmpty()) {
            throw Refusal.invalid(problems);
        }
        answers.forEach(Runnable::run);
        return answers.size();
    }
}
