package vn.vinhdanh.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.vinhdanh.duplicate.ShowDuplicates;
import vn.vinhdanh.integrity.CheckIntegrity;
import vn.vinhdanh.nomination.DossierFilter;
import vn.vinhdanh.nomination.FindDossiers;
import vn.vinhdanh.nomination.Nominations;
import vn.vinhdanh.nomination.Stage;
import vn.vinhdanh.notification.OutboxView;
import vn.vinhdanh.organization.CurrentCaller;
import vn.vinhdanh.register.AwardQuery;
import vn.vinhdanh.register.SearchAwards;
import vn.vinhdanh.security.Person;
import vn.vinhdanh.statistics.CountDossiers;
import vn.vinhdanh.statistics.Selection;
import vn.vinhdanh.workflow.deadline.DigestOfToday;

/** What people look at besides their tasks, among all dossiers that there are by now: nothing takes a second. */
final class Looks {

    private static final int ASKED = 20;

    private final OurChain ours;
    private final Application application;
    private final JdbcClient db;
    private final int size;
    private final Rows rows;

    Looks(OurChain ours, int size, Rows rows) {
        this.ours = ours;
        this.application = ours.application();
        this.db = JdbcClient.create(ours.plain());
        this.size = size;
        this.rows = rows;
    }

    void measure() {
        Person homeAffairs = Decision.staff("home-affairs");
        Person district = new Person("huyen", "huyen", Set.of("soc-trang-district-"
                + db.sql("SELECT min(district) FROM vinhdanh.unit WHERE issuer = 'soc-trang'").query(String.class)
                .single()));
        FindDossiers dossiers = application.bean(FindDossiers.class);
        look("dossiers, first page with its count", homeAffairs, () -> page(dossiers, filter(null, null)));
        look("dossiers of a district", district, () -> page(dossiers, filter(null, null)));
        look("dossiers at a stage", homeAffairs, () -> page(dossiers, filter(Stage.APPRAISAL, null)));
        look("dossiers by a name", homeAffairs, () -> page(dossiers, filter(null, "nguyen van an")));
        look("dossiers by a rare name", homeAffairs, () -> page(dossiers, filter(null, "thi kim uoc")));
        long dossier = db.sql("SELECT id FROM vinhdanh.nomination WHERE stage = 'APPRAISAL' ORDER BY id DESC LIMIT 1")
                .query(Long.class).optional().orElse(0L);
        if (dossier > 0) {
            look("duplicates of a dossier", homeAffairs, () -> application.bean(ShowDuplicates.class)
                    .of(application.bean(Nominations.class).get(dossier)));
        }
        look("statistics of a movement", homeAffairs,
                () -> application.bean(CountDossiers.class).handle(Selection.of(ours.movement())));
        look("statistics of everything", homeAffairs,
                () -> application.bean(CountDossiers.class).handle(Selection.of(null)));
        look("outbox, first page with its count", homeAffairs, () -> application.bean(OutboxView.class)
                .page(application.bean(CurrentCaller.class).get(), 0, 50));
        look("register: a name", homeAffairs, () -> application.bean(SearchAwards.class)
                .handle(new AwardQuery("nguyen van an", null, null, null, null, null, null, 0, 20)));
        DigestOfToday digest = new DigestOfToday(application.context());
        once("due dates of all open tasks follow the calendar", digest::followTheCalendar);
        once("the day's digest", digest::write);
        CheckIntegrity check = application.bean(CheckIntegrity.class);
        long[] found = new long[1];
        once("the integrity of everything is checked", () -> found[0] = check.handle().size());
        rows.add(size, "findings of it", String.valueOf(found[0]), "", "", "",
                "dossiers made by SQL have no journal and papers");
    }

    private static DossierFilter filter(Stage stage, String q) {
        return new DossierFilter(null, null, stage, null, q, null);
    }

    private static long page(FindDossiers dossiers, DossierFilter filter) {
        return dossiers.page(filter, 0, 50).size() + dossiers.count(filter);
    }

    private void look(String name, Person person, java.util.function.Supplier<?> work) {
        List<Double> times = new ArrayList<>();
        List<Double> cpus = new ArrayList<>();
        for (int i = 0; i < ASKED; i++) {
            CpuTime cpu = new CpuTime(db);
            double used = cpu.millis();
            long start = System.nanoTime();
            application.as(person, work);
            times.add((System.nanoTime() - start) / 1e6);
            cpus.add(cpu.millis() - used);
        }
        times.sort(null);
        cpus.sort(null);
        rows.add(size, name + ", p50 / p95", Rows.text("%.0f / %.0f ms", times.get(ASKED / 2),
                times.get(ASKED - 2)), "", "", "< 1 s", Rows.text("CPU %.1f ms", cpus.get(ASKED / 2)));
    }

    private void once(String name, Runnable work) {
        Measured measured = new Meter().measure(ours.plain(), size, work);
        rows.add(size, name, Rows.text("%,.0f ms", measured.seconds() * 1000), "", "", "linear",
                Rows.text("CPU %,.0f + %,.0f ms", measured.jvmMillis(), measured.pgMillis()));
    }
}
