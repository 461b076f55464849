package vn.vinhdanh.workflow.awarddecision;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;
import vn.vinhdanh.calendar.OfficeTime;
import vn.vinhdanh.council.ConductSession;
import vn.vinhdanh.council.OpenSession;
import vn.vinhdanh.council.Sessions;
import vn.vinhdanh.refusal.Refusal;
import vn.vinhdanh.workflow.Entered;

/** The rules at the user tasks of a council's session. How a member votes does not come this way. */
@Component("councilGuard")
class CouncilGuard implements TaskListener {

    private final OpenSession openSession;
    private final ConductSession conductSession;
    private final Sessions sessions;
    private final OfficeTime time;

    CouncilGuard(OpenSession openSession, ConductSession conductSession, Sessions sessions, OfficeTime time) {
        this.openSession = openSession;
        this.conductSession = conductSession;
        this.sessions = sessions;
        this.time = time;
    }

    @Override
    public void notify(DelegateTask task) {
        long listId = (Long) task.getVariable(AwardDecisionModel.LIST_ID);
        if (task.getEventName().equals(EVENTNAME_ASSIGNMENT)) {
            refuseStranger(task, listId);
            return;
        }
        Entered entered = new Entered(task, time.zone());
        switch (task.getTaskDefinitionKey()) {
            case AwardDecisionModel.OPEN_SESSION -> openSession.handle(new OpenSession.Command(listId,
                    entered.text(AwardDecisionModel.CHAIR), entered.text(AwardDecisionModel.SECRETARY),
                    entered.date(AwardDecisionModel.CLOSES_ON), entered.text(AwardDecisionModel.PLACE)));
            case AwardDecisionModel.COUNCIL_VOTE -> requireVote(task, listId);
            case AwardDecisionModel.CONDUCT_SESSION -> conductSession.close(listId,
                    entered.isTrue(AwardDecisionModel.CONFIRMED), entered.text(AwardDecisionModel.REMARKS));
            default -> throw new IllegalStateException("No rule for " + task.getTaskDefinitionKey());
        }
    }

    /** A ballot is its member's, whoever else sits in the council; the session is conducted by two of them. */
    private void refuseStranger(DelegateTask task, long listId) {
        String assignee = task.getAssignee();
        boolean vote = task.getTaskDefinitionKey().equals(AwardDecisionModel.COUNCIL_VOTE);
        if (assignee == null || (vote ? assignee.equals(task.getVariable(AwardDecisionModel.COUNCIL_MEMBER))
                : conductSession.conducts(listId, assignee))) {
            return;
        }
        throw Refusal.forbidden(vote ? "council.ballot.not-yours" : "council.not-conducting");
    }

    private void requireVote(DelegateTask task, long listId) {
        Object member = task.getVariable(AwardDecisionModel.COUNCIL_MEMBER);
        boolean voted = sessions.ofList(listId).stream().flatMap(session -> sessions.members(session).stream())
                .anyMatch(m -> m.member().equals(member) && m.hasVoted());
        if (!voted) {
            throw Refusal.conflict("council.not-voted");
        }
    }
}
