package vn.vinhdanh.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.Test;
import vn.vinhdanh.TestDatabase;
import vn.vinhdanh.intake.BringList;
import vn.vinhdanh.intake.ListOptions;
import vn.vinhdanh.intake.RunImport;
import vn.vinhdanh.intake.SampleList;
import vn.vinhdanh.intake.Separately;

/** Whatever happens in the middle of a list, no dossier is lost and none is doubled. */
class ImportInterruptedTest extends ProcessTest {

    private static final int ROWS = 180;
    private static final String CONTENT = "ST-2";

    private ImportPath confirmed(MovementPath movement) {
        return new ImportPath(this, movement, Actor.UNIT).uploaded(SampleList.of(ROWS, CONTENT).uploadWithPapers())
                .begun().confirmed();
    }

    private static void assertWhole(ImportPath list) {
        assertThat(list.states()).containsExactly("SUBMITTED " + ROWS);
        assertThat(list.dossiers()).containsExactly("DISTRICT_REVIEW " + ROWS);
        list.assertOneProcessEach();
        assertThat(list.instance()).isEnded();
    }

    @Test
    void whatWasUndoneIsDoneAgain() {
        ImportPath list = confirmed(movement());
        // As where the node dies before the job's end: what the job wrote is undone, its fifties are not.
        Throwable killed = catchThrowable(() -> beans.getBean(Separately.class).call(() -> {
            engine.getManagementService().executeJob(list.jobs().get(0).getId());
            throw new IllegalStateException("killed");
        }));
        assertThat(killed).hasMessageContaining("killed");
        assertThat(list.jobs()).hasSize(1);
        list.run();
        assertWhole(list);
    }

    @Test
    void aFiftyThatIsUndoneLeavesNothingBehind() {
        MovementPath movement = movement();
        ImportPath list = confirmed(movement);
        // One of them cannot be stored: all fifty are undone, then made one by one but for that one.
        db.sql("UPDATE vinhdanh.import_row SET form = jsonb_set(form, '{nominee,kind}', 'null') "
                + "WHERE import_id = ? AND row = ?").params(list.id(), 40).update();
        list.run();
        assertThat(list.states()).containsExactly("FAILED 1", "SUBMITTED " + (ROWS - 1));
        assertThat(list.remarks("FAILED")).containsExactly("intake.row.failed");
        assertThat(list.dossiers()).containsExactly("DISTRICT_REVIEW " + (ROWS - 1));
        list.assertOneProcessEach();
        assertThat(list.instance()).isEnded();

        // Sent again, the row gets its dossier.
        ImportPath again = new ImportPath(this, movement, Actor.UNIT)
                .imported(SampleList.of(ROWS, CONTENT).uploadWithPapers());
        assertThat(again.states()).containsExactly("KNOWN " + (ROWS - 1), "SUBMITTED 1");
    }

    @Test
    void aFullDiskSaysNothingOfTheRows() {
        ImportPath list = confirmed(movement());
        TestDatabase.asOwner().sql("CREATE FUNCTION public.no_room() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN "
                + "RAISE EXCEPTION 'No space left on device' USING ERRCODE = '53100'; END $$").update();
        TestDatabase.asOwner().sql("CREATE TRIGGER no_room BEFORE INSERT ON vinhdanh.evidence FOR EACH ROW "
                + "EXECUTE FUNCTION public.no_room()").update();
        try {
            for (int attempt = 0; attempt < 4; attempt++) {
                assertThat(catchThrowable(() -> beans.getBean(RunImport.class).step(list.id()))).isNotNull();
            }
        } finally {
            TestDatabase.asOwner().sql("DROP FUNCTION public.no_room CASCADE").update();
        }
        assertThat(value(Integer.class, "SELECT max(attempts) FROM vinhdanh.import_row WHERE import_id = ?",
                list.id())).as("rows are not to blame").isZero();
        list.run();
        assertWhole(list);
    }

    @Test
    void aJobWhoseLockHasExpiredIsDoneByTwoAndNothingIsDoubled() throws Exception {
        runningFrom(WITHIN_BATCH_1);
        ImportPath list = confirmed(movement());
        Job job = list.jobs().get(0);
        inTwoThreads(() -> engine.getManagementService().executeJob(job.getId()));
        list.run();
        assertWhole(list);
    }

    @Test
    void twoWhoWorkOnOneListShareIt() throws Exception {
        runningFrom(WITHIN_BATCH_1);
        ImportPath list = confirmed(movement());
        RunImport work = beans.getBean(RunImport.class);
        inTwoThreads(() -> {
            while (work.step(list.id())) {
                assertThat(list.id()).isPositive();
            }
        });
        list.run();
        assertWhole(list);
    }

    @Test
    void whatAnotherNodeHoldsIsNotTakenForDone() throws Exception {
        runningFrom(WITHIN_BATCH_1);
        ImportPath list = confirmed(movement());
        RunImport work = beans.getBean(RunImport.class);
        try (Connection other = DriverManager.getConnection(TestDatabase.url(), TestDatabase.user(),
                TestDatabase.password())) {
            other.setAutoCommit(false);
            other.createStatement().execute("SELECT 1 FROM vinhdanh.import_row WHERE import_id = " + list.id()
                    + " AND row % 2 = 0 FOR UPDATE");
            for (int i = 0; i < 5; i++) {
                assertThat(work.step(list.id())).as("rows are left with the other").isTrue();
            }
            other.rollback();
        }
        list.run();
        assertWhole(list);
    }

    @Test
    void theSameFileTwiceAtOnceMakesEachDossierOnce() throws Exception {
        runningFrom(WITHIN_BATCH_1);
        MovementPath movement = movement();
        ImportPath one = confirmed(movement);
        ImportPath other = confirmed(movement);
        RunImport work = beans.getBean(RunImport.class);
        ExecutorService two = Executors.newFixedThreadPool(2);
        List<Future<?>> runs = new ArrayList<>();
        for (ImportPath list : List.of(one, other)) {
            runs.add(two.submit(() -> {
                while (work.step(list.id())) {
                    assertThat(list.id()).isPositive();
                }
            }));
        }
        for (Future<?> run : runs) {
            run.get(120, TimeUnit.SECONDS);
        }
        two.shutdown();
        one.run();
        other.run();
        assertThat(one.dossiers()).containsExactly("DISTRICT_REVIEW " + ROWS);
        one.assertOneProcessEach();
        assertThat(texts("SELECT state || ' ' || count(*) FROM vinhdanh.import_row WHERE import_id IN (?, ?) "
                + "GROUP BY state ORDER BY state", one.id(), other.id()))
                .containsExactly("KNOWN " + ROWS, "SUBMITTED " + ROWS);
    }

    @Test
    void aLongListFromTheInterfaceIsMadeInTheBackground() {
        MovementPath movement = movement();
        var list = as(Actor.UNIT, () -> beans.getBean(BringList.class).handle(movement.code, Actor.UNIT.unit(),
                SampleList.of(201, CONTENT).upload(), new ListOptions(null, null, null)));
        assertThat(list.status().name()).isEqualTo("RUNNING");
        assertThat(openTasks(list.code())).as("it is confirmed").isEmpty();
        var instance = instance(list.code());
        runJob(list.code(), "Activity_CreateDossiers");
        while (!jobsOf(instance.getId()).isEmpty()) {
            engine.getManagementService().executeJob(jobsOf(instance.getId()).get(0).getId());
        }
        assertThat(instance).isEnded();
        assertThat(value(Integer.class, "SELECT count(*) FROM vinhdanh.nomination WHERE movement = ?", movement.code))
                .isEqualTo(201);
    }

    private List<Job> jobsOf(String instance) {
        return engine.getManagementService().createJobQuery().processInstanceId(instance).list();
    }

    @Test
    void aShortListFromTheInterfaceIsMadeAtOnceAndItsProcessEnds() {
        MovementPath movement = movement();
        var list = as(Actor.UNIT, () -> beans.getBean(BringList.class).handle(movement.code, Actor.UNIT.unit(),
                SampleList.of(3, CONTENT).uploadWithPapers(), new ListOptions(false, null, null)));
        assertThat(list.status().name()).isEqualTo("DONE");
        var instance = instance(list.code());
        assertThat(instance).isNotEnded();
        runJob(list.code(), "Activity_CreateDossiers");
        assertThat(instance).isEnded().hasPassed("Event_Imported");
        assertThat(value(Integer.class, "SELECT count(*) FROM vinhdanh.nomination WHERE movement = ?", movement.code))
                .isEqualTo(3);
    }

    private static void inTwoThreads(Runnable work) throws Exception {
        ExecutorService two = Executors.newFixedThreadPool(2);
        List<Future<?>> runs = List.of(two.submit(work), two.submit(work));
        for (Future<?> run : runs) {
            try {
                run.get(120, TimeUnit.SECONDS);
            } catch (ExecutionException e) {
                // Or it came so late that job and process had ended.
                assertThat(e.getCause()).as("the engine lets one of them try again at %s", ClockUtil.getCurrentTime())
                        .isInstanceOfAny(OptimisticLockingException.class, NullValueException.class);
            }
        }
        two.shutdown();
    }
}
