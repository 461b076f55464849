package vn.vinhdanh.council;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vinhdanh.audit.Journal;
import vn.vinhdanh.calendar.OfficeTime;
import vn.vinhdanh.calendar.Timestamptz;
import vn.vinhdanh.decision.DecisionList;
import vn.vinhdanh.decision.DecisionLists;
import vn.vinhdanh.decision.ListStatus;
import vn.vinhdanh.organization.Caller;
import vn.vinhdanh.organization.CurrentCaller;
import vn.vinhdanh.refusal.Refusal;
import vn.vinhdanh.refusal.Refusal.Problem;

/**
 * What chair and secretary do: note who is absent, give more time, close the session. A session can always end, though
 * a member never votes: once the time is over, or all others have voted and enough have. Who has not voted by then was
 * absent: he counts where the agreeing votes are measured against all members.
 */
@Service
public class ConductSession {

    private static final int LONGEST_REMARKS = 2_000;

    private final DecisionLists lists;
    private final Sessions sessions;
    private final CountBallots ballots;
    private final CouncilProcess process;
    private final JdbcClient db;
    private final CurrentCaller callers;
    private final OfficeTime time;
    private final Journal journal;

    ConductSession(DecisionLists lists, Sessions sessions, CountBallots ballots, CouncilProcess process, JdbcClient db,
            CurrentCaller callers, OfficeTime time, Journal journal) {
        this.lists = lists;
        this.sessions = sessions;
        this.ballots = ballots;
        this.process = process;
        this.db = db;
        this.callers = callers;
        this.time = time;
        this.journal = journal;
    }

    /** These are absent, and of those who have not voted nobody else. */
    @Transactional
    public void absent(String code, List<String> members) {
        DecisionList list = lists.toSee(code);
        Session session = sessions.held(list.id());
        requireConducting(session);
        Set<String> known = sessions.members(session).stream().map(SessionMember::member).collect(Collectors.toSet());
        members.stream().filter(member -> !known.contains(member)).findFirst().ifPresent(stranger -> {
            throw Refusal.invalid("members", "council.member.unknown", stranger);
        });
        sessions.absent(session, members);
        journal.record(list.code(), "COUNCIL_ABSENT", Map.of("members", members));
    }

    /** The members may vote until the end of that day. */
    @Transactional
    public void votingEnds(String code, LocalDate closesOn) {
        DecisionList list = lists.toSee(code);
        Session session = sessions.alone(list.id());
        requireConducting(session);
        List<Problem> problems = VotingDays.problems(closesOn, time.today());
        if (!problems.isEmpty()) {
            throw Refusal.invalid(problems);
        }
        db.sql("UPDATE vinhdanh.council_session SET closes_at = ? WHERE id = ?")
                .params(Timestamptz.of(time.endOf(closesOn)), session.id()).update();
        journal.record(list.code(), "COUNCIL_RESCHEDULED", Map.of("closesOn", closesOn.toString()));
        process.votingEnds(list.code(), time.endOf(closesOn));
    }

    /** Counts the ballots and gives the list on to the endorsers. */
    @Transactional
    public void close(long listId, boolean confirmed, String remarks) {
        if (!confirmed) {
            throw Refusal.invalid("confirmed", "council.close.unconfirmed");
        }
        if (remarks != null && remarks.length() > LONGEST_REMARKS) {
            throw Refusal.invalid("remarks", "decision.reason.too-long", LONGEST_REMARKS);
        }
        DecisionList list = lists.lock(listId);
        Session session = sessions.alone(listId);
        requireConducting(session);
        List<SessionMember> members = sessions.members(session);
        long voted = members.stream().filter(SessionMember::hasVoted).count();
        boolean quorate = 100 * voted >= (long) session.quorum() * members.size();
        long waiting = members.stream().filter(member -> member.attendance() == null).count();
        if (time.now().isBefore(session.closesAt()) && (waiting > 0 || !quorate)) {
            throw Refusal.conflict(waiting > 0 ? "council.close.waiting" : "council.close.no-quorum", waiting,
                    voted, members.size(), session.quorum());
        }
        db.sql("UPDATE vinhdanh.council_member SET attendance = 'ABSENT' WHERE session_id = ? AND attendance IS NULL")
                .param(session.id()).update();
        int passed = ballots.count(session, members.size(), (int) voted, quorate);
        db.sql("UPDATE vinhdanh.council_session SET status = 'CLOSED', closed_at = ?, closed_by = ?, quorate = ?, "
                + "remarks = ? WHERE id = ?")
                .params(Timestamptz.of(time.now()), callers.get().user(), quorate, remarks, session.id()).update();
        lists.status(list, ListStatus.ENDORSING);
        journal.record(list.code(), "COUNCIL_CLOSED", Map.of("voted", voted, "passed", passed, "quorate", quorate));
    }

    /** @throws Refusal forbidden to everybody but the session's chair and secretary; an administrator stands in */
    private void requireConducting(Session session) {
        Caller caller = callers.get();
        if (!caller.isAdministrator() && !conducts(session, caller.user())) {
            throw Refusal.forbidden("council.not-conducting");
        }
    }

    /** Whether the user is chair or secretary of the open session on the list. */
    public boolean conducts(long listId, String user) {
        return sessions.ofList(listId).filter(session -> conducts(session, user)).isPresent();
    }

    private boolean conducts(Session session, String user) {
        return sessions.members(session).stream().anyMatch(m -> m.member().equals(user) && m.conducts());
    }
}
