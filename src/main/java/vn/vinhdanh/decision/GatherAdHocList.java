package vn.vinhdanh.decision;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vinhdanh.audit.Journal;
import vn.vinhdanh.movement.Movement;
import vn.vinhdanh.movement.Movements;
import vn.vinhdanh.organization.BodyKind;
import vn.vinhdanh.organization.CurrentCaller;
import vn.vinhdanh.refusal.Refusal;
import vn.vinhdanh.refusal.Refusal.Problem;

/**
 * Sở Nội vụ gathers several dossiers that await a decision into one ad hoc list: merits are commended at once, "không
 * đợi đến khi hết dịch".
 */
@Service
public class GatherAdHocList {

    /** One decision for one occasion; whole batches are compiled. */
    private static final int MOST = 1_000;
    private static final int LONGEST_KEY = 100;

    private final AdHocLists adHocLists;
    private final DecisionLists lists;
    private final DecisionProcess process;
    private final Movements movements;
    private final JdbcClient db;
    private final CurrentCaller callers;
    private final Journal journal;

    GatherAdHocList(AdHocLists adHocLists, DecisionLists lists, DecisionProcess process, Movements movements,
                    JdbcClient db, CurrentCaller callers, Journal journal) {
        this.adHocLists = adHocLists;
        this.lists = lists;
        this.process = process;
        this.movements = movements;
        this.db = db;
        this.callers = callers;
        this.journal = journal;
    }

    /**
     * @param ordinary   dossiers of the ordinary procedure are meant, too: without it one among them is refused
     * @param requestKey chosen by the caller so that a repeated request changes nothing, or null
     */
    public record Command(String movement, String occasion, List<String> codes, boolean ordinary, String requestKey) {
    }

    /** @param created false where an earlier request had made the list */
    public record Gathered(DecisionList list, boolean created) {
    }

    private record Candidate(long id, String code, boolean urgent, String onList) {
    }

    /** @throws Refusal forbidden; invalid as a whole, with a problem for each code that cannot be gathered */
    @Transactional
    public Gathered handle(Command command) {
        Movement movement = movements.get(command.movement(), callers.get());
        if (!callers.get().isIn(movement.issuer(), BodyKind.HOME_AFFAIRS)) {
            throw Refusal.forbidden("decision.gather.not-yours");
        }
        String occasion = Occasion.of(command.occasion(), true);
        List<String> codes = codes(command.codes());
        String key = key(command.requestKey());
        // Compiling and gathering of one movement come one after the other: what is read from here on is true.
        db.sql("SELECT 1 FROM vinhdanh.movement WHERE code = ? FOR NO KEY UPDATE").param(movement.code())
                .query(Integer.class).single();
        Optional<DecisionList> earlier = earlier(movement, occasion, codes, key);
        if (earlier.isPresent()) {
            return new Gathered(earlier.get(), false);
        }
        List<Candidate> candidates = candidates(movement, codes, command.ordinary());
        DecisionList list = adHocLists.create(movement.code(), null, occasion, key);
        adHocLists.add(list, candidates.stream().map(Candidate::id).toArray(Long[]::new));
        journal.record(list.code(), "COMPILED",
                Map.of("lines", candidates.size(), "urgent", true, "occasion", occasion));
        process.startAdHoc(list);
        return new Gathered(list, true);
    }

    private static List<String> codes(List<String> given) {
        List<String> codes = given == null ? List.of()
                : given.stream().filter(code -> code != null && !code.isBlank()).map(String::strip).distinct().toList();
        if (codes.isEmpty()) {
            throw Refusal.invalid("codes", "decision.gather.none");
        }
        if (codes.size() > MOST) {
            throw Refusal.invalid("codes", "decision.gather.too-many", MOST);
        }
        return codes;
    }

    private static String key(String given) {
        if (given == null || given.isBlank()) {
            return null;
        }
        if (given.length() > LONGEST_KEY) {
            throw Refusal.invalid("Idempotency-Key", "decision.reason.too-long", LONGEST_KEY);
        }
        return given;
    }

    /** By the key; or an open list of the same occasion that holds exactly these dossiers. */
    private Optional<DecisionList> earlier(Movement movement, String occasion, List<String> codes, String key) {
        Optional<Long> byKey = key == null ? Optional.empty()
                : db.sql("SELECT id FROM vinhdanh.decision_list WHERE movement = ? AND request_key = ?")
                        .params(movement.code(), key).query(Long.class).optional();
        return byKey.or(() -> db.sql("""
                SELECT d.id FROM vinhdanh.decision_list d
                WHERE d.movement = :movement AND d.batch_id IS NULL AND d.occasion = :occasion
                  AND d.announced_at IS NULL
                  AND (SELECT array_agg(n.code ORDER BY n.code COLLATE "C") FROM vinhdanh.decision_line l
                       JOIN vinhdanh.nomination n ON n.id = l.nomination_id WHERE l.list_id = d.id) = :codes::text[]
                """).param("movement", movement.code()).param("occasion", occasion)
                .param("codes", new TreeSet<>(codes).toArray(String[]::new)).query(Long.class).optional())
                .map(lists::get);
    }

    /** Locked, so that none is withdrawn meanwhile. */
    private List<Candidate> candidates(Movement movement, List<String> codes, boolean ordinary) {
        List<Long> awaiting = db.sql("SELECT id FROM vinhdanh.nomination WHERE movement = ? AND code = ANY (?) "
                + "AND stage = 'AWAITING_DECISION' ORDER BY id FOR UPDATE")
                .params(movement.code(), codes.toArray(String[]::new)).query(Long.class).list();
        Map<String, Candidate> found = new LinkedHashMap<>();
        db.sql("""
                SELECT n.id, n.code, n.urgent, (SELECT d.code FROM vinhdanh.decision_line l
                    JOIN vinhdanh.decision_list d ON d.id = l.list_id
                    WHERE l.nomination_id = n.id AND l.announced_at IS NULL) AS on_list
                FROM vinhdanh.nomination n WHERE n.id = ANY (?)""").param(awaiting.toArray(Long[]::new))
                .query(Candidate.class).list().forEach(c -> found.put(c.code(), c));
        List<Problem> problems = new ArrayList<>();
        for (String code : codes) {
            problem(found.get(code), code, movement, ordinary).ifPresent(problems::add);
        }
        if (!problems.isEmpty()) {
            throw Refusal.invalid(problems);
        }
        return List.copyOf(found.values());
    }

    private Optional<Problem> problem(Candidate candidate, String code, Movement movement, boolean ordinary) {
        if (candidate == null) {
            boolean here = db.sql("SELECT EXISTS (SELECT 1 FROM vinhdanh.nomination WHERE movement = ? AND code = ?)")
                    .params(movement.code(), code).query(Boolean.class).single();
            return Optional.of(here ? new Problem("codes", "decision.gather.not-waiting", code)
                    : new Problem("codes", "decision.gather.unknown", code, movement.title()));
        }
        if (candidate.onList() != null) {
            return Optional.of(new Problem("codes", "decision.gather.on-list", code, candidate.onList()));
        }
        if (!candidate.urgent() && !ordinary) {
            return Optional.of(new Problem("codes", "decision.gather.ordinary", code));
        }
        return Optional.empty();
    }
}
