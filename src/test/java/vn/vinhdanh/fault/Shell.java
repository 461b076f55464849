package vn.vinhdanh.fault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Commands of the operating system. */
final class Shell {

    private Shell() {
    }

    record Result(int exitCode, String output) {
    }

    /** A command with its arguments, parted by blanks. */
    static boolean succeeds(String command) {
        return run(Path.of("."), Map.of(), List.of(command.split(" "))).exitCode() == 0;
    }

    static Result run(Path directory, Map<String, String> environment, List<String> command) {
        try {
            Path said = Files.createTempFile("said", ".log");
            ProcessBuilder builder = new ProcessBuilder(command).directory(directory.toFile())
                    .redirectErrorStream(true).redirectOutput(said.toFile());
            builder.environment().putAll(environment);
            int exitCode = builder.start().waitFor();
            return new Result(exitCode, Files.readString(said, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
