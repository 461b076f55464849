package vn.vinhdanh.decision;

import vn.vinhdanh.nomination.Nomination;

/** The step at which a dossier waits for its higher authority; the process engine stands behind it. */
public interface HigherDecisionProcess {

    /** Completes the step with this answer; {@link RecordHigherDecision} is asked on the way. */
    void answer(Nomination dossier, HigherDecision answer);
}
