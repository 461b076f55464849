package vn.vinhdanh.bench;

/**
 * What one phase of one round cost.
 *
 * @param jvmMillis CPU of this process; the contenders do not run at once
 * @param pgMillis  CPU of the server's processes; NaN where it runs on another machine
 * @param walBytes  written to the log of the server
 */
record Measured(int items, double seconds, double jvmMillis, double pgMillis, double walBytes) {

    double rate() {
        return items / seconds;
    }

    double jvmPerItem() {
        return jvmMillis / items;
    }

    double pgPerItem() {
        return pgMillis / items;
    }

    double cpuPerItem() {
        return (jvmMillis + pgMillis) / items;
    }

    double walPerItem() {
        return walBytes / items / 1024;
    }
}
