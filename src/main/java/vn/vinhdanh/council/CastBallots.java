package vn.vinhdanh.council;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vinhdanh.audit.Journal;
import vn.vinhdanh.calendar.OfficeTime;
import vn.vinhdanh.decision.DecisionList;
import vn.vinhdanh.decision.DecisionLists;
import vn.vinhdanh.duty.LineBars;
import vn.vinhdanh.duty.Step;
import vn.vinhdanh.organization.CurrentCaller;
import vn.vinhdanh.refusal.Refusal;

/**
 * A member votes on all lines at once, or the secretary enters the written opinion of one who is absent. In one
 * transaction the ballots are in and the member has voted; a vote stands, there is no second. Members do not wait for
 * each other: what they share is only held, never changed.
 */
@Service
public class CastBallots {

    private static final int LONGEST_PAPER = 200;

    private final DecisionLists lists;
    private final Sessions sessions;
    private final CouncilLines councilLines;
    private final BallotBox box;
    private final CouncilProcess process;
    private final CurrentCaller callers;
    private final OfficeTime time;
    private final Journal journal;
    private final JdbcClient db;

    CastBallots(DecisionLists lists, Sessions sessions, CouncilLines councilLines, BallotBox box,
            CouncilProcess process, CurrentCaller callers, OfficeTime time, Journal journal, JdbcClient db) {
        this.lists = lists;
        this.sessions = sessions;
        this.councilLines = councilLines;
        this.box = box;
        this.process = process;
        this.callers = callers;
        this.time = time;
        this.journal = journal;
        this.db = db;
    }

    /**
     * @param choices by code of the dossier
     * @param rest    for every line not among them; null: there must be none
     * @param member  whose written opinion it is; null: the caller's own vote
     * @param paper   number of the written opinion
     */
    public record Command(String list, Map<String, String> choices, String rest, String member, String paper) {
    }

    /**
     * @throws Refusal forbidden to those who are not members; conflict where the member has voted or the time is over;
     *   invalid where a line has no choice
     */
    @Transactional
    public void handle(Command command) {
        DecisionList list = lists.toSee(command.list());
        Session session = sessions.held(list.id());
        Map<String, SessionMember> members = sessions.members(session).stream()
                .collect(Collectors.toMap(SessionMember::member, m -> m));
        SessionMember caller = members.get(callers.get().user());
        if (caller == null) {
            throw Refusal.forbidden("council.not-member");
        }
        boolean written = command.member() != null;
        String member = written ? absent(command, caller, members) : caller.member();
        if (!time.now().isBefore(session.closesAt())) {
            throw Refusal.conflict("council.voting-over");
        }
        Map<String, Choice> choices = new LinkedHashMap<>();
        (command.choices() == null ? Map.<String, String>of() : command.choices())
                .forEach((code, choice) -> choices.put(code, choice(choice)));
        Choice rest = command.rest() == null ? null : choice(command.rest());
        if (rest == Choice.RECUSED) {
            throw Refusal.invalid("rest", "council.choice.unknown", rest);
        }
        if (!sessions.voted(session, member, written ? Attendance.WRITTEN : Attendance.PRESENT,
                written ? command.paper().strip() : null)) {
            throw Refusal.conflict("council.voted-before");
        }
        councilLines.recuseBarred(session, new LineBars(member, time.now(), Step.VOTE));
        recuse(session, member, choices.entrySet().stream().filter(e -> e.getValue() == Choice.RECUSED)
                .map(Map.Entry::getKey).collect(Collectors.toSet()));
        refuseUndecided(session, member, choices.keySet(), rest);
        choices.values().removeIf(Choice.RECUSED::equals);
        box.put(session, member, choices, rest);
        journal.record(list.code(), written ? "COUNCIL_WRITTEN" : "COUNCIL_VOTED", Map.of("member", member));
        if (written) {
            process.voted(list.code(), member);
        }
    }

    private String absent(Command command, SessionMember caller, Map<String, SessionMember> members) {
        if (!caller.conducts()) {
            throw Refusal.forbidden("council.not-conducting");
        }
        if (!members.containsKey(command.member())) {
            throw Refusal.invalid("member", "council.member.unknown", command.member());
        }
        if (command.paper() == null || command.paper().isBlank()) {
            throw Refusal.invalid("paper", "council.paper.missing");
        }
        if (command.paper().length() > LONGEST_PAPER) {
            throw Refusal.invalid("paper", "decision.reason.too-long", LONGEST_PAPER);
        }
        return command.member();
    }

    /** The member's own declaration; those that follow from the unit are there since the opening. */
    private void recuse(Session session, String member, Set<String> codes) {
        db.sql("""
                INSERT INTO vinhdanh.council_recusal (session_id, member, nomination_id, ground)
                SELECT :session, :member, n.id, 'DECLARED' FROM vinhdanh.decision_line l
                JOIN vinhdanh.nomination n ON n.id = l.nomination_id WHERE n.code = ANY (:codes) AND\s"""
                + CouncilLines.VOTED_ON + " ON CONFLICT DO NOTHING")
                .param("session", session.id()).param("list", session.listId()).param("member", member)
                .param("codes", codes.toArray(String[]::new)).update();
    }

    private void refuseUndecided(Session session, String member, Set<String> decided, Choice rest) {
        if (rest != null) {
            return;
        }
        int undecided = db.sql("""
                SELECT count(*) FROM vinhdanh.decision_line l JOIN vinhdanh.nomination n ON n.id = l.nomination_id
                WHERE NOT n.code = ANY (:codes) AND NOT EXISTS (SELECT 1 FROM vinhdanh.council_recusal x
                    WHERE x.session_id = :session AND x.member = :member AND x.nomination_id = n.id) AND\s"""
                + CouncilLines.VOTED_ON)
                .param("session", session.id()).param("list", session.listId()).param("member", member)
                .param("codes", decided.toArray(String[]::new)).query(Integer.class).single();
        if (undecided > 0) {
            throw Refusal.invalid("choices", "council.lines.undecided", undecided);
        }
    }

    private static Choice choice(String entered) {
        return Arrays.stream(Choice.values()).filter(choice -> choice.name().equals(entered)).findFirst()
                .orElseThrow(() -> Refusal.invalid("choices", "council.choice.unknown", entered));
    }
}
