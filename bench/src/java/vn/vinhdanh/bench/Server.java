package vn.vinhdanh.bench;

import com.zaxxer.hikari.HikariDataSource;
import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import vn.vinhdanh.database.EmbeddedServer;

/** The PostgreSQL of both contenders: the one at DATABASE_URL, or one of our own under {@code target}. */
record Server(String url, String user, String password, EmbeddedServer own) implements AutoCloseable {

    static final int CONNECTIONS = 10;

    /** As docs/operations.md has it for a machine of eight gigabytes; both contenders have it. */
    private static final List<String> SETTINGS = List.of("shared_buffers = '2GB'", "effective_cache_size = '6GB'",
            "max_wal_size = '4GB'", "random_page_cost = 1.1");

    static Server open() {
        String given = System.getenv("DATABASE_URL");
        if (given == null || given.isBlank()) {
            ofOurOwn().set(SETTINGS);
            return ofOurOwn();
        }
        URI uri = URI.create(given.replaceFirst("^jdbc:", ""));
        String[] account = uri.getUserInfo() == null ? new String[] {"", ""} : uri.getUserInfo().split(":", 2);
        return new Server("jdbc:postgresql://" + uri.getAuthority().replaceFirst("^.*@", "") + uri.getPath(),
                System.getenv().getOrDefault("DATABASE_USER", account[0]),
                System.getenv().getOrDefault("DATABASE_PASSWORD", account[1]), null);
    }

    private static Server ofOurOwn() {
        EmbeddedServer own = EmbeddedServer.start(Path.of("target", "bench-data"));
        return new Server(own.jdbcUrl(), "postgres", own.password(), own);
    }

    /** From its next start on; ends it. */
    private void set(List<String> settings) {
        try (this; Connection connection = DriverManager.getConnection(url, user, password);
                Statement statement = connection.createStatement()) {
            for (String setting : settings) {
                statement.execute("ALTER SYSTEM SET " + setting);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Makes the database anew, which the user must be allowed to. */
    String fresh(String database) {
        try (Connection connection = DriverManager.getConnection(url, user,
                password); Statement statement = connection.createStatement()) {
            statement.execute("DROP DATABASE IF EXISTS " + database + " WITH (FORCE)");
            statement.execute("CREATE DATABASE " + database);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return url.replaceFirst("/[^/?]+$", "/" + database);
    }

    HikariDataSource pool(String database) {
        HikariDataSource pool = new HikariDataSource();
        pool.setJdbcUrl(database);
        pool.setUsername(user);
        pool.setPassword(password);
        pool.setMaximumPoolSize(CONNECTIONS);
        return pool;
    }

    @Override
    public void close() {
        if (own != null) {
            own.close();
        }
    }
}
