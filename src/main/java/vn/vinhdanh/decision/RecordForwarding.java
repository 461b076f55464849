package vn.vinhdanh.decision;

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
import vn.vinhdanh.nomination.VietnameseName;
import vn.vinhdanh.organization.CurrentCaller;
import vn.vinhdanh.refusal.Refusal;
import vn.vinhdanh.refusal.Refusal.Problem;

/** Sở Nội vụ or the office notes to whom dossiers of a list are forwarded, and when and by which tờ trình they went. */
@Service
public class RecordForwarding {

    private static final int LONGEST = 200;

    private final ForwardedLines lines;
    private final JdbcClient db;
    private final CurrentCaller callers;
    private final OfficeTime time;
    private final Journal journal;

    RecordForwarding(ForwardedLines lines, JdbcClient db, CurrentCaller callers, OfficeTime time, Journal journal) {
        this.lines = lines;
        this.db = db;
        this.callers = callers;
        this.time = time;
        this.journal = journal;
    }

    /**
     * As entered.
     *
     * @param number and {@code sentOn}: of the tờ trình; both or neither, while it is not sent
     */
    public record Command(String list, List<String> codes, String authority, String awardForm, String number,
                          LocalDate sentOn) {
    }

    /**
     * Writes the same for all of them; a repeated request changes nothing.
     *
     * @return how many dossiers are concerned
     * @throws Refusal forbidden; invalid as a whole, with a problem for each code that is not forwarded, or answered
     */
    @Transactional
    public int handle(Command command) {
        DecisionList list = lines.toHandle(command.list());
        String authority = VietnameseName.clean(command.authority());
        String form = VietnameseName.clean(command.awardForm());
        String number = VietnameseName.clean(command.number());
        String sentBy = number == null || number.isEmpty() ? null : number;
        List<Problem> problems = new ArrayList<>();
        name(problems, "authority", authority, "decision.higher.authority.missing");
        name(problems, "awardForm", form, "decision.higher.form.missing");
        if ((sentBy == null) != (command.sentOn() == null)) {
            problems.add(new Problem(sentBy == null ? "number" : "sentOn", "decision.forwarding.number-and-date"));
        } else if (command.sentOn() != null && command.sentOn().isAfter(time.today())) {
            problems.add(new Problem("sentOn", "decision.forwarding.future"));
        }
        if (sentBy != null && sentBy.length() > LONGEST) {
            problems.add(new Problem("number", "decision.reason.too-long", LONGEST));
        }
        if (!problems.isEmpty()) {
            throw Refusal.invalid(problems);
        }
        Long[] ids = lines.open(list, command.codes()).toArray(Long[]::new);
        int changed = db.sql("""
                INSERT INTO vinhdanh.forwarding AS f (nomination_id, authority, award_form, number, sent_on,
                    recorded_by, recorded_at)
                SELECT id, :authority, :form, :number, :sentOn::date, :user, :now FROM unnest(:ids::bigint[]) id
                ON CONFLICT (nomination_id) DO UPDATE SET authority = excluded.authority,
                    award_form = excluded.award_form, number = excluded.number, sent_on = excluded.sent_on,
                    recorded_by = excluded.recorded_by, recorded_at = excluded.recorded_at
                WHERE (f.authority, f.award_form, f.number, f.sent_on)
                    IS DISTINCT FROM (excluded.authority, excluded.award_form, excluded.number, excluded.sent_on)""")
                .param("authority", authority).param("form", form).param("number", sentBy)
                .param("sentOn", command.sentOn()).param("user", callers.get().user())
                .param("now", Timestamptz.of(time.now())).param("ids", ids).update();
        if (changed > 0) {
            journal.record(list.code(), "FORWARDING", Map.of("authority", authority, "awardForm", form,
                    "number", sentBy == null ? "" : sentBy, "dossiers", ids.length));
        }
        return ids.length;
    }

    private static void name(List<Problem> problems, String field, String value, String missing) {
        if (value == null || value.isEmpty()) {
            problems.add(new Problem(field, missing));
        } else if (value.length() > LONGEST) {
            problems.add(new Problem(field, "decision.reason.too-long", LONGEST));
        }
    }
}
