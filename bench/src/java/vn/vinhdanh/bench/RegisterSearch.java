package vn.vinhdanh.bench;

import com.zaxxer.hikari.HikariDataSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.vinhdanh.register.AwardQuery;
import vn.vinhdanh.register.FoundAwards;
import vn.vinhdanh.register.SearchAwards;

/**
 * How long a search of the public register takes, from the question to the page's twenty awards with their count:
 * {@code mvn -q -Pbench test -Dbench.class=vn.vinhdanh.bench.RegisterSearch -Dbench.awards=1000000}; with
 * {@code bench.awards=0} in the register that the last run has left.
 */
final class RegisterSearch {

    private static final int ASKED = 200;
    private static final Random RANDOM = new Random(137);

    private RegisterSearch() {
    }

    public static void main(String[] arguments) {
        int awards = Integer.getInteger("bench.awards", 1_000_000);
        try (Server server = Server.open()) {
            String database = awards == 0 ? server.url().replaceFirst("/[^/?]+$", "/vinhdanh_bench")
                    : server.fresh("vinhdanh_bench");
            if (awards > 0) {
                try (HikariDataSource pool = server.pool(database)) {
                    Flyway.configure().dataSource(pool).schemas("vinhdanh").defaultSchema("vinhdanh").load().migrate();
                    RegisterData.fill(JdbcClient.create(pool), awards);
                }
            }
            try (HikariDataSource pool = server.pool(database)) {
                pool.setMaximumPoolSize(1);
                measure(pool);
            }
        }
        System.exit(0);
    }

    private static void measure(HikariDataSource pool) {
        JdbcClient db = JdbcClient.create(pool);
        CpuTime time = new CpuTime(db);
        SearchAwards search = new SearchAwards(db);
        TransactionTemplate transaction = new TransactionTemplate(new DataSourceTransactionManager(pool));
        List<Double> wall = new ArrayList<>();
        List<Double> cpu = new ArrayList<>();
        System.out.printf(Locale.ROOT, "%n| search among %,d awards | found | median ms | p95 ms | CPU median ms | CPU p95 ms |%n"
                + "| --- | --: | --: | --: | --: | --: |%n",
                db.sql("SELECT count(*) FROM vinhdanh.public_award").query(Long.class).single());
        questions().forEach((name, question) -> {
            for (int i = 0; i < 10; i++) {
                AwardQuery query = question.get();
                transaction.execute(status -> search.handle(query));
            }
            List<Double> walls = new ArrayList<>();
            List<Double> cpus = new ArrayList<>();
            long found = 0;
            for (int i = 0; i < ASKED; i++) {
                AwardQuery query = question.get();
                double used = time.millis();
                long start = System.nanoTime();
                FoundAwards answer = transaction.execute(status -> search.handle(query));
                walls.add((System.nanoTime() - start) / 1e6);
                cpus.add(time.millis() - used);
                found += answer.total();
            }
            line(name, found / ASKED, walls, cpus);
            wall.addAll(walls);
            cpu.addAll(cpus);
        });
        line("all together", 0, wall, cpu);
    }

    private static void line(String name, long found, List<Double> wall, List<Double> cpu) {
        System.out.printf(Locale.ROOT, "| %s | %d | %.1f | %.1f | %.1f | %.1f |%n", name, found, at(wall, 0.5),
                at(wall, 0.95), at(cpu, 0.5), at(cpu, 0.95));
    }

    private static double at(List<Double> times, double share) {
        return times.stream().sorted().toList().get((int) (times.size() * share));
    }

    private static Map<String, Supplier<AwardQuery>> questions() {
        Map<String, Supplier<AwardQuery>> all = new LinkedHashMap<>();
        all.put("nothing: the newest", () -> query(null, null, null, null, RANDOM.nextInt(50)));
        all.put("a whole name", () -> query(RegisterData.name(RANDOM), null, null, null, 0));
        all.put("a whole name without marks", () -> query(plain(RegisterData.name(RANDOM)), null, null, null, 0));
        all.put("a whole name and a unit", () -> query(RegisterData.name(RANDOM) + " " + RegisterData.unit(RANDOM),
                null, null, null, 0));
        all.put("họ and đệm", () -> query(words(RegisterData.name(RANDOM), 0, 2), null, null, null, 0));
        all.put("họ alone", () -> query(words(RegisterData.name(RANDOM), 0, 1), null, null, null, RANDOM.nextInt(50)));
        all.put("tên alone", () -> query(words(RegisterData.name(RANDOM), 2, 3), null, null, null, 0));
        all.put("a letter", () -> query(words(RegisterData.name(RANDOM), 2, 3).substring(0, 1), null, null, null, 0));
        all.put("common words that do not meet", () -> query("Thị Văn Nguyễn", null, null, null, 0));
        all.put("nobody", () -> query("Xyz Qwertz", null, null, null, 0));
        all.put("a unit", () -> query(null, null, null, RegisterData.unit(RANDOM), 0));
        all.put("a movement and a year", () -> query(null, "m" + RANDOM.nextInt(20), 2011 + RANDOM.nextInt(10), null, 0));
        all.put("a movement and a name", () -> query(RegisterData.name(RANDOM), "m" + RANDOM.nextInt(20), null, null, 0));
        all.put("households", () -> new AwardQuery(words(RegisterData.name(RANDOM), 0, 1), null, null, null, "HOUSEHOLD",
                null, null, 0, 20));
        return all;
    }

    private static AwardQuery query(String q, String movement, Integer year, String unit, int page) {
        return new AwardQuery(q, movement, year, unit, null, null, null, page, 20);
    }

    private static String words(String name, int from, int to) {
        return String.join(" ", Arrays.asList(name.split(" ")).subList(from, to));
    }

    private static String plain(String text) {
        return java.text.Normalizer.normalize(text, java.text.Normalizer.Form.NFD).replaceAll("\\p{M}", "")
                .replace('đ', 'd').replace('Đ', 'D').toLowerCase(Locale.ROOT);
    }
}
