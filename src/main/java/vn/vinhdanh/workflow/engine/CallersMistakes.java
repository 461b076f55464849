package vn.vinhdanh.workflow.engine;

import java.sql.SQLException;
import java.util.Optional;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.TaskAlreadyClaimedException;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.impl.form.FormException;
import vn.vinhdanh.refusal.Refusal;

/**
 * Tells what was asked wrongly of the engine's interfaces from what failed in the engine: several of their addresses
 * say 500 to everything that the engine refuses, and {@link EngineAnswers} puts the status right.
 */
final class CallersMistakes {

    /** What PostgreSQL says of values: of a character, a date or a number that cannot be stored or compared. */
    private static final String DATA_EXCEPTION = "22";

    /** In the engine's messages that blame what was sent, where the kind of exception does not say so. */
    private static final String SENT_WRONGLY = "(?s).*(Object values cannot be used to query"
            + "|DOCTYPE is disallowed|ENGINE-22004|ENGINE-13033|ENGINE-13043|ENGINE-09003|argument type mismatch).*";

    /** The refusal to be said in place of the engine's exception; empty where the engine itself has failed. */
    static Optional<Refusal> in(RuntimeException failure) {
        for (Throwable t = failure; t != null; t = t.getCause()) {
            if (t instanceof SQLException sql && sql.getSQLState() != null
                    && sql.getSQLState().startsWith(DATA_EXCEPTION)) {
                return Optional.of(Refusal.invalid(null, "workflow.engine.value"));
            }
        }
        if (failure instanceof OptimisticLockingException) {
            return Optional.of(Refusal.conflict("workflow.engine.stale"));
        }
        if (failure instanceof TaskAlreadyClaimedException) {
            return Optional.of(Refusal.conflict("workflow.engine.claimed"));
        }
        return failure instanceof NullValueException
                ? Optional.of(Refusal.notFound("workflow.engine.missing")) : Optional.empty();
    }

    /** Whether the engine's own words blame the caller. */
    static boolean isOne(RuntimeException failure) {
        return failure instanceof BadUserRequestException || failure instanceof FormException
                || failure instanceof AuthorizationException || failure instanceof ParseException
                || failure.getMessage() != null && failure.getMessage().matches(SENT_WRONGLY);
    }

    private CallersMistakes() {
    }
}
