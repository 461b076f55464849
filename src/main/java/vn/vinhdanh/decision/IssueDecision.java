package vn.vinhdanh.decision;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vinhdanh.audit.Journal;
import vn.vinhdanh.calendar.OfficeTime;
import vn.vinhdanh.calendar.Timestamptz;
import vn.vinhdanh.nomination.VietnameseName;
import vn.vinhdanh.organization.CurrentCaller;
import vn.vinhdanh.refusal.Refusal;
import vn.vinhdanh.refusal.Refusal.Problem;

/** Văn thư issues the signed list as a decision: number, date, who signs in which capacity. */
@Service
public class IssueDecision {

    /** "3021/QĐ-UBND", or the bare number: it begins with digits and has no spaces inside. */
    private static final Pattern NUMBER = Pattern.compile("\\d{1,6}[a-z\\u0111A-Z\\u0110]?(/[\\p{L}\\d-]{1,30})*");
    private static final int LONGEST_NAME = 100;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");
    private static final String SELECT = """
            SELECT d.id, l.code AS list_code, d.number, d.date, d.signer, d.signer_capacity
            FROM vinhdanh.decision d JOIN vinhdanh.decision_list l ON l.id = d.list_id
            """;

    private final DecisionLists lists;
    private final JdbcClient db;
    private final CurrentCaller callers;
    private final OfficeTime time;
    private final Journal journal;

    IssueDecision(DecisionLists lists, JdbcClient db, CurrentCaller callers, OfficeTime time, Journal journal) {
        this.lists = lists;
        this.db = db;
        this.callers = callers;
        this.time = time;
        this.journal = journal;
    }

    /** As entered; {@code capacity} is CHU_TICH or KT_CHU_TICH. */
    public record Command(long listId, String number, LocalDate date, String signer, String capacity) {
    }

    /** @throws Refusal invalid with every wrong field at once; a number is given once a year by an issuer */
    @Transactional
    public void handle(Command command) {
        DecisionList list = lists.lock(command.listId());
        if (list.status() != ListStatus.SIGNED) {
            throw Refusal.conflict("decision.list.elsewhere", list.code());
        }
        String number = VietnameseName.clean(command.number());
        String signer = VietnameseName.clean(command.signer());
        List<Problem> problems = problems(list, command, number, signer);
        if (!problems.isEmpty()) {
            throw Refusal.invalid(problems);
        }
        int written = db.sql("""
                INSERT INTO vinhdanh.decision (list_id, issuer, number, date, signer,
                    signer_capacity, issued_at, issued_by)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (issuer, year, number) DO NOTHING""")
                .params(list.id(), list.issuer(), number, command.date(), signer, command.capacity(),
                        Timestamptz.of(time.now()), callers.get().user())
                .update();
        if (written == 0) {
            throw Refusal.invalid("decisionNumber", "decision.number.used", number,
                    String.valueOf(command.date().getYear()));
        }
        lists.status(list, ListStatus.ISSUED);
        journal.record(list.code(), "ISSUED",
                Map.of("number", number, "date", command.date(), "signer", signer, "capacity", command.capacity()));
    }

    /** The decision that issued a list, where there is one. */
    public Optional<Decision> of(DecisionList list) {
        return db.sql(SELECT + "WHERE d.list_id = ?").param(list.id()).query(Decision.class).optional();
    }

    /** The decisions issued for a movement, newest first. */
    public List<Decision> of(String movement) {
        return db.sql(SELECT + "WHERE l.movement = ? ORDER BY d.date DESC, d.id DESC").param(movement)
                .query(Decision.class).list();
    }

    private List<Problem> problems(DecisionList list, Command command, String number, String signer) {
        List<Problem> problems = new ArrayList<>();
        if (number == null || number.isEmpty()) {
            problems.add(new Problem("decisionNumber", "decision.number.missing"));
        } else if (!NUMBER.matcher(number).matches()) {
            problems.add(new Problem("decisionNumber", "decision.number.malformed", number));
        }
        if (command.date() == null) {
            problems.add(new Problem("decisionDate", "decision.date.missing"));
        } else if (command.date().isAfter(time.today())) {
            problems.add(new Problem("decisionDate", "decision.date.future"));
        } else if (command.date().isBefore(time.dateOf(list.signedAt()))) {
            problems.add(new Problem("decisionDate", "decision.date.before-signing",
                    DAY.format(time.dateOf(list.signedAt()))));
        }
        if (signer == null || signer.isEmpty()) {
            problems.add(new Problem("signer", "decision.signer.missing"));
        } else if (signer.length() > LONGEST_NAME) {
            problems.add(new Problem("signer", "decision.reason.too-long", LONGEST_NAME));
        }
        if (command.capacity() == null
                || Arrays.stream(Capacity.values()).noneMatch(c -> c.name().equals(command.capacity()))) {
            problems.add(new Problem("signerCapacity", "decision.capacity.missing"));
        }
        return problems;
    }

    /** In which capacity the decision is signed. */
    public enum Capacity {
        CHU_TICH, KT_CHU_TICH
    }
}
