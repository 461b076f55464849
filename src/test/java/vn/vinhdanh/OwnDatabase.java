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

    private final String name = "own_" + UUID.randomUUID().toString().replace("-", "");
    private final DataSource dataSource;

    public OwnDatabase() {
        execute("CREATE DATABASE " + name);
        dataSource = new DriverManagerDataSource(TestDatabase.url().replaceFirst("/test$", "/" + name),
                TestDatabase.user(), TestDatabase.password());
        Flyway.configure().dataSource(dataSource).schemas("vinhdanh").defaultSchema("vinhdanh").load().migrate();
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
