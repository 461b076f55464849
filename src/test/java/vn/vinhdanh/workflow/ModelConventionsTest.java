package vn.vinhdanh.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.vinhdanh.workflow.DecisionRule.DecisionFile;

/**
 * The rules for models, over every file in {@code processes/}. Each rule is also run against a
 * fixture that breaks it and nothing else, so that we know it can fail. A new rule is a new constant
 * of {@link ModelRule} or {@link DecisionRule} and a fixture of its name.
 */
class ModelConventionsTest {

  private static final String FIXTURES = "src/test/resources/conventions";
  private static final String FORM_PREFIX = "embedded:deployment:";
  private static final List<ModelFile> MODELS =
      ModelFile.in("processes", ".bpmn").stream().map(ModelFile::read).toList();
  private static final List<DecisionFile> DECISIONS =
      ModelFile.in("processes", ".dmn").stream().map(DecisionFile::read).toList();

  @ParameterizedTest
  @EnumSource
  void everyModelKeeps(ModelRule rule) {
    assertThat(MODELS)
        .isNotEmpty()
        .allSatisfy(model -> assertThat(rule.breachesIn(model)).as(model.key()).isEmpty());
  }

  @ParameterizedTest
  @EnumSource
  void modelRuleCanFail(ModelRule rule) {
    ModelFile broken = ModelFile.read(Path.of(FIXTURES, rule.fixture() + ".bpmn"));
    assertThat(Stream.of(ModelRule.values()).filter(any -> any.breachesIn(broken).findAny().isPresent()))
        .containsExactly(rule);
  }

  /** The other way for a default to approve: it goes where the approving flow goes. */
  @Test
  void defaultBesideAnApprovingFlowIsSeen() {
    ModelFile broken = ModelFile.read(Path.of(FIXTURES, "default-approves-like-another.bpmn"));
    assertThat(ModelRule.DEFAULT_NEVER_APPROVES.breachesIn(broken)).containsExactly("Flow_NotEndorsed");
  }

  @ParameterizedTest
  @EnumSource
  void everyDecisionKeeps(DecisionRule rule) {
    assertThat(DECISIONS)
        .isNotEmpty()
        .allSatisfy(decision -> assertThat(rule.breachesIn(decision)).as(decision.key()).isEmpty());
  }

  @ParameterizedTest
  @EnumSource
  void decisionRuleCanFail(DecisionRule rule) {
    DecisionFile broken = DecisionFile.read(Path.of(FIXTURES, rule.fixture() + ".dmn"));
    assertThat(Stream.of(DecisionRule.values()).filter(any -> any.breachesIn(broken).findAny().isPresent()))
        .containsExactly(rule);
  }

  @Test
  void theSoundFixturesBreakNoRule() {
    ModelFile model = ModelFile.read(Path.of(FIXTURES, "sound.bpmn"));
    DecisionFile decision = DecisionFile.read(Path.of(FIXTURES, "sound.dmn"));
    assertThat(Stream.of(ModelRule.values()).flatMap(rule -> rule.breachesIn(model))).isEmpty();
    assertThat(Stream.of(DecisionRule.values()).flatMap(rule -> rule.breachesIn(decision))).isEmpty();
  }

  @Test
  void everyFormExists() {
    assertThat(MODELS.stream().flatMap(ModelConventionsTest::missingForms)).isEmpty();
  }

  @Test
  void aMissingFormIsSeen() {
    assertThat(missingForms(ModelFile.read(Path.of(FIXTURES, "sound.bpmn"))))
        .containsExactly("forms/no-such-form.html");
  }

  private static Stream<String> missingForms(ModelFile file) {
    return Stream.concat(
            file.all(UserTask.class).map(UserTask::getCamundaFormKey),
            file.all(StartEvent.class).map(StartEvent::getCamundaFormKey))
        .filter(Objects::nonNull)
        .map(key -> key.replace(FORM_PREFIX, ""))
        .distinct()
        .filter(form -> !Files.isRegularFile(Path.of(form)));
  }
}
