package vn.vinhdanh.fault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import vn.vinhdanh.fault.Shell.Result;

/** A PostgreSQL that this machine has with all its tools, which those that come along with the tests lack. */
final class InstalledPostgres implements AutoCloseable {

    private final Path tools;
    private final Path directory;
    private final int port;

    private InstalledPostgres(Path tools) {
        this.tools = tools;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
            directory = Files.createTempDirectory("vinhdanh-restore");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        run("chmod 777 " + directory);
        asServer("initdb -D data -U postgres --locale=C.UTF-8 --auth=trust");
        asServer("pg_ctl -D data -w -l log -o '-p " + port + " -k " + directory + "' start");
    }

    /** Empty where this machine has none. */
    static Optional<InstalledPostgres> start() {
        try (Stream<Path> versions = Files.exists(Path.of("/usr/lib/postgresql"))
                ? Files.list(Path.of("/usr/lib/postgresql")) : Stream.empty()) {
            return versions.map(version -> version.resolve("bin"))
                    .filter(bin -> Stream.of("initdb", "pg_dump").allMatch(tool -> Files.exists(bin.resolve(tool))))
                    .max(Comparator.naturalOrder()).map(InstalledPostgres::new);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String url(String database) {
        return "postgresql://127.0.0.1:" + port + "/" + database;
    }

    /** As an operator types it, with PGHOST and PGPORT set, in a directory of the server's. */
    String run(String command) {
        return run(List.of("bash", "-ec", command));
    }

    /** PostgreSQL does not start as root. */
    private void asServer(String command) {
        boolean root = "root".equals(System.getProperty("user.name"));
        run(root ? List.of("runuser", "-u", "postgres", "--", "bash", "-ec", command)
                : List.of("bash", "-ec", command));
    }

    private String run(List<String> command) {
        Result result = Shell.run(directory, Map.of("PATH", tools + ":" + System.getenv("PATH"), "PGHOST",
                "127.0.0.1", "PGPORT", String.valueOf(port), "PGUSER", "postgres"), new ArrayList<>(command));
        if (result.exitCode() != 0) {
            throw new IllegalStateException(command + ": " + result.output());
        }
        return result.output();
    }

    @Override
    public void close() {
        asServer("pg_ctl -D data -m immediate stop");
        run("rm -rf " + directory + "/data " + directory + "/*.dump");
    }
}
