package vn.vinhdanh.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * CPU of this thread and of the server's processes of one database: what an answer costs, whatever else the machine is
 * doing. Parallel workers of the server are not in it, nor anything where the server is elsewhere.
 */
final class CpuTime {

    private final List<Path> backends;

    /** Knows the connections that are open now. */
    CpuTime(JdbcClient db) {
        backends = db.sql("SELECT pid FROM pg_stat_activity WHERE datname = current_database()").query(Long.class)
                .list().stream().map(pid -> Path.of("/proc/" + pid + "/schedstat")).filter(Files::isReadable).toList();
    }

    /** Milliseconds since some beginning. */
    double millis() {
        double sum = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() / 1e6;
        for (Path backend : backends) {
            try {
                sum += Long.parseLong(Files.readString(backend).split(" ")[0]) / 1e6;
            } catch (IOException e) {
                return Double.NaN; // a connection was closed meanwhile
            }
        }
        return sum;
    }
}
