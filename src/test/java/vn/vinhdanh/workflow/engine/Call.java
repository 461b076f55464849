package vn.vinhdanh.workflow.engine;

import java.util.function.Consumer;
import java.util.function.Function;
import org.camunda.bpm.engine.AuthorizationException;
import vn.vinhdanh.workflow.engine.ProbeWorld.Person;

/**
 * Something one may try to do in the engine, and what comes of it.
 *
 * @param name     for the report
 * @param expected for each {@link Person} in order: y = sees or may, 0 = empty, D = denied
 * @param act      done as that person; a number is a count, null is empty
 */
record Call(String name, String expected, Function<Trial, Object> act) {

    static final String SEES = "y 0 y 0 y 0 y y 0";
    static final String OPENS = "y D y D y D y y D";
    static final String NOBODY = "D D D D D D y D D";

    static Call does(String name, String expected, Consumer<Trial> act) {
        return new Call(name, expected, trial -> {
            act.accept(trial);
            return 1;
        });
    }

    String outcome(ProbeWorld world, Person person) {
        world.as(person);
        try {
            Object answer = act.apply(new Trial(world, person));
            return answer == null || answer instanceof Number number && number.longValue() == 0 ? "0" : "y";
        } catch (AuthorizationException e) {
            return "D";
        } catch (RuntimeException e) {
            return e.getClass().getSimpleName() + "(" + e.getMessage() + ")";
        } finally {
            world.engine.getIdentityService().clearAuthentication();
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
