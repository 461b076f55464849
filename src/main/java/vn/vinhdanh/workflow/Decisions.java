package vn.vinhdanh.workflow;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.springframework.stereotype.Component;
import vn.vinhdanh.workflow.engine.AsSystem;
import vn.vinhdanh.workflow.engine.Deployments;

/**
 * Evaluates the decision tables in {@code processes/}, the latest version of each, whoever asks. The same question to
 * the same version is answered from memory: many dossiers ask it on one day, and evaluating took a third of all CPU
 * time of a submission and its reviews.
 */
@Component
public class Decisions {

    /** Questions hold a day: the answers of some weeks fit in; then it begins anew. */
    private static final int MOST_ANSWERS = 2_000;

    /**
     * How long the latest version counts as the latest without asking the database: a list of ten thousand rows asks it
     * a few times instead of ten thousand. A table deployed on this node counts at once, on another a second later.
     */
    private static final long FRESH_NANOS = 1_000_000_000L;

    private final DecisionService decisions;
    private final RepositoryService repository;
    private final AsSystem asSystem;
    private final Deployments deployments;
    private final Map<Question, List<Map<String, Object>>> answers = new ConcurrentHashMap<>();
    private volatile Latest latest = new Latest(Map.of(), 0, -1);

    private record Question(String definition, Map<String, Object> facts) {
    }

    /** @param definitions ids by key */
    private record Latest(Map<String, String> definitions, long askedAt, long deployments) {

        boolean isFresh(long deploymentsNow) {
            return deployments == deploymentsNow && System.nanoTime() - askedAt < FRESH_NANOS;
        }
    }

    Decisions(DecisionService decisions, RepositoryService repository, AsSystem asSystem, Deployments deployments) {
        this.decisions = decisions;
        this.repository = repository;
        this.asSystem = asSystem;
        this.deployments = deployments;
    }

    /** Every row that applied, its outputs by name. */
    public List<Map<String, Object>> rows(String key, Map<String, Object> facts) {
        String definition = definition(key);
        Question question = new Question(definition, Map.copyOf(facts));
        List<Map<String, Object>> known = answers.get(question);
        if (known != null) {
            return known;
        }
        List<Map<String, Object>> rows = asSystem.call(() -> decisions.evaluateDecisionTableById(definition, facts))
                .getResultList().stream()
                .map(row -> Collections.unmodifiableMap(new LinkedHashMap<>(row))).toList();
        if (answers.size() >= MOST_ANSWERS) {
            answers.clear();
        }
        answers.put(question, rows);
        return rows;
    }

    private String definition(String key) {
        Latest known = latest;
        long made = deployments.count();
        if (!known.isFresh(made)) {
            long askedAt = System.nanoTime();
            known = new Latest(asSystem.call(() -> repository.createDecisionDefinitionQuery().latestVersion().list())
                    .stream().collect(Collectors.toMap(DecisionDefinition::getKey, DecisionDefinition::getId)),
                    askedAt, made);
            latest = known;
        }
        String found = known.definitions().get(key);
        if (found == null) {
            throw new IllegalStateException("No decision table " + key);
        }
        return found;
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
