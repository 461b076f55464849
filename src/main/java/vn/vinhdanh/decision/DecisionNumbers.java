package vn.vinhdanh.decision;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.vinhdanh.calendar.OfficeTime;
import vn.vinhdanh.calendar.Timestamptz;
import vn.vinhdanh.decision.IssueDecision.Capacity;
import vn.vinhdanh.nomination.VietnameseName;
import vn.vinhdanh.organization.CurrentCaller;
import vn.vinhdanh.refusal.Refusal;
import vn.vinhdanh.refusal.Refusal.Problem;

/** Văn thư's book: an issuer gives each number once a year, whether the decision awards, revokes or corrects. */
@Component
public class DecisionNumbers {

    /** "3021/QĐ-UBND", or the bare number: it begins with digits and has no spaces inside. */
    private static final Pattern NUMBER = Pattern.compile("\\d{1,6}[a-z\\u0111A-Z\\u0110]?(/[\\p{L}\\d-]{1,30})*");
    private static final int LONGEST_NAME = 100;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");

    private final JdbcClient db;
    private final CurrentCaller callers;
    private final OfficeTime time;

    DecisionNumbers(JdbcClient db, CurrentCaller callers, OfficeTime time) {
        this.db = db;
        this.callers = callers;
        this.time = time;
    }

    /** As entered; {@code capacity} is CHU_TICH or KT_CHU_TICH. */
    public record Entry(String number, LocalDate date, String signer, String capacity) {

        /** Texts as they are stored. */
        public Entry clean() {
            return new Entry(VietnameseName.clean(number), date, VietnameseName.clean(signer), capacity);
        }
    }

    /**
     * What the decision is about.
     *
     * @param kind     AWARD, REVOCATION or CORRECTION
     * @param listId   the list of an AWARD, else null
     * @param settled  the day on which it was signed: none is dated before
     * @param tooEarly message key for a date before that day
     */
    public record Matter(String kind, Long listId, String issuer, LocalDate settled, String tooEarly) {
    }

    /**
     * Enters the decision.
     *
     * @return its id
     * @throws Refusal invalid with every wrong field at once; also where the number was given before
     */
    public long enter(Matter matter, Entry entered) {
        Entry entry = entered.clean();
        List<Problem> problems = problems(matter, entry);
        if (!problems.isEmpty()) {
            throw Refusal.invalid(problems);
        }
        return db.sql("""
                INSERT INTO vinhdanh.decision (list_id, kind, issuer, number, date, signer, signer_capacity,
                    issued_at, issued_by)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (issuer, year, number) DO NOTHING RETURNING id""")
                .params(matter.listId(), matter.kind(), matter.issuer(), entry.number(), entry.date(),
                        entry.signer(), entry.capacity(), Timestamptz.of(time.now()), callers.get().user())
                .query(Long.class).optional().orElseThrow(() -> Refusal.invalid("decisionNumber",
                        "decision.number.used", entry.number(), String.valueOf(entry.date().getYear())));
    }

    private List<Problem> problems(Matter matter, Entry entry) {
        List<Problem> problems = new ArrayList<>();
        if (entry.number() == null || entry.number().isEmpty()) {
            problems.add(new Problem("decisionNumber", "decision.number.missing"));
        } else if (!NUMBER.matcher(entry.number()).matches()) {
            problems.add(new Problem("decisionNumber", "decision.number.malformed", entry.number()));
        }
        if (entry.date() == null) {
            problems.add(new Problem("decisionDate", "decision.date.missing"));
        } else if (entry.date().isAfter(time.today())) {
            problems.add(new Problem("decisionDate", "decision.date.future"));
        } else if (entry.date().isBefore(matter.settled())) {
            problems.add(new Problem("decisionDate", matter.tooEarly(), DAY.format(matter.settled())));
        }
        if (entry.signer() == null || entry.signer().isEmpty()) {
            problems.add(new Problem("signer", "decision.signer.missing"));
        } else if (entry.signer().length() > LONGEST_NAME) {
            problems.add(new Problem("signer", "decision.reason.too-long", LONGEST_NAME));
        }
        if (entry.capacity() == null
                || Arrays.stream(Capacity.values()).noneMatch(c -> c.name().equals(entry.capacity()))) {
            problems.add(new Problem("signerCapacity", "decision.capacity.missing"));
        }
        return problems;
    }
}
