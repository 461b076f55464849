package vn.vinhdanh.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import vn.vinhdanh.startup.StartRefused;

/** The server that comes along keeps what was committed, whatever happens to the process that started it. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class EmbeddedServerTest {

    /** Shared: unpacking and setting up take the time, the tests do not disturb each other's rows. */
    @TempDir
    static Path directory;

    @Test
    @Order(1)
    void dataSurviveAStopAndAStart() throws Exception {
        try (EmbeddedServer server = EmbeddedServer.start(directory)) {
            execute(server, "CREATE TABLE kept (word text)");
            execute(server, "INSERT INTO kept VALUES ('đợt một')");
        }
        assertThat(directory.resolve("postgres/postmaster.pid")).doesNotExist();
        try (EmbeddedServer server = EmbeddedServer.start(directory)) {
            assertThat(query(server, "SELECT word FROM kept")).isEqualTo("đợt một");
        }
    }

    @Test
    @Order(2)
    void committedMeansOnTheDisk() throws Exception {
        try (EmbeddedServer server = EmbeddedServer.start(directory)) {
            for (String setting : List.of("fsync", "full_page_writes", "synchronous_commit")) {
                assertThat(query(server, "SHOW " + setting)).as(setting).isEqualTo("on");
            }
            assertThat(query(server, "SHOW listen_addresses")).isEqualTo("127.0.0.1");
        }
    }

    @Test
    @Order(2)
    void nobodyElseOnThisMachineGetsIn() throws Exception {
        try (EmbeddedServer server = EmbeddedServer.start(directory)) {
            assertThatThrownBy(() -> DriverManager.getConnection(server.jdbcUrl(), "postgres", "guessed"))
                    .isInstanceOf(SQLException.class).hasMessageContaining("password");
        }
        assertThat(Files.getPosixFilePermissions(directory.resolve("postgres.password")))
                .extracting(Enum::name).containsExactlyInAnyOrder("OWNER_READ", "OWNER_WRITE");
    }

    @Test
    @Order(2)
    void aSecondStartOnTheSameDirectoryIsRefusedInWords() {
        try (EmbeddedServer server = EmbeddedServer.start(directory)) {
            assertThat(server.jdbcUrl()).isNotEmpty();
            assertThatThrownBy(() -> EmbeddedServer.start(directory)).isInstanceOf(StartRefused.class)
                    .hasMessageContaining("startup.database.in-use")
                    .hasMessageContaining(Long.toString(ProcessHandle.current().pid()));
        }
    }

    @Test
    @Order(3)
    void aServerLeftBehindByKillMinusNineIsStoppedAndItsDataKept() throws Exception {
        Process holder = startHolder();
        List<String> pidFile = waitForServer(holder);
        ProcessHandle leftOver = ProcessHandle.of(Long.parseLong(pidFile.get(0).trim())).orElseThrow();
        holder.destroyForcibly().waitFor();
        assertThat(leftOver.isAlive()).as("the server outlives the killed process").isTrue();
        try (EmbeddedServer server = EmbeddedServer.start(directory)) {
            assertThat(leftOver.isAlive()).isFalse();
            assertThat(query(server, "SELECT word FROM killed")).isEqualTo("committed before the kill");
        }
    }

    @Test
    @Order(4)
    void aPidThatNowBelongsToAStrangerIsNotTouched() throws Exception {
        Process stranger = new ProcessBuilder("sleep", "60").start();
        try {
            Files.write(directory.resolve("postgres/postmaster.pid"),
                    List.of(Long.toString(stranger.pid()), "dir", "1", "5432"));
            EmbeddedServer.start(directory).close();
            assertThat(stranger.isAlive()).isTrue();
        } finally {
            stranger.destroy();
        }
    }

    @Test
    @Order(4)
    void aTornPidFileDoesNotBlockTheStart() throws IOException {
        Files.writeString(directory.resolve("postgres/postmaster.pid"), "");
        EmbeddedServer.start(directory).close();
        assertThat(directory.resolve("postgres/postmaster.pid")).doesNotExist();
    }

    @Test
    @Order(5)
    void anInterruptedFirstStartIsSetAside() throws Exception {
        Files.delete(directory.resolve("postgres.ready"));
        try (EmbeddedServer server = EmbeddedServer.start(directory)) {
            assertThat(query(server, "SELECT to_regclass('kept') IS NULL")).isEqualTo("t");
        }
        try (var files = Files.list(directory)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .anyMatch(name -> name.startsWith("postgres.unfinished-"));
        }
    }

    private static Process startHolder() throws IOException {
        return new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
                System.getProperty("java.class.path"), Holder.class.getName(), directory.toString())
                .redirectErrorStream(true).redirectOutput(directory.resolve("holder.log").toFile()).start();
    }

    private static List<String> waitForServer(Process holder) throws Exception {
        Path committed = directory.resolve("committed");
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (!Files.exists(committed)) {
            if (!holder.isAlive() || System.nanoTime() > deadline) {
                throw new IllegalStateException(Files.readString(directory.resolve("holder.log")));
            }
            Thread.sleep(50);
        }
        return Files.readAllLines(directory.resolve("postgres/postmaster.pid"));
    }

    private static void execute(EmbeddedServer server, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(server.jdbcUrl(), "postgres", server.password())) {
            connection.createStatement().execute(sql);
        }
    }

    private static String query(EmbeddedServer server, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(server.jdbcUrl(), "postgres", server.password());
                ResultSet result = connection.createStatement().executeQuery(sql)) {
            result.next();
            return result.getString(1);
        }
    }

    /** A process of its own that starts the server, commits a row, and waits to be killed. */
    static final class Holder {

        private Holder() {
        }

        public static void main(String[] arguments) throws Exception {
            Path directory = Path.of(arguments[0]);
            EmbeddedServer server = EmbeddedServer.start(directory);
            execute(server, "CREATE TABLE killed (word text)");
            execute(server, "INSERT INTO killed VALUES ('committed before the kill')");
            Files.createFile(directory.resolve("committed"));
            Thread.sleep(TimeUnit.MINUTES.toMillis(2));
        }
    }
}
