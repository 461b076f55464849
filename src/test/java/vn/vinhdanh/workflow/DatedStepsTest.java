package vn.vinhdanh.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.Test;
import vn.vinhdanh.workflow.deadline.DeadlineFixture;

/** What the models say of a task's stage, the recomputing of due dates and the digest say too. */
class DatedStepsTest {

    private static final Pattern BY_TABLE = Pattern.compile("\\$\\{deadlines\\.dueAt\\(execution, '([A-Z_]+)'\\)}");
    /** Their models ask our own beans, which fall back on the table; the term of a return is in the decision. */
    private static final Map<String, String> BY_BEAN = Map.of("Activity_SupplementDossier", "SUPPLEMENT",
            "Activity_CompileList", "COMPILE", "Activity_TrackReturn", "REVOCATION_RETURN");

    @Test
    void stagesAreThoseOfTheModels() {
        Map<String, String> inModels = new TreeMap<>(BY_BEAN);
        ModelFile.in("processes", ".bpmn").stream().map(ModelFile::read)
                .flatMap(model -> model.executed(UserTask.class)).forEach(task -> {
                    Matcher asked = BY_TABLE.matcher(String.valueOf(task.getCamundaDueDate()));
                    if (asked.matches()) {
                        inModels.put(task.getId(), asked.group(1));
                    }
                });
        assertThat(inModels).hasSizeGreaterThan(10).allSatisfy((step, stage) ->
                assertThat(DeadlineFixture.stageOf(step)).as(step).isEqualTo(stage));
    }
}
