package vn.vinhdanh.workflow;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The embedded forms hold together without a browser: they parse, choose nothing beforehand, send what their task is
 * completed with, fetch nothing from elsewhere, and use only parts that exist.
 */
class FormsTest {

    /** What each form hands to the engine: design.md §4 and the start forms' own variables. */
    private static final Map<String, Set<String>> VARIABLES = Map.ofEntries(
            entry("nominate.html", Set.of("movementCode", "unit", "nomineeKind", "nomineeName", "urgent")),
            entry("prepare-dossier.html", Set.of("confirmed")),
            entry("supplement.html", Set.of("confirmed")),
            entry("review.html", Set.of("verdict", "reason", "supplementBy", "adHoc", "adHocList", "occasion")),
            entry("await-conclusion.html", Set.of("verdict", "reason")),
            entry("higher-decision.html", Set.of("outcome", "reason", "higherDecisionNumber", "higherDecisionDate",
                    "higherAuthority", "higherAwardForm")),
            entry("run-batch.html", Set.of("action", "closesOn", "reason")),
            entry("compile-list.html", Set.of("confirmed")),
            entry("open-session.html", Set.of("chair", "secretary", "closesOn", "place")),
            entry("council-vote.html", Set.of()),
            entry("conduct-session.html", Set.of("confirmed", "remarks")),
            entry("endorse-list.html", Set.of("verdict", "reason", "listRevision")),
            entry("decide-list.html", Set.of("verdict", "reason", "listRevision")),
            entry("revise-list.html", Set.of("confirmed", "reason")),
            entry("issue-decision.html", Set.of("decisionNumber", "decisionDate", "signer", "signerCapacity")),
            entry("launch-movement.html", Set.of("code", "title", "issuer", "plan", "planDate", "parent", "contents",
                    "awardForms", "batches")),
            entry("propose-revocation.html", Set.of("revocationId")),
            entry("revise-proposal.html", Set.of("confirmed")),
            entry("appraise-revocation.html", Set.of("verdict", "reason")),
            entry("decide-revocation.html", Set.of("verdict", "reason")),
            entry("issue-revocation.html", Set.of("decisionNumber", "decisionDate", "signer", "signerCapacity")),
            entry("track-return.html", Set.of("action", "reason")),
            entry("import-list.html", Set.of("importId")),
            entry("confirm-import.html", Set.of("action")),
            entry("summarise-movement.html", Set.of("confirmed", "remarks")));

    private static final Path TASKLIST = Path.of("src/main/resources/META-INF/resources/webjars/camunda/app/tasklist");

    static List<Path> forms() {
        return files(Path.of("forms"), ".html");
    }

    static List<Path> formsAndTemplates() {
        return Stream.of(forms(), files(TASKLIST.resolve("templates"), ".html")).flatMap(List::stream).toList();
    }

    @Test
    void thereIsOneFormForEachStepAndNoOther() {
        assertThat(forms()).extracting(form -> form.getFileName().toString())
                .containsExactlyInAnyOrderElementsOf(VARIABLES.keySet());
    }

    @ParameterizedTest
    @MethodSource("formsAndTemplates")
    void itParses(Path file) {
        assertThat(FormRules.unbalanced(read(file))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("forms")
    void tasklistFindsExactlyOneForm(Path form) {
        assertThat(read(form).split("<form[\\s>]", -1)).hasSize(2);
    }

    @ParameterizedTest
    @MethodSource("formsAndTemplates")
    void nothingIsChosenBeforehand(Path file) {
        assertThat(FormRules.chosenBeforehand(read(file))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("forms")
    void itSendsWhatItsTaskIsCompletedWith(Path form) {
        assertThat(FormRules.notSent(read(form), VARIABLES.get(form.getFileName().toString()))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("formsAndTemplates")
    void nothingComesFromElsewhere(Path file) {
        assertThat(FormRules.externalAddresses(read(file))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("formsAndTemplates")
    void itUsesOnlyPartsThatExist(Path file) {
        assertThat(FormRules.unknownParts(read(file), scripts())).isEmpty();
    }

    @Test
    void everyTemplateThatAScriptNamesExistsAndIsUsed() {
        Set<String> named = new TreeSet<>(FormRules.templatesNamedIn(scripts()));
        assertThat(named).isEqualTo(files(TASKLIST.resolve("templates"), ".html").stream()
                .map(file -> file.getFileName().toString().replace(".html", ""))
                .collect(Collectors.toCollection(TreeSet::new)));
    }

    @Test
    void theStylesCloseWhatTheyOpen() {
        for (Path style : Stream.of(TASKLIST.resolve("styles"), Path.of("src/main/resources/static/assets"),
                Path.of("src/main/resources/static/assets/pages")).flatMap(folder -> files(folder, ".css").stream())
                .toList()) {
            assertThat(FormRules.openRules(read(style))).as(style.toString()).isZero();
        }
    }

    @Test
    void theRulesSeeWhatBreaksThem() {
        assertThat(FormRules.openRules(".a { color: red; .b { } }")).isNotZero();
        assertThat(FormRules.openRules("@media (x) { .a { color: red; } } .b { }")).isZero();
        assertThat(FormRules.openRules(".a { color: red; ")).isNotZero();
        assertThat(FormRules.unbalanced("<form><div><p></div></form>")).isNotEmpty();
        assertThat(FormRules.unbalanced("<form><input><br></form>")).isEmpty();
        assertThat(FormRules.chosenBeforehand("<input type=\"radio\" checked>")).isNotEmpty();
        assertThat(FormRules.chosenBeforehand("<option selected>")).isNotEmpty();
        assertThat(FormRules.chosenBeforehand("entry: { verdict: 'ENDORSE', reason: '' }")).isNotEmpty();
        assertThat(FormRules.chosenBeforehand("entry: { verdict: null, reason: '' }")).isEmpty();
        assertThat(FormRules.notSent("variables: entry => ({ verdict: entry.verdict })", Set.of("verdict", "reason")))
                .containsExactly("reason");
        assertThat(FormRules.externalAddresses("<script src=\"https://example.org/x.js\">")).isNotEmpty();
        assertThat(FormRules.externalAddresses("<img src='//example.org/x.png'>")).isNotEmpty();
        assertThat(FormRules.unknownParts("<vd-nothing></vd-nothing> inject(['vdNobody'", "component('vdLines'"))
                .hasSize(2);
    }

    private static String scripts() {
        return files(TASKLIST.resolve("scripts"), ".js").stream().map(FormsTest::read)
                .collect(Collectors.joining("\n"));
    }

    private static List<Path> files(Path folder, String ending) {
        try (Stream<Path> found = Files.list(folder)) {
            return found.filter(file -> file.toString().endsWith(ending)).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
