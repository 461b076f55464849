package vn.vinhdanh.workflow.deadline;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.task.IdentityLink;
import org.springframework.stereotype.Component;
import vn.vinhdanh.calendar.OfficeTime;
import vn.vinhdanh.notification.Reminders;
import vn.vinhdanh.organization.BodyKind;
import vn.vinhdanh.workflow.nomination.NominationModel;

/** Reminds those who may do a task before it is due; once it is overdue, the leaders of Sở Nội vụ read it too. */
@Component("reminder")
class Reminder implements TaskListener {

    private final Reminders reminders;
    private final IdentityService identity;
    private final OfficeTime time;

    Reminder(Reminders reminders, IdentityService identity, OfficeTime time) {
        this.reminders = reminders;
        this.identity = identity;
        this.time = time;
    }

    @Override
    public void notify(DelegateTask task) {
        if (task.getDueDate() == null) {
            return;
        }
        boolean overdue = !time.now().isBefore(task.getDueDate().toInstant());
        Stream<String> groups = task.getCandidates().stream().map(IdentityLink::getGroupId);
        if (overdue) {
            groups = Stream.concat(groups,
                    Stream.of(BodyKind.HOME_AFFAIRS_LEAD.group((String) task.getVariable(NominationModel.ISSUER))));
        }
        reminders.remind(overdue ? Reminders.Kind.OVERDUE : Reminders.Kind.DUE_SOON,
                task.getTaskDefinitionKey(), task.getName(), task.getExecution().getProcessBusinessKey(),
                time.dateOf(task.getDueDate().toInstant()), addresses(groups.toList()));
    }

    private Set<String> addresses(List<String> groups) {
        return groups.stream().filter(Objects::nonNull)
                .flatMap(group -> identity.createUserQuery().memberOfGroup(group).list().stream())
                .map(User::getEmail).filter(email -> email != null && !email.isBlank()).collect(Collectors.toSet());
    }
}
