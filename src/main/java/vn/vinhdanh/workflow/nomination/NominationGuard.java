package vn.vinhdanh.workflow.nomination;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;
import vn.vinhdanh.calendar.OfficeTime;
import vn.vinhdanh.decision.RecordHigherDecision;
import vn.vinhdanh.eligibility.Quotas;
import vn.vinhdanh.nomination.Nominations;
import vn.vinhdanh.nomination.Stage;
import vn.vinhdanh.nomination.SubmitDossier;
import vn.vinhdanh.review.ReviewDossier;
import vn.vinhdanh.review.StageClock;
import vn.vinhdanh.review.Verdict;
import vn.vinhdanh.workflow.Entered;
import vn.vinhdanh.workflow.deadline.Deadlines;

/**
 * The rules at the user tasks of a dossier, whoever completes them and by whichever interface: what breaks one is
 * refused, and the task stays.
 */
@Component("nominationGuard")
class NominationGuard implements TaskListener {

    private final SubmitDossier submitDossier;
    private final ReviewDossier reviewDossier;
    private final RecordHigherDecision recordHigherDecision;
    private final Quotas quotas;
    private final Nominations nominations;
    private final Deadlines deadlines;
    private final StageClock clock;
    private final OfficeTime time;

    NominationGuard(SubmitDossier submitDossier, ReviewDossier reviewDossier,
                    RecordHigherDecision recordHigherDecision, Quotas quotas, Nominations nominations,
                    Deadlines deadlines, StageClock clock, OfficeTime time) {
        this.submitDossier = submitDossier;
        this.reviewDossier = reviewDossier;
        this.recordHigherDecision = recordHigherDecision;
        this.quotas = quotas;
        this.nominations = nominations;
        this.deadlines = deadlines;
        this.clock = clock;
        this.time = time;
    }

    @Override
    public void notify(DelegateTask task) {
        long id = (Long) task.getVariable(NominationModel.NOMINATION_ID);
        Entered entered = new Entered(task, time.zone());
        switch (task.getTaskDefinitionKey()) {
            case NominationModel.PREPARE_DOSSIER -> {
                submitDossier.requireComplete(id);
                quotas.requireRoom(id);
            }
            case NominationModel.SUPPLEMENT_DOSSIER -> supplemented(id, task);
            case NominationModel.REVIEW_BY_DISTRICT -> review(id, task, entered, "DISTRICT");
            case NominationModel.APPRAISE_BY_HOME_AFFAIRS -> review(id, task, entered, "HOME_AFFAIRS");
            case NominationModel.AWAIT_CONCLUSION -> lift(id, task, entered);
            case NominationModel.RECORD_HIGHER_DECISION ->
                    recordHigherDecision.handle(new RecordHigherDecision.Command(id,
                    entered.text(NominationModel.OUTCOME), entered.text(NominationModel.REASON),
                    entered.text(NominationModel.HIGHER_DECISION_NUMBER),
                    entered.date(NominationModel.HIGHER_DECISION_DATE),
                    entered.text(NominationModel.HIGHER_AUTHORITY),
                    entered.text(NominationModel.HIGHER_AWARD_FORM)));
            default -> throw new IllegalStateException("No rule for " + task.getTaskDefinitionKey());
        }
    }

    private void supplemented(long id, DelegateTask task) {
        submitDossier.supplemented(id);
        task.getExecution().setVariables(EngineNominationProcess.shownInTasklist(nominations.get(id)));
        nominations.stage(id, "HOME_AFFAIRS".equals(task.getVariable(NominationModel.RETURNED_BY)) ? Stage.APPRAISAL
                : Stage.DISTRICT_REVIEW, null);
    }

    /** What was held at the door goes to its first review, what a reviewer held goes back to appraisal. */
    private void lift(long id, DelegateTask task, Entered entered) {
        boolean atTheDoor = Boolean.TRUE.equals(task.getVariable(NominationModel.HELD));
        reviewDossier.lift(id, entered.text(NominationModel.VERDICT), entered.text(NominationModel.REASON),
                atTheDoor ? ChooseRouteDelegate.firstReview(task.getVariable(NominationModel.ROUTE)) : Stage.APPRAISAL);
        task.setVariable(NominationModel.HELD, false);
        task.setVariable(NominationModel.RETURNED_BY, atTheDoor ? "INTAKE" : "HOME_AFFAIRS");
    }

    private void review(long id, DelegateTask task, Entered entered, String by) {
        Verdict verdict = reviewDossier.handle(new ReviewDossier.Command(id, entered.text(NominationModel.VERDICT),
                entered.text(NominationModel.REASON), entered.date(NominationModel.SUPPLEMENT_BY),
                () -> deadlines.dueOn(task, "SUPPLEMENT")));
        Stage stage = by.equals("DISTRICT") ? Stage.DISTRICT_REVIEW : Stage.APPRAISAL;
        if (verdict == Verdict.RETURN) {
            task.setVariable(NominationModel.RETURNED_BY, by);
            clock.stop(id, stage, deadlines.daysLeft(task.getDueDate()));
        } else if (task.getExecution().getVariable(NominationModel.RETURNED_BY) != null) {
            clock.forget(id, stage);
        }
        if (verdict == Verdict.ENDORSE && by.equals("DISTRICT")) {
            nominations.stage(id, Stage.APPRAISAL);
        }
    }
}
