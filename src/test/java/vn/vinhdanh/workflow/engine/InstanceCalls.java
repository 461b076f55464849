package vn.vinhdanh.workflow.engine;

import static vn.vinhdanh.workflow.engine.Call.NOBODY;
import static vn.vinhdanh.workflow.engine.Call.OPENS;
import static vn.vinhdanh.workflow.engine.Call.SEES;
import static vn.vinhdanh.workflow.engine.Call.does;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What one may try with instances, their history, comments, counts and starts, and who gets through with it. */
final class InstanceCalls {

    private InstanceCalls() {
    }

    static Stream<Call> all() {
        return Stream.of(instances(), history(), comments(), counts(), starts()).flatMap(calls -> calls);
    }

    private static Stream<Call> instances() {
        return Stream.of(
                new Call("instance query", SEES,
                        t -> t.runtime().createProcessInstanceQuery().processInstanceId(t.district()).count()),
                new Call("execution query", SEES,
                        t -> t.runtime().createExecutionQuery().processInstanceId(t.district()).count()),
                new Call("variable query", SEES,
                        t -> t.runtime().createVariableInstanceQuery().processInstanceIdIn(t.district()).count()),
                new Call("incident query", SEES,
                        t -> t.runtime().createIncidentQuery().processInstanceId(t.withIncident()).count()),
                new Call("job query", SEES,
                        t -> t.management().createJobQuery().processInstanceId(t.withJob()).count()),
                new Call("instance variables", OPENS, t -> t.runtime().getVariables(t.district()).size()),
                new Call("activity tree", OPENS, t -> t.runtime().getActivityInstance(t.district())),
                new Call("the issuer's own instances", "0 0 0 0 y 0 y y 0",
                        t -> t.runtime().createProcessInstanceQuery().processDefinitionKey("probe-list")
                                .variableValueEquals("issuer", "probe-a").count()),
                does("set a variable", NOBODY, t -> t.runtime().setVariable(t.district(), "verdict", "x")),
                does("delete", NOBODY, t -> t.runtime().deleteProcessInstance(t.district(), "x")),
                does("delete in a batch", NOBODY,
                        t -> t.runtime().deleteProcessInstancesAsync(List.of(t.district()), "x")),
                does("modify", NOBODY, t -> t.runtime().createProcessInstanceModification(t.district())
                        .startBeforeActivity("Activity_Appraise").execute()),
                does("suspend", NOBODY, t -> t.runtime().suspendProcessInstanceById(t.district())),
                does("run a job", NOBODY, t -> t.management().executeJob(t.world().asSystem(() -> t.management()
                        .createJobQuery().processInstanceId(t.withJob()).singleResult().getId()))));
    }

    private static Stream<Call> history() {
        return Stream.of(
                new Call("history of instances", SEES,
                        t -> t.history().createHistoricProcessInstanceQuery().processInstanceId(t.ended()).count()),
                new Call("history of tasks", SEES,
                        t -> t.history().createHistoricTaskInstanceQuery().processInstanceId(t.ended()).count()),
                new Call("history of activities", SEES,
                        t -> t.history().createHistoricActivityInstanceQuery().processInstanceId(t.ended()).count()),
                new Call("history of variables", SEES,
                        t -> t.history().createHistoricVariableInstanceQuery().processInstanceId(t.ended()).count()));
    }

    private static Stream<Call> comments() {
        return Stream.of(
                new Call("comments of a task", SEES, t -> t.tasks().getTaskComments(t.withComment()[1]).size()),
                new Call("comments of an instance", SEES,
                        t -> t.tasks().getProcessInstanceComments(t.withComment()[0]).size()),
                new Call("a comment", SEES, t -> {
                    String[] ids = t.withComment();
                    return t.tasks().getTaskComment(ids[1], ids[2]);
                }),
                does("comment", "y D y D y D y D D", t -> t.tasks().createComment(t.districtTask(), null, "x")),
                does("comment on an instance", "y D y D y D y D D",
                        t -> t.tasks().createComment(null, t.district(), "x")),
                does("delete a comment", NOBODY, t -> {
                    String[] ids = t.withComment();
                    t.tasks().deleteTaskComment(ids[1], ids[2]);
                }),
                does("change a comment", NOBODY, t -> {
                    String[] ids = t.withComment();
                    t.tasks().updateTaskComment(ids[1], ids[2], "y");
                }),
                does("attach", NOBODY, t -> t.tasks().createAttachment("t", t.districtTask(), null, "n", "d",
                        new ByteArrayInputStream(new byte[1]))),
                new Call("attachments", NOBODY, t -> t.tasks().getTaskAttachments(t.withAttachment()[0]).size()),
                new Call("attachment by id", NOBODY, t -> t.tasks().getAttachment(t.withAttachment()[1])),
                new Call("attachment's content", NOBODY, t -> t.tasks().getAttachmentContent(t.withAttachment()[1])),
                does("delete an attachment", NOBODY, t -> t.tasks().deleteAttachment(t.withAttachment()[1])));
    }

    private static Stream<Call> counts() {
        return Stream.of(
                new Call("definition statistics", SEES, t -> {
                    t.district();
                    return t.management().createProcessDefinitionStatisticsQuery().list().stream()
                            .filter(s -> s.getKey().equals("probe")).mapToInt(s -> s.getInstances()).sum();
                }),
                new Call("statistics of the past", "0 0 0 0 0 0 y 0 0", t -> t.history()
                        .createHistoricActivityStatisticsQuery(t.definitionOf(t.district())).list().size()),
                does("report of what can be cleaned", NOBODY,
                        t -> t.history().createCleanableHistoricProcessInstanceReport().list()),
                does("metrics", NOBODY, t -> t.management().createMetricsQuery().sum()));
    }

    private static Stream<Call> starts() {
        return Stream.of(
                does("start for the unit", "y D D D y D y D D",
                        t -> t.runtime().startProcessInstanceByKey("probe", ProbeWorld.variables("UNIT"))),
                does("start by form", "y D D D y D y D D", t -> t.engine().getFormService().submitStartForm(
                        t.definitionOf(t.district()), ProbeWorld.variables("UNIT"))),
                does("start behind the reviews", NOBODY, t -> t.runtime().createProcessInstanceByKey("probe")
                        .setVariables(ProbeWorld.variables("UNIT")).startBeforeActivity("Event_Decided").execute()),
                does("start the issuer's process", NOBODY,
                        t -> t.runtime().startProcessInstanceByKey("probe-list", Map.of("issuer", "probe-a"))),
                does("deploy", "D D D D D D y D y", t -> t.engine().getRepositoryService().createDeployment()
                        .addClasspathResource("need-to-know/probe-child.bpmn").deploy()),
                does("see the model", "y y y y y y y y y", t -> t.engine().getRepositoryService()
                        .getProcessModel(t.definitionOf(t.district()))));
    }
}
