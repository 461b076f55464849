package vn.vinhdanh;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.springframework.boot.SpringApplication;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import vn.vinhdanh.database.EmbeddedServer;

/**
 * One PostgreSQL for all tests of a JVM, with an empty database. The server's files are kept between runs, so that only
 * the first one has to set it up, and a server left by a killed run is found and stopped.
 */
public final class TestDatabase {

    private static final String APPLICATION = "test_application";
    private static final EmbeddedServer SERVER = start();

    private TestDatabase() {
    }

    private static EmbeddedServer start() {
        EmbeddedServer server = EmbeddedServer.start(Path.of("target", "test-data"));
        // After the contexts have closed their connections.
        SpringApplication.getShutdownHandlers().add(server::close);
        try (Connection connection = DriverManager.getConnection(server.jdbcUrl(), user(), server.password());
                Statement statement = connection.createStatement()) {
            statement.execute("DROP DATABASE IF EXISTS test WITH (FORCE)");
            statement.execute("CREATE DATABASE test");
            // Tests with many rows ANALYZE; for the rest the role has the application's rights, as in production.
            statement.execute("DROP ROLE IF EXISTS " + APPLICATION);
            statement.execute("CREATE ROLE " + APPLICATION + " LOGIN PASSWORD 'application'");
            statement.execute("GRANT pg_maintain TO " + APPLICATION);
            // Nobody minds what a power cut takes from a test; the tests of faults have servers of their own.
            statement.execute("ALTER DATABASE test SET synchronous_commit = off");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return server;
    }

    public static String url() {
        return SERVER.jdbcUrl().replaceFirst("/postgres$", "/test");
    }

    /** The application under test works as this one; everything in the database belongs to {@link #user}. */
    public static String applicationUser() {
        return APPLICATION;
    }

    public static String applicationPassword() {
        return "application";
    }

    /** For what the application cannot do. */
    public static JdbcClient asOwner() {
        return JdbcClient.create(new DriverManagerDataSource(url(), user(), password()));
    }

    public static String user() {
        return "postgres";
    }

    public static String password() {
        return SERVER.password();
    }
}
