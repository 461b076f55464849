package vn.vinhdanh.fault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import vn.vinhdanh.database.EmbeddedServer;

/** A PostgreSQL of a test's own, reached over a {@link Cable}; it can crash and come back with its data. */
final class OwnPostgres implements AutoCloseable {

    private final Path directory;
    private EmbeddedServer server;
    private final Cable cable;

    OwnPostgres() {
        this(Path.of("target", "fault", "postgres-" + UUID.randomUUID()));
    }

    /** @param directory does not exist yet */
    OwnPostgres(Path directory) {
        this.directory = directory;
        this.server = EmbeddedServer.start(directory);
        this.cable = new Cable(port());
    }

    /** For nodes; keeps its port when the server comes back on another. */
    String url() {
        return "postgresql://127.0.0.1:" + cable.port() + "/postgres";
    }

    /** Beside the cable. */
    String jdbcUrl() {
        return server.jdbcUrl();
    }

    String password() {
        return server.password();
    }

    Cable cable() {
        return cable;
    }

    /** The test's own way to the data, beside the cable. */
    JdbcClient jdbc() {
        return JdbcClient.create(new DriverManagerDataSource(server.jdbcUrl(), "postgres", server.password()));
    }

    /** As kill -9 of the postmaster: its children go with it, nothing is written down. */
    void crash() {
        ProcessHandle postmaster = postmaster().orElseThrow();
        postmaster.destroyForcibly();
        postmaster.onExit().join();
    }

    /** Whether the server has outlived what it met. */
    boolean isAlive() {
        return postmaster().isPresent();
    }

    private Optional<ProcessHandle> postmaster() {
        Path pid = directory.resolve("postgres").resolve("postmaster.pid");
        try {
            return Files.exists(pid) ? ProcessHandle.of(Long.parseLong(Files.readAllLines(pid).get(0).trim()))
                    .filter(ProcessHandle::isAlive) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** With the data that were there. */
    void comeBack() {
        server.close();
        server = EmbeddedServer.start(directory);
        cable.to(port());
    }

    private int port() {
        return Integer.parseInt(server.jdbcUrl().replaceFirst(".*:(\\d+)/.*", "$1"));
    }

    @Override
    public void close() {
        cable.close();
        server.close();
    }
}
