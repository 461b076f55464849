package vn.vinhdanh.fault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The nginx of this machine before two nodes, with our {@code docker/nginx.conf}: only names and ports are others. */
final class InstalledProxy implements AutoCloseable {

    private final int port;
    private final Process process;

    InstalledProxy(Node one, Node other) {
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        try {
            Path directory = Files.createTempDirectory("vinhdanh-proxy");
            String site = Files.readString(Path.of("docker", "nginx.conf"))
                    .replace("node-a:8080", "127.0.0.1:" + one.port())
                    .replace("node-b:8080", "127.0.0.1:" + other.port())
                    .replace("listen 8080", "listen 127.0.0.1:" + port)
                    .replace("/var/cache/nginx", directory.toString());
            boolean root = "root".equals(System.getProperty("user.name"));
            Path configuration = Files.writeString(directory.resolve("nginx.conf"), (root ? "user root;\n" : "")
                    + "daemon off;\npid " + directory + "/pid;\nerror_log " + directory + "/error.log;\n"
                    + "events {}\nhttp {\naccess_log off;\n" + site + "}\n");
            process = new ProcessBuilder("nginx", "-c", configuration.toString()).inheritIO().start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static boolean isInstalled() {
        return Shell.run(Path.of("."), Map.of(), List.of("bash", "-c", "command -v nginx"))
                .exitCode() == 0;
    }

    String address() {
        return "http://127.0.0.1:" + port;
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
