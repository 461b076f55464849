package vn.vinhdanh.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import vn.vinhdanh.ApplicationTest;
import vn.vinhdanh.refusal.Refusal;
import vn.vinhdanh.security.Person;

/**
 * Scenarios of the real processes on the real schema. The job executor is off: a scenario runs its jobs one by one, by
 * the activity they stand at, and fails where one is missing. Each scenario has a movement of its own.
 */
public abstract class ProcessTest extends ApplicationTest {

    /** Within Đợt 1. */
    protected static final String WITHIN_BATCH_1 = "2021-12-20T08:00:00+07:00";
    /** "đến hết ngày 31/12/2021": the first instant that no longer belongs to Đợt 1. */
    protected static final String END_OF_BATCH_1 = "2022-01-01T00:00:00+07:00";

    private static boolean usersExist;

    @Autowired
    protected ProcessEngine engine;

    @Autowired
    protected JdbcClient db;

    @Autowired
    protected ApplicationContext beans;

    @BeforeEach
    void begin() {
        BpmnAwareTests.init(engine);
        if (!usersExist) {
            for (Actor actor : Actor.values()) {
                createUser(actor.user(), actor.group);
            }
            usersExist = true;
        }
        at(WITHIN_BATCH_1);
    }

    @AfterEach
    void end() {
        ClockUtil.reset();
        engine.getIdentityService().clearAuthentication();
        SecurityContextHolder.clearContext();
        BpmnAwareTests.reset();
    }

    /** Stops the clock at this instant, an ISO date and time with its offset. */
    protected static void at(String instant) {
        at(OffsetDateTime.parse(instant).toInstant());
    }

    protected static void at(Instant instant) {
        ClockUtil.setCurrentTime(Date.from(instant));
    }

    /** Lets the clock go on from this instant, for scenarios with several threads. */
    protected static void runningFrom(String instant) {
        ClockUtil.offset(OffsetDateTime.parse(instant).toInstant().toEpochMilli() - System.currentTimeMillis());
    }

    /** A movement with the two batches of Kế hoạch 137/KH-UBND. */
    protected MovementPath movement() {
        return new MovementPath(this, "2021-09-09 | 2021-12-31 | 2022-01-10\n2022-01-01");
    }

    /** A movement with these batches, one a line: opens | closes | review by. */
    protected MovementPath movement(String batches) {
        return new MovementPath(this, batches);
    }

    /** Somebody beside the actors, or one of theirs in more groups. */
    void person(String user, String... groups) {
        createUser(user, groups);
    }

    /** Acts with the actor's sign-in, as a request of that person does. */
    protected <T> T as(Actor actor, Callable<T> act) {
        return as(actor.user(), actor.groups(), act);
    }

    /** Acts as this person, as a request of his does. */
    protected <T> T as(String user, Set<String> groups, Callable<T> act) {
        Authentication before = engine.getIdentityService().getCurrentAuthentication();
        var context = SecurityContextHolder.getContext();
        SecurityContextHolder.setContext(SecurityContextHolder.createEmptyContext());
        SecurityContextHolder.getContext().setAuthentication(
                new UsernamePasswordAuthenticationToken(new Person(user, user, groups), null, List.of()));
        engine.getIdentityService().setAuthentication(user, new ArrayList<>(groups));
        try {
            return act.call();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        } finally {
            SecurityContextHolder.setContext(context);
            engine.getIdentityService().setAuthentication(before);
        }
    }

    /** The open task of the instance with this business key; fails where there is none. */
    protected Task task(String businessKey, String step) {
        Task task = engine.getTaskService().createTaskQuery().processInstanceBusinessKey(businessKey)
                .taskDefinitionKey(step).singleResult();
        assertThat(task).as("task %s of %s, where %s wait", step, businessKey, openTasks(businessKey)).isNotNull();
        return task;
    }

    /** Steps of the open tasks. */
    protected List<String> openTasks(String businessKey) {
        return engine.getTaskService().createTaskQuery().processInstanceBusinessKey(businessKey).list().stream()
                .map(Task::getTaskDefinitionKey).sorted().toList();
    }

    protected void complete(Actor actor, String businessKey, String step, Map<String, Object> entered) {
        String id = task(businessKey, step).getId();
        as(actor, () -> {
            engine.getTaskService().complete(id, entered);
            return null;
        });
    }

    /**
     * Runs the one job that stands at the activity; timers must be due. Fails where there is none, or more than one.
     */
    protected void runJob(String businessKey, String activity) {
        runJob(job(businessKey, activity));
    }

    protected void runJob(Job job) {
        if (job.getDuedate() != null) {
            assertThat(job.getDuedate()).as("the due date of a job run at %s", ClockUtil.getCurrentTime())
                    .isBeforeOrEqualTo(ClockUtil.getCurrentTime());
        }
        engine.getManagementService().executeJob(job.getId());
    }

    protected Job job(String businessKey, String activity) {
        List<Job> jobs = jobs(businessKey, activity);
        assertThat(jobs).as("jobs at %s of %s", activity, businessKey).hasSize(1);
        return jobs.get(0);
    }

    protected List<Job> jobs(String businessKey, String activity) {
        return engine.getManagementService().createJobQuery().processInstanceId(instance(businessKey).getId())
                .activityId(activity).list();
    }

    protected ProcessInstance instance(String businessKey) {
        ProcessInstance instance = engine.getRuntimeService().createProcessInstanceQuery()
                .processInstanceBusinessKey(businessKey).singleResult();
        assertThat(instance).as("running process of %s", businessKey).isNotNull();
        return instance;
    }

    /** Acts, and gives the message keys of the refusal this must bring, joined by spaces. */
    protected static String refusal(ThrowingCallable act) {
        Throwable thrown = catchThrowable(act);
        for (Throwable t = thrown; t != null; t = t.getCause()) {
            if (t instanceof Refusal refusal) {
                return refusal.problems().stream().map(Refusal.Problem::key).collect(Collectors.joining(" "));
            }
        }
        throw new AssertionError("Not refused but " + thrown, thrown);
    }

    protected <T> T value(Class<T> type, String sql, Object... params) {
        return db.sql(sql).params(params).query(type).optional().orElse(null);
    }

    protected List<String> texts(String sql, Object... params) {
        return db.sql(sql).params(params).query(String.class).list();
    }
}
