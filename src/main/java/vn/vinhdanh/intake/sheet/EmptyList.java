package vn.vinhdanh.intake.sheet;

import java.io.IOException;
import java.io.OutputStream;
import org.springframework.stereotype.Service;
import vn.vinhdanh.movement.Movement;
import vn.vinhdanh.movement.Movements;
import vn.vinhdanh.organization.CurrentCaller;

/** The list that a unit fills in for a movement. */
@Service
public class EmptyList {

    private final Movements movements;
    private final ListTemplate template;
    private final CurrentCaller callers;

    EmptyList(Movements movements, ListTemplate template, CurrentCaller callers) {
        this.movements = movements;
        this.template = template;
        this.callers = callers;
    }

    /** @throws vn.vinhdanh.refusal.Refusal not found, where the caller may not see the movement */
    public void write(String movementCode, OutputStream out) throws IOException {
        Movement movement = movements.get(movementCode, callers.get());
        template.write(movement.title(), new ListChoices(movements.contents(movementCode),
                movements.awardForms(movementCode)), out);
    }
}
