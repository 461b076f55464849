package vn.vinhdanh.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Takes the time, the CPU of both sides and the log of the server around a piece of work. */
final class Meter {

    private final OperatingSystemMXBean machine = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    Measured measure(DataSource plain, int items, Runnable work) {
        JdbcClient db = JdbcClient.create(plain);
        double pg = pgMillis(db);
        double wal = wal(db);
        long jvm = machine.getProcessCpuTime();
        long start = System.nanoTime();
        work.run();
        long end = System.nanoTime();
        return new Measured(items, (end - start) / 1e9, (machine.getProcessCpuTime() - jvm) / 1e6,
                pgMillis(db) - pg, wal(db) - wal);
    }

    private static double wal(JdbcClient db) {
        return db.sql("SELECT (pg_current_wal_insert_lsn() - '0/0'::pg_lsn)::float8").query(Double.class).single();
    }

    /** Connections live through the run, so that no backend's time is lost between two readings. */
    private static double pgMillis(JdbcClient db) {
        List<Long> pids = db.sql("SELECT pid FROM pg_stat_activity").query(Long.class).list();
        return pids.stream().mapToDouble(pid -> ProcessHandle.of(pid).map(ProcessHandle::info)
                .filter(process -> process.command().map(command -> command.contains("postgres")).orElse(false))
                .flatMap(ProcessHandle.Info::totalCpuDuration).map(Duration::toMillis)
                .map(Long::doubleValue).orElse(Double.NaN))
                .filter(cpu -> !Double.isNaN(cpu)).sum();
    }

    /** Kilobytes of the history tables with their indexes. */
    static double historyKilobytes(Contender contender) {
        return kilobytes(contender.plain(), contender.history());
    }

    static double kilobytes(DataSource plain, String condition) {
        return JdbcClient.create(plain)
                .sql("SELECT coalesce(sum(pg_total_relation_size(c.oid)), 0)::float8 / 1024 FROM pg_class c "
                + "JOIN pg_namespace s ON s.oid = c.relnamespace WHERE c.relkind = 'r' AND (" + condition + ")")
                        .query(Double.class).single();
    }
}
