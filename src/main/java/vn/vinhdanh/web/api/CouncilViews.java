package vn.vinhdanh.web.api;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.vinhdanh.council.Attendance;
import vn.vinhdanh.council.BallotKind;
import vn.vinhdanh.council.CouncilLines;
import vn.vinhdanh.council.CouncilMembers;
import vn.vinhdanh.council.CouncilResults;
import vn.vinhdanh.council.CouncilSettings;
import vn.vinhdanh.council.CouncilSettingsTable;
import vn.vinhdanh.council.CountRule;
import vn.vinhdanh.council.Role;
import vn.vinhdanh.council.Session;
import vn.vinhdanh.council.SessionMember;
import vn.vinhdanh.council.Sessions;
import vn.vinhdanh.decision.DecisionList;
import vn.vinhdanh.decision.ListStatus;
import vn.vinhdanh.movement.AwardForm;
import vn.vinhdanh.movement.Movements;
import vn.vinhdanh.organization.CurrentCaller;

/** A council's session as the API tells it. */
@Component
class CouncilViews {

    private final CouncilSettingsTable settings;
    private final CouncilMembers people;
    private final Sessions sessions;
    private final CouncilLines lines;
    private final CouncilResults results;
    private final Movements movements;
    private final CurrentCaller caller;

    CouncilViews(CouncilSettingsTable settings, CouncilMembers people, Sessions sessions, CouncilLines lines,
            CouncilResults results, Movements movements, CurrentCaller caller) {
        this.settings = settings;
        this.people = people;
        this.sessions = sessions;
        this.lines = lines;
        this.results = results;
        this.movements = movements;
        this.caller = caller;
    }

    /** Whether the council is to be called, is in session, has spoken, or was never asked. */
    enum State {
        NONE, CALLED, OPEN, CLOSED
    }

    /**
     * @param members  those of the session; before it is opened those who sit in the council now
     * @param you      the caller as a member of the session, or null
     * @param lines    that are voted on; 0 once closed
     * @param yourOwn  of them, those on which the caller's unit nominates
     * @param totals   once closed
     */
    record SessionView(State state, BallotKind ballot, int quorum, String place, Instant opensAt, Instant closesAt,
                       Instant closedAt, Boolean quorate, String remarks, String chair, String secretary,
                       List<RuleView> rules, List<MemberView> members, MemberView you, long lines, long yourOwn,
                       CouncilResults.Totals totals) {
    }

    record RuleView(String awardForm, String title, CountRule.Denominator denominator, CountRule.Threshold threshold,
                    Integer value, CountRule.Tie tie) {
    }

    /** @param voted that he has, never how */
    record MemberView(String user, String name, Role role, Attendance attendance, String paper, boolean voted) {
    }

    SessionView view(DecisionList list) {
        Session session = sessions.ofList(list.id()).orElse(null);
        boolean calling = list.status() == ListStatus.VOTING && (session == null || !session.open());
        return calling || session == null ? before(list, calling) : of(list, session);
    }

    private SessionView before(DecisionList list, boolean calling) {
        CouncilSettings asked = settings.of(list.movement());
        List<MemberView> members = !calling ? List.of()
                : people.of(list.issuer()).stream()
                        .map(p -> new MemberView(p.user(), p.name(), Role.MEMBER, null, null, false)).toList();
        return new SessionView(calling ? State.CALLED : State.NONE, asked.ballot(), asked.quorum(), null, null, null,
                null, null, null, asked.chair(), asked.secretary(), calling ? rules(list, asked) : List.of(), members,
                null, 0, 0, null);
    }

    private List<RuleView> rules(DecisionList list, CouncilSettings asked) {
        return asked.rules().stream().filter(rule -> rule.asked())
                .map(rule -> rule(rule.awardForm(), titles(list), rule.count())).toList();
    }

    private SessionView of(DecisionList list, Session session) {
        List<MemberView> members = sessions.members(session).stream().map(CouncilViews::view).toList();
        Map<String, String> titles = titles(list);
        String user = caller.get().user();
        return new SessionView(session.open() ? State.OPEN : State.CLOSED, session.ballot(), session.quorum(),
                session.place(), session.openedAt(), session.closesAt(), session.closedAt(), session.quorate(),
                session.remarks(), holder(members, Role.CHAIR), holder(members, Role.SECRETARY),
                sessions.rules(session).entrySet().stream().sorted(Map.Entry.comparingByKey())
                        .map(rule -> rule(rule.getKey(), titles, rule.getValue())).toList(),
                members, members.stream().filter(m -> m.user().equals(user)).findFirst().orElse(null),
                session.open() ? lines.count(session, null) : 0,
                session.open() ? lines.recused(session, user) : 0,
                session.open() ? null : results.totals(session));
    }

    private static RuleView rule(String form, Map<String, String> titles, CountRule rule) {
        String code = form == null || form.isEmpty() ? null : form;
        return new RuleView(code, code == null ? null : titles.getOrDefault(code, code), rule.denominator(),
                rule.threshold(), rule.value(), rule.tie());
    }

    private Map<String, String> titles(DecisionList list) {
        return movements.awardForms(list.movement()).stream()
                .collect(Collectors.toMap(AwardForm::code, AwardForm::title));
    }

    private static MemberView view(SessionMember m) {
        return new MemberView(m.member(), m.name(), m.role(), m.attendance(), m.paper(), m.hasVoted());
    }

    private static String holder(List<MemberView> members, Role role) {
        return members.stream().filter(m -> m.role() == role).map(MemberView::user).findFirst().orElse(null);
    }
}
