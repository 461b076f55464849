package vn.vinhdanh.outgoing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vinhdanh.audit.Journal;
import vn.vinhdanh.calendar.OfficeTime;
import vn.vinhdanh.calendar.Timestamptz;
import vn.vinhdanh.nomination.DossierAccess;
import vn.vinhdanh.nomination.Nomination;
import vn.vinhdanh.nomination.Nominations;
import vn.vinhdanh.nomination.Reason;
import vn.vinhdanh.nomination.Stage;
import vn.vinhdanh.nomination.VietnameseName;
import vn.vinhdanh.organization.CurrentCaller;
import vn.vinhdanh.refusal.Refusal;
import vn.vinhdanh.refusal.Refusal.Problem;

/** The unit says what it did about a dossier given down to it: its own Giấy khen, or why there is none. */
@Service
public class RecordLowerAward {

    private static final int LONGEST_NUMBER = 100;

    private final DossierAccess access;
    private final Nominations nominations;
    private final LowerAwards lowerAwards;
    private final JdbcClient db;
    private final CurrentCaller callers;
    private final OfficeTime time;
    private final Journal journal;

    RecordLowerAward(DossierAccess access, Nominations nominations, LowerAwards lowerAwards, JdbcClient db,
                     CurrentCaller callers, OfficeTime time, Journal journal) {
        this.access = access;
        this.nominations = nominations;
        this.lowerAwards = lowerAwards;
        this.db = db;
        this.callers = callers;
        this.time = time;
        this.journal = journal;
    }

    /** As entered; number and date are those of the unit's own decision. */
    public record Command(String code, Boolean given, String number, LocalDate date, String reason) {
    }

    /**
     * What was recorded before is put right; the same again changes nothing.
     *
     * @throws Refusal not found; forbidden to others than the unit; conflict where the dossier was not given down;
     *   invalid with every wrong field at once
     */
    @Transactional
    public LowerAward handle(Command command) {
        Nomination dossier = access.toSee(command.code());
        if (!access.speaksFor(dossier)) {
            throw Refusal.forbidden("nomination.not-yours", dossier.code());
        }
        if (nominations.lock(dossier.id()).stage() != Stage.GIVEN_DOWN) {
            throw Refusal.conflict("outgoing.lower.not-given-down", dossier.code());
        }
        if (command.given() == null) {
            throw Refusal.invalid("given", "outgoing.lower.missing");
        }
        boolean given = command.given();
        String number = given ? VietnameseName.clean(command.number()) : null;
        String reason = given ? null : Reason.of(command.reason(), true, "decision");
        if (given) {
            refuseIncomplete(command, number);
        }
        int changed = db.sql("""
                INSERT INTO vinhdanh.lower_award AS w (nomination_id, given, number, date, reason, recorded_by,
                    recorded_at)
                VALUES (?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT (nomination_id) DO UPDATE SET given = excluded.given, number = excluded.number,
                    date = excluded.date, reason = excluded.reason, recorded_by = excluded.recorded_by,
                    recorded_at = excluded.recorded_at
                WHERE (w.given, w.number, w.date, w.reason)
                    IS DISTINCT FROM (excluded.given, excluded.number, excluded.date, excluded.reason)""")
                .params(dossier.id(), given, number, given ? command.date() : null, reason, callers.get().user(),
                        Timestamptz.of(time.now())).update();
        if (changed > 0) {
            journal.record(dossier.code(), "LOWER_AWARD", given ? Map.of("outcome", "GIVEN", "number", number,
                    "date", command.date()) : Map.of("outcome", "DECLINED", "reason", reason));
        }
        return lowerAwards.of(dossier.id()).orElseThrow();
    }

    private void refuseIncomplete(Command command, String number) {
        List<Problem> problems = new ArrayList<>();
        if (number == null || number.isEmpty()) {
            problems.add(new Problem("number", "decision.number.missing"));
        } else if (number.length() > LONGEST_NUMBER) {
            problems.add(new Problem("number", "decision.reason.too-long", LONGEST_NUMBER));
        }
        if (command.date() == null) {
            problems.add(new Problem("date", "decision.date.missing"));
        } else if (command.date().isAfter(time.today())) {
            problems.add(new Problem("date", "decision.date.future"));
        }
        if (!problems.isEmpty()) {
            throw Refusal.invalid(problems);
        }
    }
}
