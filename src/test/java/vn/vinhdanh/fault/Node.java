package vn.vinhdanh.fault;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import vn.vinhdanh.HttpCaller;

/** The application as a process of its own, in the demo's profile: its people are there, its clock stands in 2021. */
final class Node implements AutoCloseable {

    static final String PASSWORD = "Thu-Nghiem.2021";
    /** Of its jobs, so that a killed node's go on soon. */
    static final Duration LOCK = Duration.ofSeconds(5);
    static final Path FAKE_TIME = Path.of("/usr/lib/x86_64-linux-gnu/faketime/libfaketime.so.1");
    /** As {@code stop_grace_period} of the container. */
    private static final Duration LONGEST_STOP = Duration.ofSeconds(30);
    private static final Duration LONGEST_START = Duration.ofMinutes(8);

    private final String name;
    private final Map<String, String> environment;
    private List<String> program = List.of("-cp", System.getProperty("java.class.path"),
            "vn.vinhdanh.VinhDanhApplication");
    private final List<String> arguments;
    private final int port = freePort();
    private Process process;

    Node(String name, String databaseUrl, String databasePassword, String... arguments) {
        this.name = name;
        this.environment = new HashMap<>(Map.of("DATABASE_URL", databaseUrl, "DATABASE_USER", "postgres",
                "DATABASE_PASSWORD", databasePassword, "VINHDANH_DEMO_PASSWORD", PASSWORD, "SERVER_PORT",
                String.valueOf(port), "VINHDANH_DATA_DIR", "target/fault/data"));
        this.arguments = new ArrayList<>(List.of(
                "--camunda.bpm.job-execution.lock-time-in-millis=" + LOCK.toMillis(), "--vinhdanh.intake.at-once=0"));
        this.arguments.addAll(List.of(arguments));
    }

    /** With the rights of this database user, on tables of this owner; both have the same password. */
    Node as(String user, String owner) {
        environment.put("DATABASE_USER", user);
        environment.put("DATABASE_OWNER", owner);
        environment.put("DATABASE_OWNER_PASSWORD", environment.get("DATABASE_PASSWORD"));
        return this;
    }

    /** @param offset of its clock from the true time, such as {@code +7m}; what it waits for still takes as long */
    Node withClock(String offset) {
        environment.putAll(Map.of("LD_PRELOAD", FAKE_TIME.toString(), "FAKETIME", offset,
                "FAKETIME_DONT_FAKE_MONOTONIC", "1"));
        return this;
    }

    /** Of another version, for a rolling update. */
    Node fromJar(String jar) {
        program = List.of("-jar", jar);
        return this;
    }

    /** Starts it and waits until it serves. */
    Node start() {
        launch();
        awaitServing();
        return this;
    }

    void launch() {
        try {
            Path logs = Files.createDirectories(Path.of("target", "fault"));
            List<String> command = new ArrayList<>(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx320m", "-Xss512k",
                    "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
            command.addAll(program);
            command.addAll(arguments);
            ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(
                    ProcessBuilder.Redirect.appendTo(new File(logs.toFile(), name + ".log")));
            builder.environment().putAll(environment);
            process = builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void awaitServing() {
        Eventually.within(LONGEST_START, name + " serves", () -> {
            if (!process.isAlive()) {
                throw new IllegalStateException(name + " ended with " + process.exitValue() + ", see target/fault");
            }
            return stranger().get("/actuator/health").statusCode() == 200;
        });
    }

    /** For a command, which ends by itself. */
    int exitCode() throws InterruptedException {
        launch();
        if (!process.waitFor(LONGEST_START.toSeconds(), TimeUnit.SECONDS)) {
            kill();
            throw new IllegalStateException(name + " does not end");
        }
        return process.exitValue();
    }

    String output() {
        try {
            return Files.readString(Path.of("target", "fault", name + ".log"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    HttpCaller stranger() {
        return HttpCaller.stranger("http://127.0.0.1:" + port);
    }

    HttpCaller as(String user) {
        return HttpCaller.basic("http://127.0.0.1:" + port, user, PASSWORD);
    }

    /** A browser in which the user has signed in. */
    HttpCaller signedIn(String user) {
        HttpCaller browser = stranger();
        browser.signIn(user, PASSWORD);
        return browser;
    }

    int port() {
        return port;
    }

    /** SIGTERM, as a container is stopped; returns when it has gone by itself. */
    void terminate() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(LONGEST_STOP.toSeconds(), TimeUnit.SECONDS)) {
            throw new IllegalStateException(name + " does not stop");
        }
    }

    /** kill -9. */
    void kill() {
        process.destroyForcibly();
        process.onExit().join();
    }

    void freeze() {
        signal("-STOP");
    }

    void wake() {
        signal("-CONT");
    }

    private void signal(String signal) {
        try {
            new ProcessBuilder("kill", signal, String.valueOf(process.pid())).start().waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        if (process != null) {
            kill();
        }
    }
}
