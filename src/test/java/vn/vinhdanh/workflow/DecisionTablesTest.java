package vn.vinhdanh.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationEvent;
import org.camunda.bpm.dmn.engine.delegate.DmnEvaluatedDecisionRule;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The decision tables row by row, with the DMN engine alone. Each case names the rules that must
 * match, so a row that stops mattering is seen; {@link #everyRowIsHit()} makes sure that no row
 * goes without a case.
 */
class DecisionTablesTest {

  record Outcome(Set<String> rules, List<Map<String, Object>> results) {}

  @ParameterizedTest
  @MethodSource("vn.vinhdanh.workflow.DecisionCases#all")
  void decides(DecisionCases.Case expected) throws IOException {
    Outcome outcome = decide(expected.table(), expected.given());
    assertThat(outcome.rules()).isEqualTo(expected.rules());
    assertThat(outcome.results()).isEqualTo(expected.results());
  }

  @Test
  void nothingKnownIsNeverEligible() throws IOException {
    Outcome outcome = decide("nomination-eligibility", Map.of());
    assertThat(outcome.results()).extracting(row -> row.get("result")).containsOnly("INELIGIBLE");
  }

  @Test
  void nothingKnownIsReviewedByTheDistrictToo() throws IOException {
    assertThat(decide("review-route", Map.of()).results())
        .isEqualTo(List.of(Map.of("route", "DISTRICT")));
  }

  @Test
  void nothingKnownGetsTheShortestDeadline() throws IOException {
    assertThat(decide("review-deadlines", Map.of()).results())
        .isEqualTo(List.of(Map.of("workingDays", 1, "remindBeforeDays", 0)));
  }

  @Test
  void nothingKnownNeedsThePapersOfTheOrdinaryProcedure() throws IOException {
    assertThat(decide("required-documents", Map.of()).results())
        .isEqualTo(List.of(Map.of("papers", "TO_TRINH, BAO_CAO_THANH_TICH, BIEN_BAN")));
  }

  @Test
  void nothingKnownPaysNothing() throws IOException {
    assertThat(decide("prize-money", Map.of()).results().get(0).get("coefficient")).isNull();
    assertThat(decide("base-salary", Map.of()).results().get(0).get("amount")).isNull();
  }

  @TestFactory
  Stream<DynamicTest> everyRowIsHit() {
    Map<String, Set<String>> hit =
        DecisionCases.all()
            .collect(
                Collectors.groupingBy(
                    DecisionCases.Case::table,
                    Collectors.flatMapping(
                        one -> one.rules().stream(), Collectors.toCollection(TreeSet::new))));
    return Stream.of("nomination-eligibility", "review-route", "review-deadlines", "required-documents",
            "prize-money", "base-salary")
        .map(
            table ->
                DynamicTest.dynamicTest(
                    table,
                    () ->
                        assertThat(hit.get(table))
                            .isEqualTo(
                                Dmn.readModelFromFile(file(table).toFile())
                                    .getModelElementsByType(Rule.class)
                                    .stream()
                                    .map(Rule::getId)
                                    .collect(Collectors.toCollection(TreeSet::new)))));
  }

  private static Outcome decide(String table, Map<String, Object> given) throws IOException {
    Set<String> rules = new TreeSet<>();
    DefaultDmnEngineConfiguration configuration =
        (DefaultDmnEngineConfiguration) DmnEngineConfiguration.createDefaultDmnEngineConfiguration();
    configuration.setCustomPostDecisionTableEvaluationListeners(
        List.of((DmnDecisionTableEvaluationEvent event) ->
            event.getMatchingRules().stream().map(DmnEvaluatedDecisionRule::getId).forEach(rules::add)));
    DmnEngine engine = configuration.buildEngine();
    try (InputStream model = Files.newInputStream(file(table))) {
      DmnDecisionResult result =
          engine.evaluateDecision(engine.parseDecision(table, model), given);
      return new Outcome(rules, List.copyOf(result.getResultList()));
    }
  }

  private static Path file(String table) {
    return Path.of("processes", table + ".dmn");
  }
}
