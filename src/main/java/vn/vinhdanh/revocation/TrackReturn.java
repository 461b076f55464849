package vn.vinhdanh.revocation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vinhdanh.audit.Journal;
import vn.vinhdanh.calendar.OfficeTime;
import vn.vinhdanh.calendar.Timestamptz;
import vn.vinhdanh.nomination.Reason;
import vn.vinhdanh.nomination.VietnameseName;
import vn.vinhdanh.organization.CurrentCaller;
import vn.vinhdanh.refusal.Refusal;
import vn.vinhdanh.refusal.Refusal.Problem;
import vn.vinhdanh.revocation.Returns.Outstanding;
import vn.vinhdanh.revocation.Returns.Sheet;
import vn.vinhdanh.revocation.Returns.What;

/** Sở Nội vụ keeps the book of what comes back, and closes it when all is back or the rest is not asked for. */
@Service
public class TrackReturn {

    private static final int LONGEST_RECEIPT = 100;

    private final RevocationAccess access;
    private final Revocations revocations;
    private final RevocationDecisions decisions;
    private final Returns returns;
    private final CurrentCaller callers;
    private final OfficeTime time;
    private final Journal journal;
    private final JdbcClient db;

    TrackReturn(RevocationAccess access, Revocations revocations, RevocationDecisions decisions, Returns returns,
            CurrentCaller callers, OfficeTime time, Journal journal, JdbcClient db) {
        this.access = access;
        this.revocations = revocations;
        this.decisions = decisions;
        this.returns = returns;
        this.callers = callers;
        this.time = time;
        this.journal = journal;
        this.db = db;
    }

    /** As entered: {@code what} MONEY with its amount, or SHEET with what became of it. */
    public record Command(String what, Long amount, String sheet, LocalDate returnedOn, String receipt) {
    }

    /** @throws Refusal invalid with every wrong field at once; conflict unless something is to come back */
    @Transactional
    public void record(String code, Command command) {
        Revocation found = revocations.lock(access.toHandle(code).id(), RevocationStatus.RETURNING);
        String receipt = VietnameseName.clean(command.receipt());
        String number = receipt == null || receipt.isEmpty() ? null : receipt;
        List<Problem> problems = problems(found, command, number);
        if (!problems.isEmpty()) {
            throw Refusal.invalid(problems);
        }
        boolean money = command.what().equals(What.MONEY.name());
        db.sql("""
                INSERT INTO vinhdanh.revocation_return (revocation_id, what, amount, sheet, returned_on, receipt,
                    recorded_at, recorded_by)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(found.id(), command.what(), money ? command.amount() : null, money ? null : command.sheet(),
                        command.returnedOn(), number, Timestamptz.of(time.now()), callers.get().user()).update();
        journal.record(code, "RETURN_RECORDED", Map.of("what", command.what(), "amount",
                money ? command.amount() : 0, "sheet", money ? "" : command.sheet(), "on", command.returnedOn()));
    }

    /** Strikes an entry out that was made by mistake. */
    @Transactional
    public void strike(String code, long entry) {
        Revocation found = revocations.lock(access.toHandle(code).id(), RevocationStatus.RETURNING);
        int struck = db.sql("UPDATE vinhdanh.revocation_return SET struck_at = ?, struck_by = ? "
                + "WHERE id = ? AND revocation_id = ? AND struck_at IS NULL")
                .params(Timestamptz.of(time.now()), callers.get().user(), entry, found.id()).update();
        if (struck == 0) {
            throw Refusal.notFound("revocation.return.unknown");
        }
        journal.record(code, "RETURN_STRUCK", Map.of("entry", entry));
    }

    /**
     * Closes the book.
     *
     * @param action CLOSE where all is back, WAIVE where the rest is not asked for, with the reason
     * @throws Refusal invalid where something is still out, or it is waived without a reason
     */
    @Transactional
    public void close(long id, String action, String why) {
        Revocation found = revocations.lock(id, RevocationStatus.RETURNING);
        Outstanding out = returns.outstanding(found);
        if (!"CLOSE".equals(action) && !"WAIVE".equals(action)) {
            throw Refusal.invalid("action", "revocation.return.action.missing");
        }
        if (action.equals("CLOSE") && !out.isNothing()) {
            throw Refusal.invalid("action", "revocation.return.outstanding." + (out.money() == 0 ? "sheet"
                    : out.sheet() ? "both" : "money"), out.money());
        }
        String reason = action.equals("WAIVE") ? Reason.of(why, true, "revocation") : null;
        revocations.ended(id, RevocationStatus.REVOKED, reason, time.now());
        journal.record(found.code(), "RETURN_CLOSED", Map.of("money", out.money(), "sheet", out.sheet(), "reason",
                Optional.ofNullable(reason).orElse("")));
    }

    private List<Problem> problems(Revocation found, Command command, String receipt) {
        List<Problem> problems = new ArrayList<>();
        Outstanding out = returns.outstanding(found);
        if (What.MONEY.name().equals(command.what())) {
            if (command.amount() == null || command.amount() <= 0) {
                problems.add(new Problem("amount", "revocation.return.amount.missing"));
            } else if (command.amount() > out.money()) {
                problems.add(new Problem("amount", "revocation.return.amount.too-much", out.money()));
            }
            if (receipt == null) {
                problems.add(new Problem("receipt", "revocation.return.receipt.missing"));
            }
        } else if (What.SHEET.name().equals(command.what())) {
            if (Stream.of(Sheet.values()).noneMatch(sheet -> sheet.name().equals(command.sheet()))) {
                problems.add(new Problem("sheet", "revocation.return.sheet.missing"));
            } else if (!out.sheet()) {
                problems.add(new Problem("sheet", "revocation.return.sheet.already"));
            }
        } else {
            problems.add(new Problem("what", "revocation.return.what.missing"));
        }
        if (receipt != null && receipt.length() > LONGEST_RECEIPT) {
            problems.add(new Problem("receipt", "revocation.too-long", LONGEST_RECEIPT));
        }
        if (command.returnedOn() == null) {
            problems.add(new Problem("returnedOn", "revocation.return.date.missing"));
        } else if (command.returnedOn().isAfter(time.today())) {
            problems.add(new Problem("returnedOn", "revocation.return.date.future"));
        } else if (command.returnedOn().isBefore(decisions.of(found).orElseThrow().date())) {
            problems.add(new Problem("returnedOn", "revocation.return.date.before-decision"));
        }
        return problems;
    }
}
