package vn.vinhdanh.workflow.rights;

import static vn.vinhdanh.workflow.rights.StaffRole.ADMINISTRATOR;
import static vn.vinhdanh.workflow.rights.StaffRole.AUDITOR;
import static vn.vinhdanh.workflow.rights.StaffRole.CHAIRMAN;
import static vn.vinhdanh.workflow.rights.StaffRole.COUNCIL;
import static vn.vinhdanh.workflow.rights.StaffRole.DESIGNER;
import static vn.vinhdanh.workflow.rights.StaffRole.DISTRICT;
import static vn.vinhdanh.workflow.rights.StaffRole.HOME_AFFAIRS;
import static vn.vinhdanh.workflow.rights.StaffRole.HOME_AFFAIRS_LEAD;
import static vn.vinhdanh.workflow.rights.StaffRole.MONITORING;
import static vn.vinhdanh.workflow.rights.StaffRole.OFFICE;
import static vn.vinhdanh.workflow.rights.StaffRole.STEERING_COMMITTEE;
import static vn.vinhdanh.workflow.rights.StaffRole.UNIT;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.camunda.bpm.engine.task.TaskQuery;

/**
 * The shared filters of Tasklist, in the order in which they are shown; their names are messages. They ask for the
 * stage and not for candidate groups: whose dossiers these are, the tenants decide, and a join with the candidates of
 * every open task is spared. Only where one stage has several bodies, and few tasks, the candidates are asked for.
 */
enum TaskFilter {
    MINE(query -> query.taskAssigneeExpression("${ currentUser() }"),
            EnumSet.complementOf(EnumSet.of(AUDITOR, DESIGNER, MONITORING))),
    DISTRICT_REVIEW(stage("Activity_ReviewByDistrict").andThen(TaskQuery::taskUnassigned)::apply, DISTRICT),
    APPRAISAL(stage("Activity_AppraiseByHomeAffairs").andThen(TaskQuery::taskUnassigned)::apply, HOME_AFFAIRS),
    SUPPLEMENT(stage("Activity_SupplementDossier"), UNIT),
    DRAFTS(stage("Activity_PrepareDossier"), UNIT),
    IMPORTS(stage("Activity_ConfirmImport"), UNIT, HOME_AFFAIRS),
    ON_HOLD(stage("Activity_AwaitConclusion"), HOME_AFFAIRS),
    HIGHER_AUTHORITY(stage("Activity_RecordHigherDecision"), HOME_AFFAIRS),
    LISTS(stage("Activity_EndorseByHomeAffairs", "Activity_EndorseBySteeringCommittee", "Activity_DecideByChairman")
            .andThen(query -> query.taskCandidateGroupInExpression("${ currentUserGroups() }").includeAssignedTasks())
            ::apply, HOME_AFFAIRS_LEAD, STEERING_COMMITTEE, CHAIRMAN),
    /** To be convened; the ballots of a session are their members' own. */
    CONVENING(stage("Activity_OpenSession"), HOME_AFFAIRS),
    REVISION(stage("Activity_ReviseList"), HOME_AFFAIRS),
    ISSUE(stage("Activity_IssueDecision"), OFFICE),
    BATCHES(stage("Activity_RunBatch", "Activity_SetClosingDate", "Activity_CompileList", "Activity_SummariseMovement"),
            HOME_AFFAIRS),
    REVOCATIONS(stage("Activity_AppraiseRevocation", "Activity_ReviseProposal", "Activity_DecideRevocation",
            "Activity_IssueRevocation", "Activity_TrackReturn")
            .andThen(query -> query.taskCandidateGroupInExpression("${ currentUserGroups() }").includeAssignedTasks())
            ::apply, HOME_AFFAIRS, HOME_AFFAIRS_LEAD, CHAIRMAN, OFFICE),
    ALL(query -> query, ADMINISTRATOR, AUDITOR, COUNCIL);

    /** The variables a row shows, with their labels as messages; what a task does not have is not shown. */
    static final List<String> ROW =
            List.of("dossierCode", "nomineeName", "unitName", "contentCode", "batchNumber", "fileName");

    private final UnaryOperator<TaskQuery> criteria;
    private final Set<StaffRole> readers;

    TaskFilter(UnaryOperator<TaskQuery> criteria, StaffRole... readers) {
        this(criteria, EnumSet.copyOf(Arrays.asList(readers)));
    }

    TaskFilter(UnaryOperator<TaskQuery> criteria, EnumSet<StaffRole> readers) {
        this.criteria = criteria;
        this.readers = readers;
    }

    TaskQuery applyTo(TaskQuery query) {
        return criteria.apply(query).orderByTaskCreateTime().desc();
    }

    boolean isFor(StaffRole role) {
        return readers.contains(role);
    }

    private static UnaryOperator<TaskQuery> stage(String... tasks) {
        return query -> query.taskDefinitionKeyIn(tasks);
    }
}
