package vn.vinhdanh.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.vinhdanh.startup.StartRefused;

/**
 * A real PostgreSQL in a data directory of its own, for the demo and the tests: durable, reachable from this machine
 * with its password only, stopped with us, and found again after kill -9.
 */
public final class EmbeddedServer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedServer.class);
    private static final String USER = "postgres";
    private static final String APPLICATION = "vinhdanh";

    private final DataDirectory directory;
    private final EmbeddedPostgres postgres;
    private final String password;

    private EmbeddedServer(DataDirectory directory, EmbeddedPostgres postgres, String password) {
        this.directory = directory;
        this.postgres = postgres;
        this.password = password;
    }

    /**
     * Starts the server, with the data that are there already.
     *
     * @param path the data directory, made where it does not exist
     * @throws StartRefused when another process uses the directory, or PostgreSQL does not start in it
     */
    public static EmbeddedServer start(Path path) {
        DataDirectory directory = DataDirectory.open(path);
        try {
            LeftOverServer.stop(directory.data());
            if (!directory.isReady()) {
                directory.prepareFirstStart();
            }
            EmbeddedServer server =
                    new EmbeddedServer(directory, launch(directory), directory.password());
            server.verifyDurable();
            directory.markReady();
            LOG.info("PostgreSQL keeps its data in {}", directory.data());
            return server;
        } catch (StartRefused e) {
            directory.close();
            throw e;
        } catch (IOException | SQLException | RuntimeException e) {
            abandon(directory);
            throw new StartRefused(e, "startup.database.embedded", directory.root(), e.toString());
        }
    }

    private static EmbeddedPostgres launch(DataDirectory directory) throws IOException {
        return EmbeddedPostgres.builder()
                // The library's default in the temp directory belongs to whoever came first.
                .setOverrideWorkingDirectory(directory.binaries().toFile())
                .setDataDirectory(directory.data())
                .setCleanDataDirectory(false)
                // Its hook races the context's own closing and hangs; close() is called by the context.
                .setRegisterShutdownHook(false)
                .setPGStartupWait(Duration.ofSeconds(20))
                // Options of initdb: without them every local user would be superuser.
                .setLocaleConfig("auth-host", "scram-sha-256")
                .setLocaleConfig("auth-local", "scram-sha-256")
                .setLocaleConfig("pwfile", directory.passwordFile().toString())
                .setConnectConfig("password", directory.password())
                .setLocaleConfig("locale-provider", "icu")
                .setLocaleConfig("icu-locale", "vi")
                .setLocaleConfig("locale", "C.UTF-8")
                // The library is made for tests and switches durability off; these come later and win.
                .setServerConfig("fsync", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("max_connections", "60")
                .start();
    }

    private void verifyDurable() throws SQLException {
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement();
                ResultSet fsync = statement.executeQuery("SHOW fsync")) {
            fsync.next();
            if (!"on".equals(fsync.getString(1))) {
                throw new IllegalStateException("fsync is " + fsync.getString(1));
            }
        }
    }

    /** A start that failed half-way may have left a server running. */
    private static void abandon(DataDirectory directory) {
        try (directory) {
            LeftOverServer.stop(directory.data());
        } catch (IOException | StartRefused e) {
            LOG.warn("The PostgreSQL in {} could not be stopped", directory.data(), e);
        }
    }

    /** Who knows the application's password does not know the owner's. */
    DatabaseAccounts accounts() {
        byte[] seed = ("application " + password).getBytes(StandardCharsets.UTF_8);
        return new DatabaseAccounts(
                new DatabaseAddress(jdbcUrl(), APPLICATION, UUID.nameUUIDFromBytes(seed).toString()),
                new DatabaseAddress(jdbcUrl(), USER, password));
    }

    /** Address for the driver; the user is {@code postgres}. */
    public String jdbcUrl() {
        return "jdbc:postgresql://127.0.0.1:" + postgres.getPort() + "/postgres";
    }

    public String password() {
        return password;
    }

    @Override
    public void close() {
        try (directory) {
            postgres.close();
            // The library gives up silently; what still runs then must not stay behind.
            LeftOverServer.stop(directory.data());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
