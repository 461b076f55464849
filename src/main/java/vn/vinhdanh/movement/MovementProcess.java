package vn.vinhdanh.movement;

/** What movements ask of the process that runs them. */
public interface MovementProcess {

    /** Whether a process runs or has run for the movement: an ended one is not started again. */
    boolean isRunning(String movementCode);

    void start(String movementCode);

    /** Lets the running process of the movement take up a batch that was added. */
    void batchAdded(String movementCode, long batchId);
}
