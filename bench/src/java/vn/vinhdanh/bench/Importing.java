package vn.vinhdanh.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.runtime.Job;
import vn.vinhdanh.intake.BringList;
import vn.vinhdanh.intake.CheckList;
import vn.vinhdanh.intake.Import;
import vn.vinhdanh.intake.ListOptions;
import vn.vinhdanh.intake.ListUpload;
import vn.vinhdanh.intake.SampleList;
import vn.vinhdanh.organization.Caller;
import vn.vinhdanh.security.Person;

/** A list from Excel: checked, made into drafts, and made into submitted dossiers, beside single starts of bare. */
final class Importing {

    static final String CHECKED = "rows of a list checked";
    static final String DRAFTS = "drafts from a list, checked and stored";
    static final String SUBMITTED = "submitted from a list, with their papers";

    private static final String USER = "donvi-list";

    private final OurChain ours;
    private final Contender bare;
    private final Application application;
    private final int rows;
    private final Meter meter = new Meter();
    private Person person;

    Importing(OurChain ours, Contender bare, int rows) {
        this.ours = ours;
        this.bare = bare;
        this.application = ours.application();
        this.rows = rows;
    }

    /**
     * What one round gave.
     *
     * @param checked   a dry run
     * @param drafts    from the file to the last draft
     * @param submitted from the file to the last submission
     * @param starts    single starts of the bare engine, as many as rows
     * @param peakHeap  MB, garbage included, while the list was checked and made into drafts
     */
    record Round(Measured checked, Measured drafts, Measured submitted, Measured starts, double peakHeap) {
    }

    /** The movement is new: nobody of its list has a dossier in it. */
    Round round() {
        ours.begin(0);
        String unit = ours.anyUnit();
        person(unit);
        ListUpload plain = new ListUpload(list(0).file("list.xlsx"), null, null, null);
        heapPools().forEach(MemoryPoolMXBean::resetPeakUsage);
        Measured checked = meter.measure(ours.plain(), rows, () -> application.as(person, () -> application
                .bean(CheckList.class).handle(ours.movement(), unit, plain, new ListOptions(null, null, null))));
        Measured drafts = meter.measure(ours.plain(), rows,
                () -> bring(unit, plain, new ListOptions(false, false, false)));
        double peak = heapPools().stream().mapToDouble(pool -> pool.getPeakUsage().getUsed()).sum() / (1 << 20);
        ListUpload complete = list(rows).uploadWithPapers();
        Measured submitted = meter.measure(ours.plain(), rows,
                () -> bring(unit, complete, new ListOptions(false, true, false)));
        verify();
        bare.begin(rows);
        Measured starts = meter.measure(bare.plain(), rows, () -> IntStream.range(0, rows).forEach(bare::submit));
        return new Round(checked, drafts, submitted, starts, peak);
    }

    private SampleList list(int first) {
        SampleList list = SampleList.of(rows, "C-2").withAll("Từ ngày", "20/12/2021").withAll("Đến ngày", "20/12/2021");
        for (int i = 1; i <= rows; i++) {
            list.with(i, "Họ và tên", "Nguyễn Văn " + Integer.toString(first + i, 36))
                    .with(i, "Số CCCD", "095%09d".formatted(first + i));
        }
        return list;
    }

    /** As {@code POST /api/nominations/import} does it, with the jobs that the executor would run. */
    private void bring(String unit, ListUpload upload, ListOptions options) {
        Import list = application.as(person,
                () -> application.bean(BringList.class).handle(ours.movement(), unit, upload, options));
        ManagementService jobs = application.bean(ManagementService.class);
        var running = application.bean(RuntimeService.class).createProcessInstanceQuery()
                .processInstanceBusinessKey(list.code()).singleResult();
        while (running != null) {
            List<Job> next = jobs.createJobQuery().processInstanceId(running.getId()).list();
            if (next.isEmpty()) {
                return;
            }
            jobs.executeJob(next.get(0).getId());
        }
    }

    private void verify() {
        long drafts = ours.count("DRAFT");
        long submitted = ours.count("DISTRICT_REVIEW");
        if (drafts != rows || submitted != rows) {
            throw new IllegalStateException("of " + rows + ": " + drafts + " drafts, " + submitted + " submitted");
        }
    }

    /** A user that exists: dossiers are handed in with the rights of that moment. */
    private void person(String unit) {
        String group = Caller.unitGroup("soc-trang", unit);
        person = new Person(USER, "Đơn vị", Set.of(group));
        IdentityService identity = application.bean(IdentityService.class);
        if (identity.createUserQuery().userId(USER).count() == 0) {
            User user = identity.newUser(USER);
            user.setPassword("Bench.1234567890-Danh-Sach");
            identity.saveUser(user);
            identity.createMembership(USER, group);
        }
    }

    private static List<MemoryPoolMXBean> heapPools() {
        return ManagementFactory.getMemoryPoolMXBeans().stream().filter(pool -> pool.getType() == MemoryType.HEAP)
                .toList();
    }
}
