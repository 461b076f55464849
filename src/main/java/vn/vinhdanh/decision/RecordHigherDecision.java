package vn.vinhdanh.decision;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vinhdanh.audit.Journal;
import vn.vinhdanh.calendar.OfficeTime;
import vn.vinhdanh.calendar.Timestamptz;
import vn.vinhdanh.nomination.Nomination;
import vn.vinhdanh.nomination.Nominations;
import vn.vinhdanh.nomination.VietnameseName;
import vn.vinhdanh.notification.Notices;
import vn.vinhdanh.organization.CurrentCaller;
import vn.vinhdanh.refusal.Refusal;
import vn.vinhdanh.refusal.Refusal.Problem;

/** What the higher authority decided on a dossier that was forwarded up (trình cấp trên). */
@Service
public class RecordHigherDecision {

    private static final int LONGEST = 2_000;
    private static final int LONGEST_NAME = 200;

    private final Nominations nominations;
    private final Forwardings forwardings;
    private final AwardRegister awards;
    private final Notices notices;
    private final JdbcClient db;
    private final CurrentCaller callers;
    private final OfficeTime time;
    private final Journal journal;

    RecordHigherDecision(Nominations nominations, Forwardings forwardings, AwardRegister awards, Notices notices,
            JdbcClient db, CurrentCaller callers, OfficeTime time, Journal journal) {
        this.nominations = nominations;
        this.forwardings = forwardings;
        this.awards = awards;
        this.notices = notices;
        this.db = db;
        this.callers = callers;
        this.time = time;
        this.journal = journal;
    }

    /**
     * As entered; {@code outcome} is AWARD or DECLINE, number and date are those of the higher authority's paper.
     * Authority and form of award are those asked for where nothing else is entered.
     */
    public record Command(long nominationId, String outcome, String reason, String number, LocalDate date,
                          String authority, String awardForm) {
    }

    /** @throws Refusal invalid with every wrong field at once */
    @Transactional
    public Outcome handle(Command command) {
        Nomination dossier = nominations.lock(command.nominationId());
        HigherDecision answer = complete(command);
        db.sql("""
                INSERT INTO vinhdanh.higher_decision (nomination_id, outcome, number, date, authority, award_form,
                    reason, recorded_by, recorded_at)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (nomination_id) DO NOTHING""")
                .params(dossier.id(), answer.outcome().name(), answer.number(), answer.date(), answer.authority(),
                        answer.awardForm(), answer.reason(), callers.get().user(), Timestamptz.of(time.now())).update();
        if (answer.outcome() == Outcome.AWARD) {
            awards.byHigherAuthority(dossier.id(), answer);
        }
        nominations.ended(dossier.id(), answer.outcome().stage(), answer.outcome().name(), answer.reason());
        journal.record(dossier.code(), "HIGHER_DECISION", detail(answer));
        notices.higherAuthorityDecided(dossier.id());
        return answer.outcome();
    }

    /**
     * What would be recorded.
     *
     * @throws Refusal invalid with every wrong field at once
     */
    HigherDecision complete(Command command) {
        Optional<Forwarding> asked = forwardings.of(command.nominationId());
        boolean award = "AWARD".equals(command.outcome());
        String authority = text(command.authority()).or(() -> asked.map(Forwarding::authority)).orElse(null);
        String form = text(command.awardForm()).or(() -> asked.map(Forwarding::awardForm)).orElse(null);
        String reason = text(command.reason()).orElse(null);
        String number = text(command.number()).orElse(null);
        List<Problem> problems = new ArrayList<>();
        if (!award && !"DECLINE".equals(command.outcome())) {
            problems.add(new Problem("outcome", "decision.outcome.missing"));
        }
        if ("DECLINE".equals(command.outcome()) && reason == null) {
            problems.add(new Problem("reason", "decision.reason.missing"));
        }
        if (reason != null && reason.length() > LONGEST) {
            problems.add(new Problem("reason", "decision.reason.too-long", LONGEST));
        }
        checkName(problems, "higherDecisionNumber", number, award ? "decision.number.missing" : null);
        checkName(problems, "higherAuthority", authority, award ? "decision.higher.authority.missing" : null);
        checkName(problems, "higherAwardForm", form, award ? "decision.higher.form.missing" : null);
        if (award && command.date() == null) {
            problems.add(new Problem("higherDecisionDate", "decision.date.missing"));
        } else if (command.date() != null && command.date().isAfter(time.today())) {
            problems.add(new Problem("higherDecisionDate", "decision.date.future"));
        } else if (command.date() != null && asked.map(Forwarding::sentOn).filter(command.date()::isBefore)
                .isPresent()) {
            problems.add(new Problem("higherDecisionDate", "decision.higher.date.before-sending"));
        }
        if (!problems.isEmpty()) {
            throw Refusal.invalid(problems);
        }
        return new HigherDecision(Outcome.valueOf(command.outcome()), number, command.date(), authority,
                award ? form : null, reason);
    }

    /** @param missing what is said where it is needed and not there; null: it may be left out */
    private static void checkName(List<Problem> problems, String field, String value, String missing) {
        if (value == null && missing != null) {
            problems.add(new Problem(field, missing));
        } else if (value != null && value.length() > LONGEST_NAME) {
            problems.add(new Problem(field, "decision.reason.too-long", LONGEST_NAME));
        }
    }

    private static Optional<String> text(String entered) {
        return Optional.ofNullable(VietnameseName.clean(entered)).filter(text -> !text.isEmpty());
    }

    private static Map<String, Object> detail(HigherDecision answer) {
        Map<String, Object> detail = new HashMap<>(Map.of("outcome", answer.outcome().name(),
                "number", answer.number() == null ? "" : answer.number()));
        if (answer.authority() != null) {
            detail.put("authority", answer.authority());
        }
        if (answer.awardForm() != null) {
            detail.put("awardForm", answer.awardForm());
        }
        if (answer.reason() != null) {
            detail.put("reason", answer.reason());
        }
        return detail;
    }
}
