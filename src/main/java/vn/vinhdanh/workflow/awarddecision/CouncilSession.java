package vn.vinhdanh.workflow.awarddecision;

import java.util.Collection;
import java.util.Date;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.springframework.stereotype.Component;
import vn.vinhdanh.council.OpenSession;
import vn.vinhdanh.council.Session;
import vn.vinhdanh.council.SessionMember;
import vn.vinhdanh.council.Sessions;

/** What the model asks of the council's session. */
@Component("councilSession")
public class CouncilSession {

    private final OpenSession openSession;
    private final Sessions sessions;

    CouncilSession(OpenSession openSession, Sessions sessions) {
        this.openSession = openSession;
        this.sessions = sessions;
    }

    /** Whether the list goes on without the council. */
    public boolean unneeded(VariableScope scope) {
        return !openSession.isNeeded(list(scope));
    }

    /** User ids of the members, a task each. */
    public Collection<String> members(VariableScope scope) {
        return sessions.members(session(scope)).stream().map(SessionMember::member).toList();
    }

    public Date votingEnds(VariableScope scope) {
        return EngineCouncilProcess.due(session(scope).closesAt());
    }

    private Session session(VariableScope scope) {
        return sessions.ofList(list(scope)).orElseThrow();
    }

    private static long list(VariableScope scope) {
        return (Long) scope.getVariable(AwardDecisionModel.LIST_ID);
    }
}
