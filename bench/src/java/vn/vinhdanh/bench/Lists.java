package vn.vinhdanh.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.vinhdanh.decision.DecisionList;
import vn.vinhdanh.decision.DecisionLists;
import vn.vinhdanh.decision.LargeList;
import vn.vinhdanh.decision.LineFilter;
import vn.vinhdanh.decision.ListLines;
import vn.vinhdanh.decision.ListTotals;
import vn.vinhdanh.decision.Seen;
import vn.vinhdanh.decision.SetLines;
import vn.vinhdanh.decision.SummariseList;
import vn.vinhdanh.security.Person;

/** A list of many lines from its compilation to the awards in the register: time and peak heap of every step. */
final class Lists {

    private static final int READS = 5;
    private static final List<String> COLUMNS = List.of("position", "nominee", "unit", "content", "kind",
            "homeAffairsOpinion", "steeringCommitteeOpinion", "outcome");

    private final OurChain ours;
    private final Application application;
    private final int lines;
    private final Map<String, Figure> figures = new LinkedHashMap<>();

    /**
     * The cost of a step.
     *
     * @param cpu       milliseconds of this thread and of the server for it
     * @param megabytes of heap in use at the most, garbage included
     */
    record Figure(double millis, double cpu, double megabytes) {

        Figure orWorse(Figure other) {
            return new Figure(Math.max(millis, other.millis), Math.max(cpu, other.cpu),
                    Math.max(megabytes, other.megabytes));
        }
    }

    private Lists(OurChain ours, int lines) {
        this.ours = ours;
        this.application = ours.application();
        this.lines = lines;
    }

    /** Prints a table with a column for every number of lines; the first runs once more before, to warm up. */
    static void run(Server server, List<Integer> sizes) {
        try (OurChain ours = new OurChain(server)) {
            new Lists(ours, sizes.get(0)).measured();
            Map<Integer, Map<String, Figure>> all = new LinkedHashMap<>();
            sizes.forEach(size -> all.put(size, new Lists(ours, size).measured()));
            print(all);
        }
    }

    private Map<String, Figure> measured() {
        ours.begin(0);
        LargeList.insert(JdbcClient.create(ours.plain()), ours.movement(), lines);
        JdbcClient.create(ours.plain()).sql("VACUUM ANALYZE vinhdanh.nomination").update();
        for (Step step : ours.decision()) {
            boolean outcomes = step.name().equals("set all outcomes");
            if (outcomes) {
                reads();
                bothEndorsed();
            }
            System.gc();
            once(outcomes ? "the same value for all again" : step.name(), step.work());
            if (outcomes) {
                read("summary, all decided", () -> application.bean(SummariseList.class).of(list()));
            }
        }
        return figures;
    }

    private void reads() {
        ListLines table = application.bean(ListLines.class);
        for (String column : COLUMNS) {
            read("page by " + column, () -> page(table, LineFilter.ALL, column, false, 0));
        }
        read("page by nominee, descending", () -> page(table, LineFilter.ALL, "nominee", true, 0));
        read("last page", () -> page(table, LineFilter.ALL, "position", false, lines / 50 - 1));
        read("last page by nominee", () -> page(table, LineFilter.ALL, "nominee", false, lines / 50 - 1));
        filters().forEach((name, filter) -> {
            read("page of " + name, () -> page(table, filter, "position", false, 0));
            read("page of " + name + ", by nominee", () -> page(table, filter, "nominee", false, 0));
        });
        ListTotals totals = application.bean(ListTotals.class);
        read("counts of the list", () -> totals.of(list()));
        read("choices of the filters", () -> List.of(totals.units(list()), totals.contents(list()),
                totals.flags(list())));
        read("summary, undecided", () -> application.bean(SummariseList.class).of(list()));
    }

    private static Map<String, LineFilter> filters() {
        Map<String, LineFilter> filters = new LinkedHashMap<>();
        filters.put("a name", filter("nguyen van an", null, null, null, null, null));
        filters.put("a rare name", filter("uoc", null, null, null, null, null));
        filters.put("a content", filter(null, "C-1", null, null, null, null));
        filters.put("leaders", filter(null, null, true, null, null, null));
        filters.put("a flag", filter(null, null, null, "QUOTA_EXCEEDED", null, null));
        filters.put("certain duplicates", filter(null, null, null, "DUPLICATE_CERTAIN", null, null));
        filters.put("probable duplicates", filter(null, null, null, "DUPLICATE_PROBABLE", null, null));
        filters.put("both endorsed", filter(null, null, null, null, "ENDORSE", null));
        filters.put("disagreement", filter(null, null, null, null, null, true));
        return filters;
    }

    private static LineFilter filter(String q, String content, Boolean leader, String flag, String both,
            Boolean disagreed) {
        return new LineFilter(q, null, null, content, null, leader, flag, both, both, null, disagreed);
    }

    /** The page and how many there are, as the interface answers. */
    private long page(ListLines table, LineFilter filter, String column, boolean descending, int page) {
        DecisionList list = list();
        return table.find(list, filter, column, descending, page, 50).total();
    }

    /** The chairman's one press of a button, by somebody who has seen the list as it is. */
    private void bothEndorsed() {
        Person chairman = Decision.staff("chairman");
        SetLines.Selection both = new SetLines.Selection(null, null, null,
                new LineFilter(null, null, null, null, null, null, null, "ENDORSE", "ENDORSE", "NONE", null));
        once("award all that both endorsed", () -> application.as(chairman, () -> application.bean(SetLines.class)
                .handle(new SetLines.Command(list().code(), both, null, "AWARD", null,
                        new Seen(list().revision(), null, false)))));
    }

    private DecisionList list() {
        long id = JdbcClient.create(ours.plain()).sql("SELECT id FROM vinhdanh.decision_list WHERE movement = ?")
                .param(ours.movement()).query(Long.class).single();
        return application.bean(DecisionLists.class).get(id);
    }

    /** One row of the step, as soon as it is known. */
    private void tell(String name) {
        Figure figure = figures.get(name);
        System.out.printf(Locale.ROOT, "%,d lines | %s | %,.0f ms | %,.0f ms CPU | %.0f MB%n", lines, name,
                figure.millis(), figure.cpu(), figure.megabytes());
    }

    private void once(String name, Runnable work) {
        take(name, work);
        tell(name);
    }

    private void take(String name, Runnable work) {
        heapPools().forEach(MemoryPoolMXBean::resetPeakUsage);
        CpuTime cpu = new CpuTime(JdbcClient.create(ours.plain()));
        double used = cpu.millis();
        long start = System.nanoTime();
        work.run();
        double millis = (System.nanoTime() - start) / 1e6;
        double peak = heapPools().stream().mapToDouble(pool -> pool.getPeakUsage().getUsed()).sum() / (1 << 20);
        figures.merge(name, new Figure(millis, cpu.millis() - used, peak), Figure::orWorse);
    }

    /** The slowest of a few, after one that does not count: nobody should wait longer. */
    private void read(String name, Runnable work) {
        System.gc();
        work.run();
        for (int i = 0; i < READS; i++) {
            take(name, work);
        }
        tell(name);
    }

    private static List<MemoryPoolMXBean> heapPools() {
        return ManagementFactory.getMemoryPoolMXBeans().stream().filter(p -> p.getType() == MemoryType.HEAP).toList();
    }

    private static void print(Map<Integer, Map<String, Figure>> all) {
        StringBuilder text = new StringBuilder("\n## Lists\n\n| step | ");
        all.keySet().forEach(size -> text.append("%,d lines | CPU | heap | ".formatted(size)));
        text.append("\n|---|").append("---:|---:|---:|".repeat(all.size()));
        all.values().iterator().next().keySet().forEach(step -> {
            text.append("\n| ").append(step).append(" | ");
            all.values().forEach(figures -> text.append(String.format(Locale.ROOT, "%,.0f ms | %,.0f ms | %.0f MB | ",
                    figures.get(step).millis(), figures.get(step).cpu(), figures.get(step).megabytes())));
        });
        System.out.println(text);
    }
}
