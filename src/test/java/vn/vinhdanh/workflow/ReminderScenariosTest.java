package vn.vinhdanh.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Reminders come in working days, before and after a review is due; the review itself goes on. */
class ReminderScenariosTest extends ProcessTest {

    @BeforeEach
    void addresses() {
        for (Actor actor : List.of(Actor.DISTRICT, Actor.HOME_AFFAIRS_LEAD)) {
            User user = engine.getIdentityService().createUserQuery().userId(actor.user()).singleResult();
            user.setEmail(actor.user() + "@nhac-viec.example");
            engine.getIdentityService().saveUser(user);
        }
    }

    @Test
    void theDistrictIsRemindedBeforeAndItsLeadersToldAfter() {
        DossierPath dossier = movement().dossier().submitted();
        Instant due = task(dossier.code(), "Activity_ReviewByDistrict").getDueDate().toInstant();
        List<Job> timers = engine.getManagementService().createJobQuery().processInstanceId(dossier.instance().getId())
                .timers().list().stream()
                .sorted(Comparator.comparing(Job::getDuedate)).toList();
        assertThat(timers).hasSize(2);
        assertThat(timers.get(0).getDuedate()).isBefore(timers.get(1).getDuedate());
        assertThat(timers.get(1).getDuedate().toInstant()).isEqualTo(due);

        at(timers.get(0).getDuedate().toInstant());
        runJob(timers.get(0));
        assertThat(reminded(dossier, "DUE_SOON")).containsExactly(Actor.DISTRICT.user() + "@nhac-viec.example");

        at(due);
        runJob(timers.get(1));
        assertThat(reminded(dossier, "OVERDUE"))
                .contains(Actor.DISTRICT.user() + "@nhac-viec.example",
                        Actor.HOME_AFFAIRS_LEAD.user() + "@nhac-viec.example");
        assertThat(dossier.instance()).isWaitingAt("Activity_ReviewByDistrict");
    }

    @Test
    void whoWasQuickIsNotReminded() {
        DossierPath dossier = movement().dossier().submitted().endorsedByDistrict();
        assertThat(engine.getManagementService().createJobQuery().processInstanceId(dossier.instance().getId())
                .activityId("Activity_ReviewByDistrict")
                .count()).isZero();
    }

    private List<String> reminded(DossierPath dossier, String kind) {
        return texts("SELECT recipient FROM vinhdanh.mail_outbox WHERE key LIKE ? AND plain LIKE ? ORDER BY recipient",
                "reminder:" + kind + ":%", "%" + dossier.code() + "%");
    }
}
