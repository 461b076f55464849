package vn.vinhdanh.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.vinhdanh.calendar.DayKind;
import vn.vinhdanh.calendar.OfficeDay;
import vn.vinhdanh.calendar.OfficeTime;
import vn.vinhdanh.deadline.AskCalendar;
import vn.vinhdanh.deadline.ChangeCalendar;
import vn.vinhdanh.security.Person;
import vn.vinhdanh.workflow.deadline.DeadlineFixture;

/**
 * Due dates follow the calendar, and the clock of a review stops while the unit has the dossier. Begun on 20/12/2021, a
 * district's review (10 working days) is due on 04/01/2022, an appraisal (9) on 31/12/2021.
 */
class DueDateScenariosTest extends ProcessTest {

    private static final String DISTRICT_REVIEW = "Activity_ReviewByDistrict";
    private static final String APPRAISAL = "Activity_AppraiseByHomeAffairs";
    private static final String SUPPLEMENT = "Activity_SupplementDossier";
    private static final LocalDate A_MONDAY = LocalDate.of(2021, 12, 27);
    private static final LocalDate A_SATURDAY = LocalDate.of(2021, 12, 25);

    @BeforeEach
    void theCalendarIsAsShipped() {
        asShipped();
    }

    @AfterEach
    void asShipped() {
        db.sql("DELETE FROM vinhdanh.holiday WHERE date IN (:monday, :saturday)")
                .param("monday", A_MONDAY).param("saturday", A_SATURDAY).update();
        db.sql("UPDATE vinhdanh.holiday SET removed = false, source = 'SHIPPED' WHERE removed").update();
        db.sql("UPDATE vinhdanh.calendar_version SET version = version + 1").update();
        DeadlineFixture.recompute(beans);
    }

    @Test
    void aTaskIsDueAtTheEndOfOfficeHoursOfItsLastWorkingDay() {
        DossierPath dossier = movement().dossier().submitted();
        assertThat(task(dossier.code(), DISTRICT_REVIEW).getDueDate()).isEqualTo(Date.from(
                Instant.parse("2022-01-04T10:00:00Z"))); // 17:00 in Việt Nam
    }

    @Test
    void aDayOffMovesTheOpenDueDatesAndASecondRunChangesNothing() {
        DossierPath dossier = movement().dossier().submitted();
        String other = task(movement().dossier(Actor.DEPARTMENT).submitted().code(), APPRAISAL).getId();
        set(A_MONDAY, DayKind.HOLIDAY);
        assertThat(progress().finished()).isFalse();
        DeadlineFixture.recompute(beans);
        assertThat(due(dossier, DISTRICT_REVIEW)).isEqualTo("2022-01-05");
        assertThat(dueOf(other)).isEqualTo("2022-01-04");
        assertThat(progress().finished()).isTrue();
        assertThat(progress().changed()).isGreaterThanOrEqualTo(2);
        assertThat(value(Long.class, "SELECT count(*) FROM public.act_hi_taskinst h JOIN public.act_ru_task t "
                + "ON t.id_ = h.id_ WHERE h.due_date_ <> t.due_date_")).as("history says the same").isZero();

        int revision = revision(other);
        DeadlineFixture.recompute(beans);
        db.sql("UPDATE vinhdanh.due_date_run SET version = 0").update();
        DeadlineFixture.recompute(beans);
        assertThat(revision(other)).as("not even written again").isEqualTo(revision);
        assertThat(progress().changed()).isZero();

        asAdministrator(calendar -> calendar.remove(A_MONDAY));
        DeadlineFixture.recompute(beans);
        assertThat(due(dossier, DISTRICT_REVIEW)).isEqualTo("2022-01-04");
    }

    @Test
    void aSaturdayThatIsWorkedMakesTasksDueEarlier() {
        DossierPath dossier = movement().dossier().submitted();
        set(A_SATURDAY, DayKind.WORKING);
        DeadlineFixture.recompute(beans);
        assertThat(due(dossier, DISTRICT_REVIEW)).isEqualTo("2021-12-31");
        assertThat(due(movement().dossier().submitted(), DISTRICT_REVIEW)).as("and new ones begin so")
                .isEqualTo("2021-12-31");
    }

    @Test
    void anotherNodeGoesOnWhereOneDied() {
        DossierPath first = movement().dossier().submitted();
        DossierPath second = movement().dossier().submitted();
        set(A_MONDAY, DayKind.HOLIDAY);
        assertThat(DeadlineFixture.recompute(beans, 1)).as("there is more to do").isTrue();
        // The node dies in the middle of a chunk: some tasks are done, that they are is not noted.
        new TransactionTemplate(beans.getBean(PlatformTransactionManager.class)).executeWithoutResult(status -> {
            DeadlineFixture.recompute(beans, 100_000);
            status.setRollbackOnly();
        });
        assertThat(progress().finished()).isFalse();
        DeadlineFixture.recompute(beans);
        assertThat(progress().finished()).isTrue();
        assertThat(due(first, DISTRICT_REVIEW)).isEqualTo("2022-01-05");
        assertThat(due(second, DISTRICT_REVIEW)).isEqualTo("2022-01-05");
    }

    @Test
    void aTaskThatSomebodyCompletesMeanwhileDoesNotHoldUpItsNeighbours() throws Exception {
        DossierPath gone = movement().dossier().submitted();
        DossierPath stays = movement().dossier().submitted();
        set(A_MONDAY, DayKind.HOLIDAY);
        CountDownLatch completed = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        Thread reviewer = new Thread(() -> new TransactionTemplate(beans.getBean(PlatformTransactionManager.class))
                .executeWithoutResult(status -> {
                    gone.endorsedByDistrict();
                    completed.countDown();
                    await(go);
                }));
        reviewer.start();
        await(completed);
        Thread recomputing = new Thread(() -> DeadlineFixture.recompute(beans));
        recomputing.start();
        Thread.sleep(500); // it waits for the row of the task that is being completed
        go.countDown();
        reviewer.join(20_000);
        recomputing.join(20_000);
        assertThat(progress().finished()).isTrue();
        assertThat(due(stays, DISTRICT_REVIEW)).isEqualTo("2022-01-05");
        assertThat(openTasks(gone.code())).containsExactly(APPRAISAL);
    }

    @Test
    void aSecondChangeDuringTheRunBeginsItAnew() {
        DossierPath dossier = movement().dossier().submitted();
        set(A_MONDAY, DayKind.HOLIDAY);
        DeadlineFixture.recompute(beans, 1);
        set(A_SATURDAY, DayKind.WORKING);
        assertThat(progress().lookedAt()).isZero();
        DeadlineFixture.recompute(beans);
        assertThat(due(dossier, DISTRICT_REVIEW)).as("one day off and one made up for it").isEqualTo("2022-01-04");
    }

    @Test
    void theSupplementFollowsUnlessAReviewerSetItsDay() {
        DossierPath byTable = movement().dossier().submitted().reviewed(Actor.DISTRICT, "RETURN", DossierPath.REASON);
        DossierPath bySomebody = movement().dossier().submitted();
        Map<String, Object> entered = new HashMap<>(Map.of("verdict", "RETURN", "reason", DossierPath.REASON,
                "supplementBy", "2021-12-30"));
        bySomebody.enters(Actor.DISTRICT, DISTRICT_REVIEW, entered);
        assertThat(due(byTable, SUPPLEMENT)).isEqualTo("2021-12-27");
        set(A_MONDAY, DayKind.HOLIDAY);
        DeadlineFixture.recompute(beans);
        assertThat(due(byTable, SUPPLEMENT)).isEqualTo("2021-12-28");
        assertThat(byTable.row().supplementBy()).isEqualTo("2021-12-28");
        assertThat(due(bySomebody, SUPPLEMENT)).isEqualTo("2021-12-30");
        assertThat(bySomebody.row().supplementBy()).isEqualTo("2021-12-30");
    }

    @Test
    void theLastDayForReviewsThatABatchHasStays() {
        MovementPath movement = movement("2021-09-09 | 2021-12-19 | 2021-12-29\n2021-12-20");
        movement.dossier();
        movement.opened(1);
        at("2021-12-20T00:00:00+07:00");
        runJob(movement.batchCode(1), "Event_ClosingTimeReached");
        assertThat(dueOf(task(movement.batchCode(1), "Activity_CompileList").getId())).isEqualTo("2021-12-29");
        set(A_MONDAY, DayKind.HOLIDAY);
        DeadlineFixture.recompute(beans);
        assertThat(dueOf(task(movement.batchCode(1), "Activity_CompileList").getId())).isEqualTo("2021-12-29");
    }

    @Test
    void theClockOfTheReviewStopsWhileTheUnitHasTheDossier() {
        DossierPath dossier = movement().dossier().submitted();
        at("2021-12-24T09:00:00+07:00"); // 4 of 10 working days are over
        dossier.reviewed(Actor.DISTRICT, "RETURN", DossierPath.REASON);
        at("2022-01-20T09:00:00+07:00");
        dossier.handedIn();
        assertThat(due(dossier, DISTRICT_REVIEW)).as("the 6 days left, past Tết").isEqualTo("2022-01-28");

        at("2022-01-28T18:00:00+07:00");
        dossier.reviewed(Actor.DISTRICT, "RETURN", DossierPath.REASON);
        at("2022-02-07T09:00:00+07:00");
        dossier.handedIn();
        assertThat(due(dossier, DISTRICT_REVIEW)).as("at least one").isEqualTo("2022-02-08");
        dossier.endorsedByDistrict();
        assertThat(due(dossier, APPRAISAL)).as("another stage has its full term").isEqualTo("2022-02-18");
        assertThat(value(Long.class, "SELECT count(*) FROM vinhdanh.nomination_clock WHERE nomination_id = ?",
                dossier.row().id())).isZero();
    }

    @Test
    void whatIsLeftOfAReviewFollowsTheCalendarToo() {
        DossierPath dossier = movement().dossier().submitted();
        dossier.reviewed(Actor.DISTRICT, "RETURN", DossierPath.REASON);
        at("2021-12-24T09:00:00+07:00");
        dossier.handedIn();
        assertThat(due(dossier, DISTRICT_REVIEW)).isEqualTo("2022-01-10");
        set(A_MONDAY, DayKind.HOLIDAY);
        DeadlineFixture.recompute(beans);
        assertThat(due(dossier, DISTRICT_REVIEW)).isEqualTo("2022-01-11");
    }

    @Test
    void afterAHoldTheAppraisalHasItsFullTerm() {
        DossierPath dossier = movement().dossier(Actor.DEPARTMENT).submitted();
        at("2021-12-24T09:00:00+07:00");
        dossier.reviewed(Actor.HOME_AFFAIRS, "RETURN", DossierPath.REASON).handedIn();
        assertThat(due(dossier, APPRAISAL)).as("5 of 9 are left").isEqualTo("2021-12-31");
        dossier.reviewed(Actor.HOME_AFFAIRS, "HOLD", DossierPath.REASON);
        dossier.enters(Actor.HOME_AFFAIRS, "Activity_AwaitConclusion",
                new HashMap<>(Map.of("verdict", "LIFT", "reason", DossierPath.REASON)));
        assertThat(due(dossier, APPRAISAL)).isEqualTo("2022-01-07");
    }

    @Test
    void anUrgentListHasTheShortTerm() {
        DossierPath dossier = movement().dossier(Actor.DEPARTMENT).urgent().appraised();
        String list = value(String.class, "SELECT code FROM vinhdanh.decision_list WHERE nomination_id = ?",
                dossier.row().id());
        assertThat(dueOf(task(list, "Activity_EndorseByHomeAffairs").getId())).isEqualTo("2021-12-21");
        set(A_MONDAY, DayKind.HOLIDAY);
        DeadlineFixture.recompute(beans);
        assertThat(dueOf(task(list, "Activity_EndorseByHomeAffairs").getId())).isEqualTo("2021-12-21");
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void set(LocalDate date, DayKind kind) {
        asAdministrator(calendar -> calendar.set(new OfficeDay(date, kind, "Kịch bản")));
    }

    private void asAdministrator(Consumer<ChangeCalendar> change) {
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(new UsernamePasswordAuthenticationToken(
                new Person(ADMINISTRATOR, ADMINISTRATOR, Set.of("camunda-admin")), null, List.of()));
        SecurityContextHolder.setContext(context);
        try {
            change.accept(beans.getBean(ChangeCalendar.class));
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    private AskCalendar.Progress progress() {
        return beans.getBean(AskCalendar.class).progress();
    }

    private String due(DossierPath dossier, String step) {
        return dueOf(task(dossier.code(), step).getId());
    }

    private String dueOf(String id) {
        Task task = engine.getTaskService().createTaskQuery().taskId(id).singleResult();
        return beans.getBean(OfficeTime.class).dateOf(task.getDueDate().toInstant()).toString();
    }

    private int revision(String task) {
        return value(Integer.class, "SELECT rev_ FROM public.act_ru_task WHERE id_ = ?", task);
    }
}
