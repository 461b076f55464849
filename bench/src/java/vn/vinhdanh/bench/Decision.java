package vn.vinhdanh.bench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import vn.vinhdanh.decision.SetLines;
import vn.vinhdanh.security.Person;
import vn.vinhdanh.workflow.awardbatch.AwardBatchModel;
import vn.vinhdanh.workflow.awarddecision.AwardDecisionModel;

/** Takes one batch from its closing to the announced list, by the tasks of every role and by the model's own jobs. */
final class Decision {

    private final Application application;
    private final RuntimeService runtime;
    private final TaskService tasks;
    private final ManagementService jobs;
    private final String batch;
    private final String list;
    private final int number;

    Decision(Application application, String movement, int number) {
        this.application = application;
        this.runtime = application.bean(RuntimeService.class);
        this.tasks = application.bean(TaskService.class);
        this.jobs = application.bean(ManagementService.class);
        this.batch = movement + "-D1";
        this.list = movement + "-L1";
        this.number = number;
    }

    static Person staff(String body) {
        return new Person(body, body, Set.of("soc-trang-" + body));
    }

    void openBatch() {
        runJob(batch, AwardBatchModel.BATCH_OPENS);
    }

    List<Step> steps() {
        Person homeAffairs = staff("home-affairs");
        Person lead = staff("home-affairs-lead");
        Person committee = staff("steering-committee");
        Person chairman = staff("chairman");
        List<Step> steps = new ArrayList<>();
        steps.add(new Step("close the batch", () -> complete(homeAffairs, batch, AwardBatchModel.RUN_BATCH,
                Map.of(AwardBatchModel.ACTION, AwardBatchModel.CLOSE_NOW, AwardBatchModel.REASON, "Benchmark"))));
        steps.add(new Step("confirm the list", () -> complete(homeAffairs, batch, AwardBatchModel.COMPILE_LIST,
                Map.of(AwardBatchModel.CONFIRMED, true))));
        steps.add(new Step("compile (job)", () -> runJob(batch, "Activity_CreateList")));
        steps.add(new Step("set all opinions", () -> set(lead, "ENDORSE", null)));
        steps.add(new Step("endorse the list",
                () -> complete(lead, list, AwardDecisionModel.ENDORSE_BY_HOME_AFFAIRS, Map.of("verdict", "ENDORSE"))));
        steps.add(new Step("set all opinions", () -> set(committee, "ENDORSE", null)));
        steps.add(new Step("endorse the list", () -> complete(committee, list,
                AwardDecisionModel.ENDORSE_BY_STEERING_COMMITTEE, Map.of("verdict", "ENDORSE"))));
        steps.add(new Step("join (jobs)", () -> joinEndorsements()));
        steps.add(new Step("set all outcomes", () -> set(chairman, null, "AWARD")));
        steps.add(new Step("sign",
                () -> complete(chairman, list, AwardDecisionModel.DECIDE_BY_CHAIRMAN, Map.of("verdict", "SIGN"))));
        steps.add(new Step("issue", () -> complete(staff("office"), list, AwardDecisionModel.ISSUE_DECISION, Map.of(
                AwardDecisionModel.DECISION_NUMBER, number + "/QĐ-UBND", AwardDecisionModel.DECISION_DATE, "2021-12-20",
                AwardDecisionModel.SIGNER, "Trần Văn Lâu", AwardDecisionModel.SIGNER_CAPACITY, "CHU_TICH"))));
        steps.add(new Step("grant awards (job)", () -> runJob(list, AwardDecisionModel.GRANT_AWARDS)));
        steps.add(new Step("freeze the papers (jobs)", () -> runJobs(list, AwardDecisionModel.FREEZE_DOCUMENTS)));
        return steps;
    }

    /** The chunks, side by side as the job executor would run them; then one digest a unit, and the list is closed. */
    void announce(int workers) {
        Set<String> taken = ConcurrentHashMap.newKeySet();
        String instance = instance(list);
        Parallel.run(workers, workers, worker -> {
            while (jobs.createJobQuery().processInstanceId(instance)
                    .activityId(AwardDecisionModel.ANNOUNCE_CHUNK).count() > 0) {
                for (Job job : jobs.createJobQuery().processInstanceId(instance)
                        .activityId(AwardDecisionModel.ANNOUNCE_CHUNK).list()) {
                    if (taken.add(job.getId())) {
                        run(job, taken);
                        break;
                    }
                }
            }
        });
        runJob(list, AwardDecisionModel.NOTIFY_UNITS);
    }

    /** Two workers that end together meet at the join: one tries again, as the job executor does. */
    private void run(Job job, Set<String> taken) {
        try {
            jobs.executeJob(job.getId());
        } catch (OptimisticLockingException e) {
            taken.remove(job.getId());
        }
    }

    private void joinEndorsements() {
        jobs.createJobQuery().processInstanceId(instance(list)).activityId("Gateway_BothEndorsed").list()
                .forEach(job -> jobs.executeJob(job.getId()));
    }

    private void runJob(String businessKey, String activity) {
        jobs.executeJob(jobs.createJobQuery().processInstanceId(instance(businessKey)).activityId(activity)
                .singleResult().getId());
    }

    /** A step that runs again until there is no more of it. */
    private void runJobs(String businessKey, String activity) {
        while (jobs.createJobQuery().processInstanceId(instance(businessKey)).activityId(activity).count() > 0) {
            runJob(businessKey, activity);
        }
    }

    private String instance(String businessKey) {
        return runtime.createProcessInstanceQuery().processInstanceBusinessKey(businessKey).singleResult().getId();
    }

    private void complete(Person person, String businessKey, String step, Map<String, Object> entered) {
        String task = tasks.createTaskQuery().processInstanceBusinessKey(businessKey)
                .taskDefinitionKey(step).singleResult().getId();
        application.as(person, () -> {
            tasks.complete(task, new HashMap<>(entered));
            return null;
        });
    }

    private void set(Person person, String opinion, String outcome) {
        application.as(person, () -> application.bean(SetLines.class).handle(
                new SetLines.Command(list, new SetLines.Selection(true, null, null, null), opinion, outcome, null)));
    }
}
