package vn.vinhdanh.workflow.engine;

import java.io.ByteArrayInputStream;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import vn.vinhdanh.workflow.engine.ProbeWorld.Person;

/** One person's attempt. Its dossiers exist only for it and are made by the system. */
record Trial(ProbeWorld world, Person person) {

    ProcessEngine engine() {
        return world.engine;
    }

    TaskService tasks() {
        return world.engine.getTaskService();
    }

    RuntimeService runtime() {
        return world.engine.getRuntimeService();
    }

    HistoryService history() {
        return world.engine.getHistoryService();
    }

    ManagementService management() {
        return world.engine.getManagementService();
    }

    String district() {
        return world.start("DISTRICT");
    }

    String districtTask() {
        return task("DISTRICT");
    }

    String task(String stage) {
        return world.taskOf(world.start(stage));
    }

    String definitionOf(String instance) {
        return world.asSystem(() -> runtime().createProcessInstanceQuery().processInstanceId(instance)
                .singleResult().getProcessDefinitionId());
    }

    String assigned(String stage, String user) {
        String task = task(stage);
        return world.asSystem(() -> {
            tasks().setAssignee(task, user);
            return task;
        });
    }

    String withIncident() {
        String instance = district();
        return world.asSystem(() -> {
            runtime().createIncident("x", instance, "x");
            return instance;
        });
    }

    String withJob() {
        String instance = world.start("APPRAISAL");
        return world.asSystem(() -> {
            tasks().complete(world.taskOf(instance));
            return instance;
        });
    }

    String ended() {
        String instance = district();
        return world.asSystem(() -> {
            runtime().deleteProcessInstance(instance, "x");
            return instance;
        });
    }

    /** Instance, task, comment. */
    String[] withComment() {
        String instance = district();
        String task = world.taskOf(instance);
        return world.asSystem(
                () -> new String[] {instance, task, tasks().createComment(task, instance, "x").getId()});
    }

    /** Task, attachment. */
    String[] withAttachment() {
        String task = districtTask();
        return world.asSystem(() -> new String[] {task, tasks().createAttachment("t", task, null, "n", "d",
                new ByteArrayInputStream(new byte[1])).getId()});
    }
}
