package vn.vinhdanh.bench;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A list of so many dossiers, from the closing of its batch until each has been told, beside the naive loop of bare. */
final class Deciding {

    /** The naive loop takes as long for each, however many there are; no more of them are told one by one. */
    private static final int MOST_NAIVE = 10_000;
    private static final int WORKERS = 2;

    private final OurChain ours;
    private final BareEngine bare;
    private final Rows rows;
    private final Map<Integer, Double> seconds = new LinkedHashMap<>();
    private final Map<Integer, Double> alive = new LinkedHashMap<>();

    Deciding(OurChain ours, BareEngine bare, Rows rows) {
        this.ours = ours;
        this.bare = bare;
        this.rows = rows;
    }

    void measure(int size) {
        int naive = Math.min(size, MOST_NAIVE);
        new Waiting(ours, bare).forDecision(size, naive);
        JdbcClient db = JdbcClient.create(ours.plain());
        double before = db.sql("SELECT pg_database_size(current_database())").query(Double.class).single();
        Meter meter = new Meter();
        Measured all;
        try (Memory memory = new Memory()) {
            Measured sum = null;
            double papers = 0;
            for (Step step : ours.decision()) {
                Measured one = meter.measure(ours.plain(), size, step.work());
                sum = took(size, step.name(), one, sum);
                papers += step.name().startsWith("freeze") ? one.seconds() : 0;
            }
            all = took(size, "tell all", meter.measure(ours.plain(), size, () -> ours.announceAll(WORKERS)), sum);
            alive.put(size, memory.alive());
            verify(size);
            Measured loop = meter.measure(bare.plain(), naive,
                    () -> IntStream.range(0, naive).forEach(bare::announceOne));
            bare.verify(naive);
            rows.add(size, "closed, decided and announced, a second", Rows.text("%.0f", all.rate()),
                    Rows.text("%.0f (naive loop of %,d)", loop.rate(), naive),
                    Rows.text("x%.2f; CPU x%.2f", all.rate() / loop.rate(), loop.cpuPerItem() / all.cpuPerItem()),
                    ">= x3.00, aim x4.50", Rows.text("CPU ms each: JVM %.2f + PostgreSQL %.2f, bare %.2f + %.2f",
                            all.jvmPerItem(), all.pgPerItem(), loop.jvmPerItem(), loop.pgPerItem()));
            rows.add(size, "the same without the papers, a second", Rows.text("%.0f", size / (all.seconds() - papers)),
                    "", Rows.text("x%.2f", size / (all.seconds() - papers) / loop.rate()), "",
                    Rows.text("DOCX and PDF of the decision and for every unit took %.1f s", papers));
            double grown = db.sql("SELECT pg_database_size(current_database())").query(Double.class).single() - before;
            rows.add(size, "memory, WAL and database for it", Rows.text("%.0f MB alive", alive.get(size)), "", "",
                    "inside 512 MB", Rows.text("at most %.0f MB with garbage; WAL %.1f kB, database %.1f kB a dossier",
                            memory.peak(), all.walPerItem(), grown / 1024 / size));
        }
        seconds.put(size, all.seconds());
        seconds.forEach((other, time) -> {
            if (other * 10L == size) {
                rows.add(size, "time against " + other, Rows.text("%.1f s / %.1f s", all.seconds(), time), "",
                        Rows.text("x%.2f", all.seconds() / time), "<= x12, aim x10.5", "");
                rows.add(size, "memory against " + other, "", "",
                        Rows.text("x%.2f", alive.get(size) / alive.get(other)), "<= x1.50, aim x1.20", "");
            }
        });
    }

    private Measured took(int size, String step, Measured measured, Measured before) {
        rows.add(size, "announce: " + step, Rows.text("%,.0f ms", measured.seconds() * 1000), "", "", "",
                Rows.text("CPU %,.0f + %,.0f ms; WAL %.1f kB", measured.jvmMillis(), measured.pgMillis(),
                        measured.walPerItem()));
        return before == null ? measured : new Measured(size, before.seconds() + measured.seconds(),
                before.jvmMillis() + measured.jvmMillis(), before.pgMillis() + measured.pgMillis(),
                before.walBytes() + measured.walBytes());
    }

    private void verify(int size) {
        JdbcClient db = JdbcClient.create(ours.plain());
        long awarded = db.sql("SELECT count(*) FROM vinhdanh.nomination n JOIN vinhdanh.award a "
                + "ON a.nomination_id = n.id WHERE n.movement = ? AND n.stage = 'AWARDED'").param(ours.movement())
                .query(Long.class).single();
        long open = db.sql("SELECT count(*) FROM act_ru_execution e JOIN vinhdanh.nomination n "
                + "ON n.code = e.business_key_ WHERE n.movement = ?").param(ours.movement()).query(Long.class).single();
        if (awarded != size || open != 0) {
            throw new IllegalStateException(awarded + " of " + size + " are awarded, " + open + " still wait");
        }
    }
}
