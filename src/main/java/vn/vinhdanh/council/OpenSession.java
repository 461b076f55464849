package vn.vinhdanh.council;

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
import vn.vinhdanh.council.CouncilMembers.Person;
import vn.vinhdanh.decision.DecisionList;
import vn.vinhdanh.decision.DecisionLists;
import vn.vinhdanh.decision.ListStatus;
import vn.vinhdanh.duty.LineBars;
import vn.vinhdanh.duty.Step;
import vn.vinhdanh.organization.BodyKind;
import vn.vinhdanh.organization.CurrentCaller;
import vn.vinhdanh.refusal.Refusal.Problem;
import vn.vinhdanh.refusal.Refusal;

/** Whether a list goes to the council, and the opening of the session: members and rules are those of that moment. */
@Service
public class OpenSession {

    private static final int LONGEST_PLACE = 200;

    private final DecisionLists lists;
    private final CouncilSettingsTable settings;
    private final CouncilMembers members;
    private final Sessions sessions;
    private final CouncilLines lines;
    private final JdbcClient db;
    private final CurrentCaller callers;
    private final OfficeTime time;
    private final Journal journal;

    OpenSession(DecisionLists lists, CouncilSettingsTable settings, CouncilMembers members, Sessions sessions,
            CouncilLines lines, JdbcClient db, CurrentCaller callers, OfficeTime time, Journal journal) {
        this.lists = lists;
        this.settings = settings;
        this.members = members;
        this.sessions = sessions;
        this.lines = lines;
        this.db = db;
        this.callers = callers;
        this.time = time;
        this.journal = journal;
    }

    /** @param closesOn last day of voting, to the end of it */
    public record Command(long listId, String chair, String secretary, LocalDate closesOn, String place) {
    }

    /**
     * Whether the council votes on the list now. Once it has voted it is asked again only where the movement wants it
     * after each revision, or where a line has no result yet.
     */
    public boolean isNeeded(long listId) {
        DecisionList list = lists.get(listId);
        CouncilSettings asked = settings.of(list.movement());
        if (!asked.asked() || list.batchId() == null && !asked.adHoc()) {
            return false;
        }
        Long voted = asked.everyRound() ? null : sessions.closedOf(listId).map(Session::id).orElse(null);
        return lines.forms(listId, voted).stream().anyMatch(form -> asked.ruleFor(form).asked());
    }

    /** The list is the council's now: nobody else says anything of it or changes it. */
    @Transactional
    public void call(long listId) {
        DecisionList list = lists.lock(listId);
        lists.status(list, ListStatus.VOTING);
        journal.record(list.code(), "COUNCIL_CALLED");
    }

    /** @throws Refusal invalid with every wrong field at once */
    @Transactional
    public void handle(Command command) {
        DecisionList list = lists.lock(command.listId());
        List<Person> people = members.of(list.issuer());
        refuseIncomplete(command, list, people);
        CouncilSettings asked = settings.of(list.movement());
        long id = db.sql("""
                INSERT INTO vinhdanh.council_session
                    (list_id, status, ballot, quorum, place, opened_at, opened_by, closes_at)
                VALUES (?, 'OPEN', ?, ?, ?, ?, ?, ?) RETURNING id""")
                .params(list.id(), asked.ballot().name(), asked.quorum(), command.place(), Timestamptz.of(time.now()),
                        callers.get().user(), Timestamptz.of(time.endOf(command.closesOn())))
                .query(Long.class).single();
        lines.forms(list.id(), null).stream().filter(form -> asked.ruleFor(form).asked())
                .forEach(form -> snapshot(id, form, asked.ruleFor(form).count()));
        Session session = sessions.ofList(list.id()).orElseThrow();
        people.forEach(person -> snapshot(session, person, command));
        journal.record(list.code(), "COUNCIL_OPENED", Map.of("members", people.size(), "ballot", asked.ballot(),
                "closesOn", command.closesOn().toString()));
    }

    private void snapshot(long session, String form, CountRule rule) {
        db.sql("INSERT INTO vinhdanh.council_session_rule (session_id, award_form, denominator, threshold, value, tie) "
                + "VALUES (?, ?, ?, ?, ?, ?)")
                .params(session, form, rule.denominator().name(), rule.threshold().name(), rule.value(),
                        rule.tie().name())
                .update();
    }

    private void snapshot(Session session, Person person, Command command) {
        Role role = person.user().equals(command.chair()) ? Role.CHAIR
                : person.user().equals(command.secretary()) ? Role.SECRETARY : Role.MEMBER;
        db.sql("INSERT INTO vinhdanh.council_member (session_id, member, name, role) VALUES (?, ?, ?, ?)")
                .params(session.id(), person.user(), person.name(), role.name()).update();
        lines.recuseUnit(session, person.user(), person.groups());
        lines.recuseBarred(session, new LineBars(person.user(), time.now(), Step.VOTE));
    }

    private void refuseIncomplete(Command command, DecisionList list, List<Person> people) {
        List<Problem> problems = new ArrayList<>();
        if (people.isEmpty()) {
            problems.add(new Problem(null, "council.members.none", BodyKind.COUNCIL.group(list.issuer())));
        }
        if (command.chair() == null) {
            problems.add(new Problem("chair", "council.chair.missing"));
        } else if (people.stream().noneMatch(person -> person.user().equals(command.chair()))) {
            problems.add(new Problem("chair", "council.chair.no-member"));
        }
        if (command.secretary() == null) {
            problems.add(new Problem("secretary", "council.secretary.missing"));
        } else if (people.stream().noneMatch(person -> person.user().equals(command.secretary()))) {
            problems.add(new Problem("secretary", "council.secretary.no-member"));
        } else if (command.secretary().equals(command.chair())) {
            problems.add(new Problem("secretary", "council.secretary.is-chair"));
        }
        problems.addAll(VotingDays.problems(command.closesOn(), time.today()));
        if (command.place() != null && command.place().length() > LONGEST_PLACE) {
            problems.add(new Problem("place", "decision.reason.too-long", LONGEST_PLACE));
        }
        if (!problems.isEmpty()) {
            throw Refusal.invalid(problems);
        }
    }
}
