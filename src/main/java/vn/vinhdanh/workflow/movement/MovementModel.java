package vn.vinhdanh.workflow.movement;

/** The vocabulary of {@code processes/movement.bpmn}. */
public final class MovementModel {

    public static final String KEY = "movement";

    public static final String SUMMARISE_MOVEMENT = "Activity_SummariseMovement";
    public static final String BATCH_ADDED = "Message_BatchAdded";

    public static final String MOVEMENT_CODE = "movementCode";
    public static final String ISSUER = "issuer";
    public static final String BATCH_ID = "batchId";
    public static final String CONFIRMED = "confirmed";
    public static final String REMARKS = "remarks";

    private MovementModel() {
    }
}
