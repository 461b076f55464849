package vn.vinhdanh.workflow;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.HitPolicy;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.DmnElement;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/**
 * What every decision table here keeps to. As with {@link ModelRule}, each names the elements that
 * break it and has a fixture of its name.
 */
enum DecisionRule {
  DECISION_IS_NAMED_LIKE_FILE(
      file -> file.all(Decision.class).map(Decision::getId).filter(id -> !id.equals(file.key()))),

  DECISION_HISTORY_ENDS(
      file ->
          file.all(Decision.class)
              .filter(decision -> ModelFile.blank(decision.getCamundaHistoryTimeToLiveString()))
              .map(Decision::getId)),

  DECISION_VERSION_IS_TAGGED(
      file ->
          file.all(Decision.class)
              .filter(decision -> ModelFile.blank(decision.getVersionTag()))
              .map(Decision::getId)),

  ROW_CITES_ITS_SOURCE(
      file -> file.all(Rule.class).filter(row -> row.getDescription() == null).map(Rule::getId)),

  ROW_AND_COLUMN_IDS_SAY_WHAT(
      file ->
          Stream.of(
                  file.strange(Rule.class, "Rule"),
                  file.strange(Input.class, "Input"),
                  file.strange(Output.class, "Output"))
              .flatMap(ids -> ids)),

  COLUMN_IS_LABELLED(
      file ->
          Stream.concat(
              file.all(Input.class).filter(in -> ModelFile.blank(in.getLabel())).map(Input::getId),
              file.all(Output.class)
                  .filter(out -> ModelFile.blank(out.getLabel()))
                  .map(Output::getId))),

  HIT_POLICY_IS_UNIQUE_OR_EXPLAINED(
      file ->
          file.all(DecisionTable.class)
              .filter(table -> table.getHitPolicy() != HitPolicy.UNIQUE)
              .filter(table -> !explains((Decision) table.getParentElement(), table.getHitPolicy()))
              .map(DecisionTable::getId)),

  LAST_ROW_TAKES_THE_REST(
      file ->
          file.all(DecisionTable.class)
              .filter(table -> constrained(last(table)) > (table.getHitPolicy() == HitPolicy.COLLECT ? 1 : 0))
              .map(table -> last(table).getId())),

  DECISION_IS_DRAWN(
      file ->
          file.all(Decision.class)
              .map(Decision::getId)
              .filter(id -> !file.text().contains("dmnElementRef=\"" + id + "\"")));

  /** One DMN file as the rules look at it. */
  record DecisionFile(Path path, String text, DmnModelInstance model) {

    static DecisionFile read(Path path) {
      try {
        return new DecisionFile(
            path, Files.readString(path), Dmn.readModelFromFile(path.toFile()));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    String key() {
      return path.getFileName().toString().replace(".dmn", "");
    }

    <T extends ModelElementInstance> Stream<T> all(Class<T> type) {
      return model.getModelElementsByType(type).stream();
    }

    Stream<String> strange(Class<? extends DmnElement> type, String prefix) {
      return all(type)
          .map(DmnElement::getId)
          .filter(id -> !id.matches(prefix + "_([A-Z][a-z0-9]*)+"));
    }
  }

  private final Function<DecisionFile, Stream<String>> breaches;

  DecisionRule(Function<DecisionFile, Stream<String>> breaches) {
    this.breaches = breaches;
  }

  Stream<String> breachesIn(DecisionFile file) {
    return breaches.apply(file);
  }

  String fixture() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static boolean explains(Decision decision, HitPolicy policy) {
    return decision.getDescription() != null
        && decision.getDescription().getTextContent().contains(policy.name());
  }

  private static Rule last(DecisionTable table) {
    List<Rule> rows = List.copyOf(table.getRules());
    return rows.get(rows.size() - 1);
  }

  private static long constrained(Rule row) {
    return row.getInputEntries().stream()
        .map(entry -> entry.getTextContent().trim())
        .filter(text -> !text.isEmpty() && !text.equals("-"))
        .count();
  }
}
