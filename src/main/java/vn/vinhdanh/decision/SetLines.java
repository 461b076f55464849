package vn.vinhdanh.decision;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vinhdanh.audit.Journal;
import vn.vinhdanh.nomination.Reason;
import vn.vinhdanh.refusal.Refusal;

/** Sets an opinion or an outcome on a set of lines, in one statement. */
@Service
public class SetLines {

    private final DecisionLists lists;
    private final NextBatch nextBatch;
    private final JdbcClient db;
    private final Journal journal;

    SetLines(DecisionLists lists, NextBatch nextBatch, JdbcClient db, Journal journal) {
        this.lists = lists;
        this.nextBatch = nextBatch;
        this.db = db;
        this.journal = journal;
    }

    /** Which lines: exactly one of the four. */
    public record Selection(Boolean all, List<String> codes, Boolean undecided, LineFilter filter) {
    }

    /**
     * What to set: an opinion by an endorser, an outcome by the chairman (or a deferral in a revision), with its
     * reason.
     */
    public record Command(String list, Selection select, String opinion, String outcome, String reason) {
    }

    /**
     * @return how many lines have changed
     * @throws Refusal invalid, or forbidden where the caller's role and the list's open task do not allow it
     */
    @Transactional
    public int handle(Command command) {
        DecisionList list = lists.lock(lists.toSee(command.list()).id());
        Editing editing = lists.editing(list)
                .orElseThrow(() -> Refusal.forbidden("decision.lines.not-yours", list.code()));
        int changed = switch (editing) {
            case HOME_AFFAIRS_OPINION -> opinion(list, command, "home_affairs");
            case STEERING_COMMITTEE_OPINION -> opinion(list, command, "steering_committee");
            case REVISION -> deferral(list, command);
            case OUTCOME -> outcome(list, command);
        };
        journal.record(list.code(), "LINES_SET", Map.of("by", editing,
                "value", String.valueOf(command.opinion() != null ? command.opinion() : command.outcome()),
                "changed", changed));
        return changed;
    }

    private int opinion(DecisionList list, Command command, String body) {
        LineOpinion opinion = value(LineOpinion.class, "opinion", command.opinion());
        String reason = Reason.of(command.reason(), opinion == LineOpinion.OPPOSE, "decision");
        return update(list, command.select(), body + "_opinion", opinion.name(), body + "_reason",
                opinion == LineOpinion.OPPOSE ? reason : null);
    }

    private int outcome(DecisionList list, Command command) {
        Outcome outcome = value(Outcome.class, "outcome", command.outcome());
        String reason = Reason.of(command.reason(), outcome.needsReason(), "decision");
        if (outcome == Outcome.DEFER) {
            requireNextBatch(list);
        }
        return update(list, command.select(), "outcome", outcome.name(), "reason",
                outcome == Outcome.AWARD ? null : reason);
    }

    /** In a revision the only outcome is out of this list; an empty one puts the line back. */
    private int deferral(DecisionList list, Command command) {
        if (command.outcome() == null || command.outcome().isBlank()) {
            return update(list, command.select(), "outcome", null, "reason", null);
        }
        if (value(Outcome.class, "outcome", command.outcome()) != Outcome.DEFER) {
            throw Refusal.invalid("outcome", "decision.revision.only-defer");
        }
        String reason = Reason.of(command.reason(), true, "decision");
        requireNextBatch(list);
        return update(list, command.select(), "outcome", Outcome.DEFER.name(), "reason", reason);
    }

    private void requireNextBatch(DecisionList list) {
        if (nextBatch.after(list).isEmpty()) {
            throw Refusal.invalid("outcome", "decision.defer.no-next-batch");
        }
    }

    private int update(DecisionList list, Selection select, String column, String value,
            String reasonColumn, String reason) {
        LineFilter filter = LineFilter.ALL;
        String also = "";
        String[] codes = {};
        int ways = (Boolean.TRUE.equals(select == null ? null : select.all()) ? 1 : 0)
                + (select != null && select.codes() != null ? 1 : 0)
                + (select != null && Boolean.TRUE.equals(select.undecided()) ? 1 : 0)
                + (select != null && select.filter() != null ? 1 : 0);
        if (ways != 1) {
            throw Refusal.invalid("select", "decision.select.one-way");
        }
        if (select.codes() != null) {
            codes = select.codes().toArray(String[]::new);
            also = " AND n.code = ANY (:codes)";
        } else if (Boolean.TRUE.equals(select.undecided())) {
            also = " AND l." + column + " IS NULL";
        } else if (select.filter() != null) {
            filter = select.filter();
        }
        // What the line says already is left alone, so that "changed" tells the truth.
        return filter.bind(db.sql("UPDATE vinhdanh.decision_line t SET " + column + " = :value, " + reasonColumn + """
                         = :reason
                        FROM vinhdanh.decision_line l JOIN vinhdanh.nomination n ON n.id = l.nomination_id
                        JOIN vinhdanh.unit u ON u.id = n.unit_id
                        WHERE t.list_id = l.list_id AND t.nomination_id = l.nomination_id AND\s"""
                        + LineFilter.WHERE + also
                        + " AND (l." + column + " IS DISTINCT FROM :value::text OR l." + reasonColumn
                        + " IS DISTINCT FROM :reason::text)"), list.id())
                .param("value", value).param("reason", reason).param("codes", codes).update();
    }

    private static <E extends Enum<E>> E value(Class<E> type, String field, String entered) {
        return Arrays.stream(type.getEnumConstants()).filter(v -> v.name().equals(entered)).findFirst()
                .orElseThrow(() -> Refusal.invalid(field, "decision." + field + ".missing"));
    }
}
