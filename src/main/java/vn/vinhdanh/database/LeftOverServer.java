package vn.vinhdanh.database;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.vinhdanh.startup.StartRefused;

/**
 * A PostgreSQL that outlived the process which started it: after kill -9 of the JVM it goes on and keeps its data
 * directory shut. It is stopped, not taken over: one path to a running server, and new settings always apply.
 */
final class LeftOverServer {

    private static final Logger LOG = LoggerFactory.getLogger(LeftOverServer.class);
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    /** How far apart two sources may report the start of one process. */
    private static final Duration SAME_START = Duration.ofMinutes(2);

    private LeftOverServer() {
    }

    /**
     * Stops the server that holds the data directory, if there is one. A {@code postmaster.pid} without its server (the
     * machine was switched off, the pid now belongs to a stranger) is removed, the stranger left alone.
     *
     * @throws StartRefused when the server does not stop
     */
    static void stop(Path data) throws IOException {
        Path file = data.resolve("postmaster.pid");
        if (!Files.exists(file)) {
            return;
        }
        Optional<ProcessHandle> server = serverOf(Files.readAllLines(file));
        if (server.isEmpty()) {
            LOG.info("Removing the pid file of a PostgreSQL that is gone");
            Files.delete(file);
            return;
        }
        LOG.info("Stopping the PostgreSQL that an earlier run left behind (pid {})", server.get().pid());
        // Fast, then immediate; both keep every committed row.
        if (!stops(server.get(), "INT") && !stops(server.get(), "QUIT")) {
            throw new StartRefused("startup.database.left-over", Long.toString(server.get().pid()));
        }
        Files.deleteIfExists(file);
    }

    /** @param lines of postmaster.pid: pid, data directory, start in seconds since 1970, port, … */
    private static Optional<ProcessHandle> serverOf(List<String> lines) {
        try {
            Instant started = Instant.ofEpochSecond(Long.parseLong(lines.get(2).trim()));
            return ProcessHandle.of(Long.parseLong(lines.get(0).trim()))
                    .filter(ProcessHandle::isAlive)
                    .filter(process -> isPostgres(process, started));
        } catch (IndexOutOfBoundsException | NumberFormatException e) {
            return Optional.empty(); // an empty or torn file: the machine went down while it was written
        }
    }

    private static boolean isPostgres(ProcessHandle process, Instant started) {
        boolean named = process.info().command().map(command -> command.contains("postgres")).orElse(true);
        boolean sameStart = process.info().startInstant()
                .map(instant -> Duration.between(instant, started).abs().compareTo(SAME_START) < 0)
                .orElse(true);
        return named && sameStart;
    }

    private static boolean stops(ProcessHandle server, String signal) throws IOException {
        CompletableFuture<ProcessHandle> exit = server.onExit();
        if (File.separatorChar == '/') {
            new ProcessBuilder("kill", "-" + signal, Long.toString(server.pid())).inheritIO().start();
        } else {
            server.destroy();
        }
        try {
            exit.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException e) {
            throw new IOException(e);
        }
    }
}
