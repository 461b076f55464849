package vn.vinhdanh.workflow;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import vn.vinhdanh.council.BallotKind;
import vn.vinhdanh.council.CastBallots;
import vn.vinhdanh.council.ChangeCouncil;
import vn.vinhdanh.council.ConductSession;
import vn.vinhdanh.council.CouncilRule;
import vn.vinhdanh.council.CouncilSettings;
import vn.vinhdanh.council.CountRule;
import vn.vinhdanh.council.CountRule.Denominator;
import vn.vinhdanh.council.CountRule.Threshold;
import vn.vinhdanh.council.CountRule.Tie;
import vn.vinhdanh.organization.Caller;
import vn.vinhdanh.workflow.awarddecision.AwardDecisionModel;

/** The session of a council of five on a list, from the setting to what came out. */
final class CouncilPath {

    static final String GROUP = "soc-trang-council";
    static final String CHAIR = "hoidong.1";
    static final String SECRETARY = "hoidong.2";
    static final List<String> MEMBERS = List.of(CHAIR, SECRETARY, "hoidong.3", "hoidong.4", "hoidong.5");

    /** A member who belongs to a nominating unit. */
    static final String OF_A_UNIT = "hoidong.5";
    static final Actor HIS_UNIT = Actor.NEIGHBOUR;

    private final ProcessTest test;
    private final MovementPath movement;
    private String list;

    CouncilPath(ProcessTest test, MovementPath movement) {
        this.test = test;
        this.movement = movement;
        MEMBERS.forEach(member -> test.person(member, GROUP));
        test.person(OF_A_UNIT, HIS_UNIT.group);
    }

    static Set<String> groups(String member) {
        return member.equals(OF_A_UNIT) ? Set.of(GROUP, HIS_UNIT.group) : Set.of(GROUP);
    }

    static CountRule rule(Denominator denominator, Threshold threshold, Integer value, Tie tie) {
        return new CountRule(denominator, threshold, value, tie);
    }

    CouncilPath asked(BallotKind ballot, CountRule count) {
        return asked(new CouncilSettings(true, false, false, ballot, 50, CHAIR, SECRETARY,
                List.of(new CouncilRule(null, true, count))));
    }

    CouncilPath asked(CouncilSettings settings) {
        Caller homeAffairs = new Caller(Actor.HOME_AFFAIRS.user(), Actor.HOME_AFFAIRS.groups());
        test.beans.getBean(ChangeCouncil.class).handle(movement.code, settings, homeAffairs);
        return this;
    }

    /** The session on the list is open, for votes until the end of a day in the far future. */
    CouncilPath opened(String code) {
        list = code;
        test.complete(Actor.HOME_AFFAIRS, list, AwardDecisionModel.OPEN_SESSION,
                Map.of("chair", CHAIR, "secretary", SECRETARY, "closesOn", "2022-01-20", "place", "Phòng họp số 2"));
        return this;
    }

    <T> T as(String member, Callable<T> act) {
        return test.as(member, groups(member), act);
    }

    /** Puts the ballots in, without completing the task. */
    CouncilPath cast(String member, String rest, String... exceptions) {
        Map<String, String> choices = new HashMap<>();
        for (int i = 0; i < exceptions.length; i += 2) {
            choices.put(exceptions[i], exceptions[i + 1]);
        }
        return put(member, new CastBallots.Command(list, choices, rest, null, null));
    }

    CouncilPath put(String member, CastBallots.Command command) {
        return as(member, () -> {
            test.beans.getBean(CastBallots.class).handle(command);
            return this;
        });
    }

    /** The written opinion of one who is absent, by the secretary's hand. */
    CouncilPath written(String absent, String rest, String paper) {
        return put(SECRETARY, new CastBallots.Command(list, Map.of(), rest, absent, paper));
    }

    /** Votes and completes the task; the join of the members is left to its jobs. */
    CouncilPath votes(String member, String rest, String... exceptions) {
        cast(member, rest, exceptions);
        return completes(member);
    }

    CouncilPath completes(String member) {
        String task = ballotOf(member).getId();
        return as(member, () -> {
            test.engine.getTaskService().complete(task);
            return this;
        });
    }

    Task ballotOf(String member) {
        return ballots().stream().filter(task -> member.equals(task.getAssignee())).findFirst().orElseThrow();
    }

    List<Task> ballots() {
        return test.engine.getTaskService().createTaskQuery().processInstanceBusinessKey(list)
                .taskDefinitionKey(AwardDecisionModel.COUNCIL_VOTE).list();
    }

    CouncilPath absent(String... members) {
        return as(SECRETARY, () -> {
            test.beans.getBean(ConductSession.class).absent(list, Arrays.asList(members));
            return this;
        });
    }

    /** Runs the savepoints behind the members' tasks. */
    CouncilPath joined() {
        for (List<Job> jobs = test.jobs(list, AwardDecisionModel.COUNCIL_VOTE + "#multiInstanceBody"); !jobs.isEmpty();
                jobs = List.of()) {
            jobs.forEach(test::runJob);
        }
        test.jobs(list, AwardDecisionModel.COUNCIL_VOTE).forEach(test::runJob);
        return this;
    }

    CouncilPath closed() {
        return closedBy(CHAIR);
    }

    CouncilPath closedBy(String member) {
        String task = test.task(list, AwardDecisionModel.CONDUCT_SESSION).getId();
        as(member, () -> {
            test.engine.getTaskService().claim(task, member);
            test.engine.getTaskService().complete(task, Map.of("confirmed", true));
            return null;
        });
        test.runJob(list, AwardDecisionModel.CONDUCT_SESSION);
        return this;
    }

    /** Lines of the last session: name, votes for, against, abstained, recused, measured against, passed or not. */
    List<String> results() {
        return test.texts("""
                SELECT concat_ws(' ', n.name, r.agree, r.disagree, r.abstain, r.recused, r.denominator,
                    CASE WHEN r.passed THEN 'passed' ELSE 'not' END)
                FROM vinhdanh.council_result r JOIN vinhdanh.nomination n ON n.id = r.nomination_id
                WHERE r.session_id = (SELECT max(s.id) FROM vinhdanh.council_session s
                    JOIN vinhdanh.decision_list l ON l.id = s.list_id WHERE l.code = ?)
                ORDER BY r.position""", list);
    }
}
