package vn.vinhdanh.workflow;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.springframework.stereotype.Component;

/**
 * Evaluates the decision tables in {@code processes/}, the latest version of each. The same question to the same
 * version is answered from memory: many dossiers ask it on one day, and evaluating took a third of all CPU time of a
 * submission and its reviews.
 */
@Component
public class Decisions {

    /** Questions hold a day: the answers of some weeks fit in; then it begins anew. */
    private static final int MOST_ANSWERS = 2_000;

    private final DecisionService decisions;
    private final RepositoryService repository;
    private final Map<Question, List<Map<String, Object>>> answers = new ConcurrentHashMap<>();

    private record Question(String definition, Map<String, Object> facts) {
    }

    Decisions(DecisionService decisions, RepositoryService repository) {
        this.decisions = decisions;
        this.repository = repository;
    }

    /** Every row that applied, its outputs by name. */
    public List<Map<String, Object>> rows(String key, Map<String, Object> facts) {
        DecisionDefinition latest = repository.createDecisionDefinitionQuery().decisionDefinitionKey(key)
                .latestVersion().singleResult();
        if (latest == null) {
            throw new IllegalStateException("No decision table " + key);
        }
        Question question = new Question(latest.getId(), Map.copyOf(facts));
        List<Map<String, Object>> known = answers.get(question);
        if (known != null) {
            return known;
        }
        List<Map<String, Object>> rows = decisions.evaluateDecisionTableById(latest.getId(), facts)
                .getResultList().stream()
                .map(row -> Collections.unmodifiableMap(new LinkedHashMap<>(row))).toList();
        if (answers.size() >= MOST_ANSWERS) {
            answers.clear();
        }
        answers.put(question, rows);
        return rows;
    }

    /** The one row that applied. */
    public Map<String, Object> row(String key, Map<String, Object> facts) {
        List<Map<String, Object>> rows = rows(key, facts);
        if (rows.size() != 1) {
            throw new IllegalStateException(rows.size() + " rows of " + key + " apply to " + facts);
        }
        return rows.get(0);
    }
}
