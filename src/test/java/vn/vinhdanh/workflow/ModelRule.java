package vn.vinhdanh.workflow;

import static vn.vinhdanh.workflow.ModelFile.blank;
import static vn.vinhdanh.workflow.ModelFile.condition;
import static vn.vinhdanh.workflow.ModelFile.leadsTo;

import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.Collaboration;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.Lane;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.MessageFlow;
import org.camunda.bpm.model.bpmn.instance.ParallelGateway;
import org.camunda.bpm.model.bpmn.instance.Participant;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaFailedJobRetryTimeCycle;

/**
 * What every BPMN model here keeps to. A rule answers with the elements that break it. The fixture
 * that proves it can fail is named after it: {@code ID_SAYS_WHAT} → {@code id-says-what.bpmn}.
 */
enum ModelRule {
  PROCESS_IS_NAMED_LIKE_FILE(
      file -> Stream.concat(file.all(Process.class).filter(Process::isExecutable), file.all(Collaboration.class))
          .map(BaseElement::getId)
          .filter(id -> !id.equals(file.key()))),

  ID_SAYS_WHAT(
      file -> Stream.of(
              strange(file, Activity.class, "Activity"), strange(file, Event.class, "Event"),
              strange(file, Gateway.class, "Gateway"), strange(file, SequenceFlow.class, "Flow"),
              strange(file, MessageFlow.class, "Flow"), strange(file, Message.class, "Message"))
          .flatMap(ids -> ids)),

  HISTORY_ENDS(file -> ids(file.all(Process.class).filter(p -> blank(p.getCamundaHistoryTimeToLiveString())))),

  VERSION_IS_TAGGED(file -> ids(file.all(Process.class).filter(p -> blank(p.getCamundaVersionTag())))),

  SPLIT_HAS_DEFAULT(file -> ids(file.splits().filter(split -> split.getDefault() == null))),

  SPLIT_FLOW_HAS_CONDITION(
      file -> ids(file.splits()
          .flatMap(split -> split.getOutgoing().stream()
              .filter(flow -> flow.equals(split.getDefault()) != condition(flow).isEmpty())))),

  SPLIT_IS_A_QUESTION(
      file -> ids(file.splits().filter(split -> blank(split.getName()) || !split.getName().endsWith("?")))),

  SPLIT_FLOW_IS_AN_ANSWER(
      file -> ids(file.splits().flatMap(split -> split.getOutgoing().stream()).filter(flow -> blank(flow.getName())))),

  JOIN_AND_FORK_ARE_UNLABELLED(
      file -> ids(file.all(Gateway.class)
          .filter(gateway -> gateway instanceof ParallelGateway || gateway.getOutgoing().size() == 1)
          .filter(gateway -> !blank(gateway.getName())))),

  /** Approval is never a default: the default leads elsewhere than any flow that approves. */
  DEFAULT_NEVER_APPROVES(
      file -> ids(file.splits()
          .filter(split -> split.getDefault() != null)
          .filter(split -> approvesByName(leadsTo(split.getDefault())) || approvesLikeAnother(split))
          .map(ExclusiveGateway::getDefault))),

  /** {@code verdict != 'REJECT'} would let a missing value approve. */
  CONDITION_IS_POSITIVE(
      file -> ids(file.all(SequenceFlow.class).filter(flow -> Words.NEGATION.matcher(condition(flow)).find()))),

  USER_TASK_HAS_FORM(file -> ids(file.executed(UserTask.class)
      .filter(task -> blank(task.getCamundaFormKey()) || !Words.FORM.matcher(task.getCamundaFormKey()).matches()))),

  USER_TASK_HAS_GROUP(file -> ids(file.executed(UserTask.class)
      .filter(task -> blank(task.getCamundaCandidateGroups()) || !task.getCamundaCandidateGroups().contains("${")))),

  USER_TASK_HAS_DUE_DATE(file -> ids(file.executed(UserTask.class)
      .filter(task -> !Words.WITHOUT_DEADLINE.contains(task.getId()))
      .filter(task -> blank(task.getCamundaDueDate()) || !task.getCamundaDueDate().startsWith("${")))),

  USER_TASK_IS_EXPLAINED(file -> ids(file.executed(UserTask.class).filter(task -> task.getDocumentations().isEmpty()))),

  SERVICE_TASK_NAMES_ITS_DELEGATE(
      file -> Stream.concat(
              file.executed(ServiceTask.class)
                  .filter(task -> !delegateOf(task).equals(task.getCamundaDelegateExpression())),
              file.executed(BusinessRuleTask.class)
                  .filter(task -> !delegateOf(task).equals(task.getCamundaDelegateExpression())))
          .map(BaseElement::getId)),

  SAVEPOINT_HAS_RETRIES(file -> ids(file.all(FlowNode.class)
      .filter(node -> node.isCamundaAsyncBefore() || node.isCamundaAsyncAfter())
      .filter(node -> node.getExtensionElements() == null
          || node.getExtensionElements().getElementsQuery()
              .filterByType(CamundaFailedJobRetryTimeCycle.class).count() == 0))),

  PARALLEL_JOIN_IS_A_SAVEPOINT(file -> ids(file.all(ParallelGateway.class)
      .filter(join -> join.getIncoming().size() > 1 && !join.isCamundaAsyncBefore()))),

  /** A parallel gateway that both joins and forks waits for ways that never come. */
  GATEWAY_JOINS_OR_FORKS(file -> ids(file.all(Gateway.class)
      .filter(gateway -> gateway.getIncoming().size() > 1 && gateway.getOutgoing().size() > 1))),

  /** What is due is told by the daily digest; two timers a task would all be re-timed with the calendar. */
  NO_TIMER_OF_A_TASK(file -> found(file, "event=\"timeout\"")),

  NO_SCRIPT(file -> found(file, "<\\w+:script(Task)?\\b|scriptFormat=")),

  NO_CLASS_NAME(file -> found(file, "camunda:class=|<camunda:\\w+ [^>]*\\bclass=")),

  NO_VARIABLES_ALL(file -> found(file, "variables=\"all\"")),

  NO_XML_COMMENT(file -> found(file, "<!--")),

  AT_MOST_25_NODES_A_LEVEL(
      file -> file.all(FlowNode.class)
          .collect(Collectors.groupingBy(node -> node.getParentElement().getAttributeValue("id"),
                  Collectors.counting()))
          .entrySet().stream()
          .filter(level -> level.getValue() > 25)
          .map(level -> level.getKey() + ": " + level.getValue())),

  EVERYTHING_IS_DRAWN(file -> Stream.of(
          file.all(FlowNode.class), file.all(SequenceFlow.class), file.all(MessageFlow.class),
          file.all(Participant.class), file.all(Lane.class))
      .flatMap(elements -> elements)
      .map(BaseElement::getId)
      .filter(id -> !file.drawn().contains(id))),

  FLOWS_DO_NOT_CROSS(file -> Drawing.of(file).crossings()),

  NODE_LISTS_ITS_FLOWS(file -> ids(file.all(SequenceFlow.class)
      .filter(flow -> !flow.getSource().getOutgoing().contains(flow)
          || !flow.getTarget().getIncoming().contains(flow)))),

  ACTIVITY_AND_EVENT_ARE_LABELLED(file -> ids(
      file.all(FlowNode.class).filter(node -> !(node instanceof Gateway)).filter(node -> blank(node.getName()))));

  private final Function<ModelFile, Stream<String>> breaches;

  ModelRule(Function<ModelFile, Stream<String>> breaches) {
    this.breaches = breaches;
  }

  Stream<String> breachesIn(ModelFile file) {
    return breaches.apply(file);
  }

  String fixture() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** What the rules look for; a class of its own since an enum constant may not read a field below it. */
  private static final class Words {
    // The unit's own draft has no deadline, and a batch without an end has none to set one by.
    static final Set<String> WITHOUT_DEADLINE = Set.of("Activity_PrepareDossier", "Activity_SetClosingDate");
    static final Pattern FORM = Pattern.compile("embedded:deployment:forms/[a-z-]+\\.html");
    static final Pattern NEGATION = Pattern.compile("!|\\bnot\\b|\\bne\\b|\\bempty\\b");
    static final Pattern APPROVING_CONDITION = Pattern.compile("'(ENDORSE|SIGN|AWARD)'|\\beligible\\b");
    static final Pattern APPROVING_NODE = Pattern.compile("_(Award|Issue|Grant|Sign|Approve)");
  }

  private static boolean approvesByName(FlowNode node) {
    return Words.APPROVING_NODE.matcher(node.getId()).find();
  }

  private static boolean approvesLikeAnother(ExclusiveGateway split) {
    return split.getOutgoing().stream()
        .filter(flow -> Words.APPROVING_CONDITION.matcher(condition(flow)).find())
        .anyMatch(flow -> leadsTo(flow).equals(leadsTo(split.getDefault())));
  }

  private static String delegateOf(BaseElement task) {
    String name = task.getId().replaceFirst("^Activity_", "");
    return "${" + Character.toLowerCase(name.charAt(0)) + name.substring(1) + "}";
  }

  private static Stream<String> ids(Stream<? extends BaseElement> elements) {
    return elements.map(BaseElement::getId);
  }

  private static Stream<String> strange(ModelFile file, Class<? extends BaseElement> type, String prefix) {
    return ids(file.all(type)).filter(id -> !id.matches(prefix + "_([A-Z][a-z0-9]*)+"));
  }

  private static Stream<String> found(ModelFile file, String pattern) {
    return Pattern.compile(pattern).matcher(file.text()).results().map(hit -> hit.group());
  }
}
