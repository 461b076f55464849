package vn.vinhdanh.workflow.engine;

import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;

/**
 * Puts one of ours in the place of one of the engine's managers.
 *
 * @param type    the engine's class
 * @param manager makes ours, once for each command
 */
record EngineSession(Class<?> type, Supplier<? extends Session> manager) implements SessionFactory {

    @Override
    public Class<?> getSessionType() {
        return type;
    }

    @Override
    public Session openSession() {
        return manager.get();
    }
}
