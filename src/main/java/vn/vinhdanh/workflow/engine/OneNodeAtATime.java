package vn.vinhdanh.workflow.engine;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Lets one node after the other set up the engine's tables, the first administrator and the grants. The engine itself
 * takes no lock before its tables exist: of two nodes started together on an empty database, one would fail. The lock
 * belongs to a database connection, so a node that dies frees it.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class OneNodeAtATime extends AbstractProcessEnginePlugin {

    /** Any number, the same on all nodes. */
    private static final long LOCK = 7_24_137L;

    private final DataSource dataSource;
    private Connection holder;

    OneNodeAtATime(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        try {
            holder = dataSource.getConnection();
            execute("SELECT pg_advisory_lock(" + LOCK + ")");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void postProcessEngineBuild(ProcessEngine engine) {
        try (Connection connection = holder) {
            execute("SELECT pg_advisory_unlock(" + LOCK + ")");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void execute(String sql) throws SQLException {
        try (var statement = holder.createStatement()) {
            statement.execute(sql);
        }
    }
}
