package vn.vinhdanh.workflow;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.DecisionService;
import org.springframework.stereotype.Component;

/** Evaluates the decision tables in {@code processes/}. */
@Component
public class Decisions {

    private final DecisionService decisions;

    Decisions(DecisionService decisions) {
        this.decisions = decisions;
    }

    /** Every row that applied, its outputs by name. */
    public List<Map<String, Object>> rows(String key, Map<String, Object> facts) {
        return decisions.evaluateDecisionTableByKey(key, facts).getResultList();
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
