package vn.vinhdanh;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A database of a test's own on the tests' PostgreSQL, with our tables: for tests without Spring. */
public final class OwnDatabase implements AutoCloseable {

    private static final String TEMPLATE = migratedTemplate();

    private final String name = "own_" + UUID.randomUUID().toString().replace("-", "");
    private final DataSource dataSource;

    public OwnDatabase() {
        execute("CREATE DATABASE " + name + " TEMPLATE " + TEMPLATE);
        dataSource = dataSource(name);
    }

    public DataSource dataSource() {
        return dataSource;
    }

    public JdbcClient jdbc() {
        return JdbcClient.create(dataSource);
    }

    @Override
    public void close() {
        execute("DROP DATABASE " + name + " WITH (FORCE)");
    }

    /** Migrated once a JVM: a copy of a database is made much faster than its tables. */
    private static String migratedTemplate() {
        String template = "own_template";
        execute("DROP DATABASE IF EXISTS " + template + " WITH (FORCE)");
        execute("CREATE DATABASE " + template);
        Flyway.configure().dataSource(dataSource(template)).schemas("vinhdanh").defaultSchema("vinhdanh").load()
                .migrate();
        return template;
    }

    private static DataSource dataSource(String database) {
        return new DriverManagerDataSource(TestDatabase.url().replaceFirst("/test$", "/" + database),
                TestDatabase.user(), TestDatabase.password());
    }

    private static void execute(String sql) {
        try (Connection connection = DriverManager.getConnection(TestDatabase.url(), TestDatabase.user(),
                        TestDatabase.password());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
