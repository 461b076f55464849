package vn.vinhdanh.workflow.engine;

import static vn.vinhdanh.workflow.engine.Call.NOBODY;
import static vn.vinhdanh.workflow.engine.Call.OPENS;
import static vn.vinhdanh.workflow.engine.Call.SEES;
import static vn.vinhdanh.workflow.engine.Call.does;

import java.util.Date;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.task.Task;

/** What one may try with tasks, and who gets through with it. */
final class TaskCalls {

    private static final Map<String, Object> ENDORSES = Map.of("verdict", "ENDORSE");

    private TaskCalls() {
    }

    static Stream<Call> all() {
        return Stream.of(reading(), work(), assignments()).flatMap(calls -> calls);
    }

    private static Stream<Call> reading() {
        return Stream.of(
                new Call("task query", SEES, t -> t.tasks().createTaskQuery().processInstanceId(t.district()).count()),
                new Call("task by id", SEES, t -> t.tasks().createTaskQuery().taskId(t.districtTask()).singleResult()),
                new Call("task page by stage", SEES, t -> t.tasks().createTaskQuery().processInstanceId(t.district())
                        .taskDefinitionKeyIn("Activity_Review").orderByTaskCreateTime().desc().listPage(0, 15).size()),
                new Call("task or query", SEES, t -> t.tasks().createTaskQuery().or().taskId(t.districtTask())
                        .taskName("nothing").endOr().count()),
                new Call("task variables", OPENS, t -> t.tasks().getVariables(t.districtTask()).size()),
                new Call("form variables", OPENS,
                        t -> t.engine().getFormService().getTaskFormVariables(t.districtTask()).size()),
                new Call("form data", OPENS, t -> t.engine().getFormService().getTaskFormData(t.districtTask())),
                new Call("candidates", OPENS, t -> t.tasks().getIdentityLinksForTask(t.districtTask()).size()));
    }

    private static Stream<Call> work() {
        String unit = "y D D D D D y D D";
        String district = "D D y D D D y D D";
        String homeAffairs = "D D D D y D y D D";
        return Stream.of(
                does("claim the unit's", unit, t -> t.tasks().claim(t.task("UNIT"), t.person().user())),
                does("complete the unit's", unit, t -> t.tasks().complete(t.task("UNIT"))),
                does("claim the district's", district, t -> t.tasks().claim(t.districtTask(), t.person().user())),
                does("complete the district's", district, t -> t.tasks().complete(t.districtTask(), ENDORSES)),
                does("submit the district's form", district,
                        t -> t.engine().getFormService().submitTaskForm(t.districtTask(), ENDORSES)),
                does("variable of the district's", NOBODY,
                        t -> t.tasks().setVariable(t.districtTask(), "verdict", "ENDORSE")),
                does("claim the appraisal", homeAffairs, t -> t.tasks().claim(t.task("APPRAISAL"), t.person().user())),
                does("complete the appraisal", homeAffairs, t -> t.tasks().complete(t.task("APPRAISAL"))),
                does("complete what a colleague claimed", NOBODY,
                        t -> t.tasks().complete(t.assigned("APPRAISAL", "colleague"))),
                does("complete what one was assigned", homeAffairs,
                        t -> t.tasks().complete(t.assigned("APPRAISAL", t.person().user()))),
                does("BPMN error at the appraisal", NOBODY, t -> uncaught(
                        () -> t.tasks().handleBpmnError(t.task("APPRAISAL"), "x"))),
                does("escalation at the appraisal", NOBODY, t -> uncaught(
                        () -> t.tasks().handleEscalation(t.task("APPRAISAL"), "x"))));
    }

    /** Nobody catches it in the model: with the right to do it, that is what is said. */
    private static void uncaught(Runnable act) {
        try {
            act.run();
        } catch (ProcessEngineException e) {
            if (e instanceof AuthorizationException) {
                throw e;
            }
        }
    }

    private static Stream<Call> assignments() {
        return Stream.of(
                does("give back one's own", "y D D D D D y D D", t -> {
                    String task = t.task("UNIT");
                    t.tasks().claim(task, t.person().user());
                    t.tasks().setAssignee(task, null);
                }),
                does("assign", NOBODY, t -> t.tasks().setAssignee(t.districtTask(), t.person().user())),
                ofOwn("add a candidate group", (t, id) -> t.tasks().addCandidateGroup(id, "x")),
                ofOwn("add a candidate", (t, id) -> t.tasks().addCandidateUser(id, "x")),
                ofOwn("remove the candidates", (t, id) -> t.tasks().deleteCandidateGroup(id, "probe-a-home-affairs")),
                ofOwn("delegate", (t, id) -> t.tasks().delegateTask(id, "x")),
                ofOwn("change the owner", (t, id) -> t.tasks().setOwner(id, "x")),
                ofOwn("change the priority", (t, id) -> t.tasks().setPriority(id, 3)),
                ofOwn("change the due date", (t, id) -> t.tasks().setDueDate(id, new Date())),
                does("save a task", NOBODY, t -> {
                    Task task = t.world().asSystem(
                            () -> t.tasks().createTaskQuery().taskId(t.districtTask()).singleResult());
                    task.setName("x");
                    t.tasks().saveTask(task);
                }));
    }

    /** On a task that the person was assigned. */
    private static Call ofOwn(String name, BiConsumer<Trial, String> act) {
        return does(name, NOBODY, t -> act.accept(t, t.assigned("APPRAISAL", t.person().user())));
    }
}
