package vn.vinhdanh.decision;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.vinhdanh.organization.BodyKind;
import vn.vinhdanh.organization.CurrentCaller;
import vn.vinhdanh.refusal.Refusal;
import vn.vinhdanh.refusal.Refusal.Problem;

/** The lines of a signed list that are forwarded up, and who handles them: Sở Nội vụ and the office of the issuer. */
@Component
public class ForwardedLines {

    private final DecisionLists lists;
    private final JdbcClient db;
    private final CurrentCaller callers;

    ForwardedLines(DecisionLists lists, JdbcClient db, CurrentCaller callers) {
        this.lists = lists;
        this.db = db;
        this.callers = callers;
    }

    private record Forwarded(long id, String code, boolean answered) {
    }

    /** @throws Refusal not found, forbidden, or conflict while the list is not signed */
    public DecisionList toHandle(String code) {
        DecisionList list = lists.toSee(code);
        if (!mayHandle(list)) {
            throw Refusal.forbidden("decision.forwarding.not-yours");
        }
        if (list.signedAt() == null) {
            throw Refusal.conflict("decision.forwarding.not-signed", list.code());
        }
        return list;
    }

    public boolean mayHandle(DecisionList list) {
        return callers.get().isIn(list.issuer(), BodyKind.HOME_AFFAIRS)
                || callers.get().isIn(list.issuer(), BodyKind.OFFICE);
    }

    /**
     * The dossiers of these codes, which must all be forwarded and not answered.
     *
     * @throws Refusal invalid, with a problem for each other code
     */
    List<Long> open(DecisionList list, List<String> codes) {
        return pick(list, codes, true);
    }

    /** The same, answered or not; in one order for everybody who locks them. */
    List<Long> all(DecisionList list, List<String> codes) {
        return pick(list, codes, false).stream().sorted().toList();
    }

    private List<Long> pick(DecisionList list, List<String> codes, boolean openOnly) {
        Map<String, Forwarded> forwarded = of(list);
        List<Problem> problems = new ArrayList<>();
        List<Long> ids = new ArrayList<>();
        for (String code : codes(codes)) {
            Forwarded line = forwarded.get(code);
            if (line == null) {
                problems.add(new Problem("codes", "decision.forwarding.not-forwarded", code, list.code()));
            } else if (openOnly && line.answered()) {
                problems.add(new Problem("codes", "decision.forwarding.answered", code));
            } else {
                ids.add(line.id());
            }
        }
        if (!problems.isEmpty()) {
            throw Refusal.invalid(problems);
        }
        return ids;
    }

    /** @throws Refusal invalid where none is named */
    private static List<String> codes(List<String> given) {
        List<String> codes = given == null ? List.of() : given.stream().distinct().toList();
        if (codes.isEmpty()) {
            throw Refusal.invalid("codes", "decision.forwarding.none");
        }
        return codes;
    }

    private Map<String, Forwarded> of(DecisionList list) {
        Map<String, Forwarded> all = new LinkedHashMap<>();
        db.sql("""
                SELECT n.id, n.code, EXISTS (SELECT 1 FROM vinhdanh.higher_decision h WHERE h.nomination_id = n.id)
                    AS answered
                FROM vinhdanh.decision_line l JOIN vinhdanh.nomination n ON n.id = l.nomination_id
                WHERE l.list_id = ? AND l.outcome = 'FORWARD_UP' ORDER BY l.position""").param(list.id())
                .query(Forwarded.class).list().forEach(line -> all.put(line.code(), line));
        return all;
    }
}
