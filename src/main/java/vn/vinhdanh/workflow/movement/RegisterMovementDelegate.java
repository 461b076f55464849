package vn.vinhdanh.workflow.movement;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.vinhdanh.movement.LaunchMovement;
import vn.vinhdanh.movement.Movement;
import vn.vinhdanh.movement.Movements;
import vn.vinhdanh.organization.CurrentCaller;
import vn.vinhdanh.refusal.Refusal;

/**
 * Registers the movement that an administrator launches by the form, or takes up one of the catalogue. What the form
 * sent is in our tables afterwards; the process keeps only the codes.
 */
@Component("registerMovement")
class RegisterMovementDelegate implements JavaDelegate {

    private final LaunchMovement launchMovement;
    private final Movements movements;
    private final CurrentCaller callers;

    RegisterMovementDelegate(LaunchMovement launchMovement, Movements movements, CurrentCaller callers) {
        this.launchMovement = launchMovement;
        this.movements = movements;
        this.callers = callers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Movement movement = movement(execution);
        execution.removeVariables(execution.getVariableNames());
        execution.setProcessBusinessKey(movement.code());
        execution.setVariable(MovementModel.MOVEMENT_CODE, movement.code());
        execution.setVariable(MovementModel.ISSUER, movement.issuer());
    }

    private Movement movement(DelegateExecution execution) {
        String catalogued = text(execution, MovementModel.MOVEMENT_CODE);
        if (catalogued == null) {
            return launchMovement.handle(new LaunchMovement.Command(text(execution, "code"), text(execution, "title"),
                    text(execution, "issuer"), text(execution, "plan"), text(execution, "planDate"),
                    text(execution, "parent"), text(execution, "contents"), text(execution, "awardForms"),
                    text(execution, "batches"), text(execution, "quotas"), text(execution, "overQuota"),
                    text(execution, "lateRule")), callers.get());
        }
        if (!callers.get().isSystem()) {
            throw Refusal.forbidden("movement.launch.by-form");
        }
        return movements.find(catalogued).orElseThrow();
    }

    private static String text(DelegateExecution execution, String name) {
        return execution.getVariable(name) instanceof String text && !text.isBlank() ? text : null;
    }
}
