package vn.vinhdanh.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** The most heap that was alive during some work: after a collection every few seconds, for which the work pays. */
final class Memory implements AutoCloseable {

    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
    private volatile double alive;

    Memory() {
        pools(MemoryPoolMXBean::resetPeakUsage);
        clock.scheduleWithFixedDelay(this::look, 2, 10, TimeUnit.SECONDS);
    }

    private synchronized void look() {
        System.gc();
        alive = Math.max(alive, ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / 1048576.0);
    }

    /** MB in use after collections, at the most. */
    double alive() {
        look();
        return alive;
    }

    /** MB in use at the most, garbage included. */
    double peak() {
        double[] sum = new double[1];
        pools(pool -> sum[0] += pool.getPeakUsage().getUsed() / 1048576.0);
        return sum[0];
    }

    private static void pools(Consumer<MemoryPoolMXBean> each) {
        ManagementFactory.getMemoryPoolMXBeans().stream().filter(p -> p.getType() == MemoryType.HEAP).forEach(each);
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }
}
