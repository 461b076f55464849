package vn.vinhdanh.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.vinhdanh.security.Person;

/**
 * The first page of fifteen and its count, as the REST interface of Tasklist asks for them: of ours by our filters, with
 * need to know on; of the bare engine without any checks. In turns, each first in every other round.
 */
final class TaskPages {

    // A server that has served for an hour is asked, not one whose virtual machine still compiles.
    private static final int WARM_PAGES = 300;
    private static final int WARM_COUNTS = 30;
    private static final int ASKED = 60;

    /** @param asked milliseconds */
    private record Times(List<Double> asked, List<Double> cpu) {

        Times() {
            this(new ArrayList<>(), new ArrayList<>());
        }

        double at(double share) {
            return asked.stream().sorted().toList().get((int) (asked.size() * share));
        }

        String text() {
            return Rows.text("%.1f / %.1f ms", at(0.5), at(0.95));
        }

        double cpuMedian() {
            return cpu.stream().sorted().toList().get(cpu.size() / 2);
        }
    }

    private final OurChain ours;
    private final BareEngine bare;
    private final int size;
    private final Rows rows;

    TaskPages(OurChain ours, BareEngine bare, int size, Rows rows) {
        this.ours = ours;
        this.bare = bare;
        this.size = size;
        this.rows = rows;
    }

    void measure() {
        Person district = of("soc-trang-district-" + JdbcClient.create(ours.plain()).sql("""
                SELECT u.district FROM vinhdanh.nomination n JOIN vinhdanh.unit u ON u.id = n.unit_id
                WHERE n.stage = 'DISTRICT_REVIEW' GROUP BY 1 ORDER BY count(*) DESC LIMIT 1""")
                .query(String.class).single());
        Person unit = of("soc-trang-unit-" + JdbcClient.create(ours.plain()).sql("""
                SELECT u.code FROM vinhdanh.nomination n JOIN vinhdanh.unit u ON u.id = n.unit_id
                WHERE n.stage = 'DRAFT' AND n.in_process GROUP BY 1 ORDER BY count(*) DESC LIMIT 1""")
                .query(String.class).single());
        Person homeAffairs = of("soc-trang-home-affairs");
        both("district, by stage", district, filter("DISTRICT_REVIEW"), stage("Activity_A"));
        both("district, by group", district, group(district), bareGroup("district-1"));
        both("district, no filter", district, query(), bareQuery());
        both("Sở Nội vụ, by stage", homeAffairs, filter("APPRAISAL"), stage("Activity_B"));
        both("Sở Nội vụ, by group", homeAffairs, group(homeAffairs), bareGroup("department"));
        both("unit, drafts by stage", unit, filter("DRAFTS"), stage("Activity_A"));
        both("unit, by group", unit, group(unit), bareGroup("district-1"));
        both("unit, no filter", unit, query(), bareQuery());
    }

    /** One question on one side: its page and its count. */
    private record Question(Runnable page, Runnable count) {
    }

    private void both(String name, Person person, Question asked, Question unchecked) {
        one("task list: " + name, person, WARM_PAGES, asked.page(), unchecked.page(), "<= x1.00");
        one("task count: " + name, person, WARM_COUNTS, asked.count(), unchecked.count(), "<= x2.00");
    }

    private void one(String name, Person person, int warm, Runnable asked, Runnable unchecked, String goal) {
        Times our = new Times();
        Times their = new Times();
        for (int i = 0; i < warm + ASKED; i++) {
            Runnable first = () -> time(our, ours.plain(), () -> ours.application().as(person, () -> {
                asked.run();
                return null;
            }));
            Runnable second = () -> time(their, bare.plain(), unchecked);
            (i % 2 == 0 ? first : second).run();
            (i % 2 == 0 ? second : first).run();
            if (i == warm - 1) {
                our.asked().clear();
                their.asked().clear();
                our.cpu().clear();
                their.cpu().clear();
            }
        }
        rows.add(size, name + ", p50 / p95", our.text(), their.text(),
                Rows.text("x%.2f (p50 x%.2f)", our.at(0.95) / their.at(0.95), our.at(0.5) / their.at(0.5)), goal,
                Rows.text("CPU %.1f, bare %.1f ms", our.cpuMedian(), their.cpuMedian()));
    }

    private static void time(Times times, javax.sql.DataSource plain, Runnable work) {
        CpuTime cpu = new CpuTime(JdbcClient.create(plain));
        double used = cpu.millis();
        long start = System.nanoTime();
        work.run();
        times.asked().add((System.nanoTime() - start) / 1e6);
        times.cpu().add(cpu.millis() - used);
    }

    /** One of our shared filters, whatever it is called. */
    private Question filter(String key) {
        FilterService filters = ours.application().bean(FilterService.class);
        String id = filters.createFilterQuery().list().stream().filter(filter -> key.equals(properties(filter)))
                .findFirst().orElseThrow().getId();
        TaskService tasks = ours.application().bean(TaskService.class);
        // Tasklist sends its own order along.
        return new Question(() -> filters.listPage(id, tasks.createTaskQuery().orderByTaskCreateTime().desc(), 0, 15),
                () -> filters.count(id));
    }

    private static Object properties(Filter filter) {
        return filter.getProperties() == null ? null : filter.getProperties().get("vinhdanh");
    }

    private Question group(Person person) {
        String group = person.groups().iterator().next();
        return question(() -> ours.application().bean(TaskService.class).createTaskQuery().taskCandidateGroup(group));
    }

    private Question query() {
        return question(() -> ours.application().bean(TaskService.class).createTaskQuery());
    }

    /** By a filter, too, as its Tasklist would ask. */
    private Question stage(String key) {
        FilterService filters = bare.engine().getFilterService();
        TaskService tasks = bare.engine().getTaskService();
        String name = "Stage " + key;
        String id = filters.createFilterQuery().filterName(name).list().stream().findFirst().orElseGet(() ->
                filters.saveFilter(filters.newTaskFilter(name)
                        .setQuery(tasks.createTaskQuery().taskDefinitionKeyIn(key).taskUnassigned()))).getId();
        return new Question(() -> filters.listPage(id, tasks.createTaskQuery().orderByTaskCreateTime().desc(), 0, 15),
                () -> filters.count(id));
    }

    private Question bareGroup(String group) {
        return question(() -> bare.engine().getTaskService().createTaskQuery().taskCandidateGroup(group));
    }

    private Question bareQuery() {
        return question(() -> bare.engine().getTaskService().createTaskQuery());
    }

    private static Question question(java.util.function.Supplier<TaskQuery> query) {
        return new Question(() -> query.get().orderByTaskCreateTime().desc().listPage(0, 15),
                () -> query.get().count());
    }

    private static Person of(String group) {
        return new Person("reader", "reader", Set.of(group));
    }
}
