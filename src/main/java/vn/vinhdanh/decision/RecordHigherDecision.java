package vn.vinhdanh.decision;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vinhdanh.audit.Journal;
import vn.vinhdanh.calendar.OfficeTime;
import vn.vinhdanh.nomination.Nomination;
import vn.vinhdanh.nomination.Nominations;
import vn.vinhdanh.nomination.VietnameseName;
import vn.vinhdanh.notification.Notices;
import vn.vinhdanh.refusal.Refusal;
import vn.vinhdanh.refusal.Refusal.Problem;

/** What the higher authority decided on a dossier that was forwarded up (trình cấp trên). */
@Service
public class RecordHigherDecision {

    private static final int LONGEST = 2_000;

    private final Nominations nominations;
    private final AwardRegister awards;
    private final Notices notices;
    private final OfficeTime time;
    private final Journal journal;

    RecordHigherDecision(Nominations nominations, AwardRegister awards, Notices notices,
            OfficeTime time, Journal journal) {
        this.nominations = nominations;
        this.awards = awards;
        this.notices = notices;
        this.time = time;
        this.journal = journal;
    }

    /** As entered; {@code outcome} is AWARD or DECLINE, number and date are those of the higher authority's paper. */
    public record Command(long nominationId, String outcome, String reason, String number, LocalDate date) {
    }

    /** @throws Refusal invalid with every wrong field at once */
    @Transactional
    public Outcome handle(Command command) {
        String reason = VietnameseName.clean(command.reason());
        String number = VietnameseName.clean(command.number());
        refuseIncomplete(command, reason, number);
        Outcome outcome = Outcome.valueOf(command.outcome());
        Nomination dossier = nominations.lock(command.nominationId());
        if (outcome == Outcome.AWARD) {
            awards.byHigherAuthority(dossier.id(), number, command.date());
        }
        nominations.ended(dossier.id(), outcome.stage(), outcome.name(), reason);
        journal.record(dossier.code(), "HIGHER_DECISION",
                Map.of("outcome", outcome, "number", number == null ? "" : number));
        notices.higherAuthorityDecided(dossier.id());
        return outcome;
    }

    private void refuseIncomplete(Command command, String reason, String number) {
        List<Problem> problems = new ArrayList<>();
        boolean award = "AWARD".equals(command.outcome());
        if (!award && !"DECLINE".equals(command.outcome())) {
            problems.add(new Problem("outcome", "decision.outcome.missing"));
        }
        if ("DECLINE".equals(command.outcome()) && (reason == null || reason.isEmpty())) {
            problems.add(new Problem("reason", "decision.reason.missing"));
        }
        if (reason != null && reason.length() > LONGEST) {
            problems.add(new Problem("reason", "decision.reason.too-long", LONGEST));
        }
        if (award && (number == null || number.isEmpty())) {
            problems.add(new Problem("higherDecisionNumber", "decision.number.missing"));
        }
        if (award && command.date() == null) {
            problems.add(new Problem("higherDecisionDate", "decision.date.missing"));
        } else if (command.date() != null && command.date().isAfter(time.today())) {
            problems.add(new Problem("higherDecisionDate", "decision.date.future"));
        }
        if (!problems.isEmpty()) {
            throw Refusal.invalid(problems);
        }
    }
}
