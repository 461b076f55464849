package vn.vinhdanh.workflow.awardbatch;

/** The vocabulary of {@code processes/award-batch.bpmn}. */
public final class AwardBatchModel {

    public static final String KEY = "award-batch";

    public static final String RUN_BATCH = "Activity_RunBatch";
    public static final String SET_CLOSING_DATE = "Activity_SetClosingDate";
    public static final String COMPILE_LIST = "Activity_CompileList";
    public static final String CLOSING_TIME_REACHED = "Event_ClosingTimeReached";
    public static final String BATCH_OPENS = "Event_BatchOpens";

    public static final String BATCH_ID = "batchId";
    public static final String BATCH_CODE = "batchCode";
    public static final String BATCH_NUMBER = "batchNumber";
    public static final String ACTION = "action";
    public static final String CLOSES_ON = "closesOn";
    public static final String REASON = "reason";
    public static final String CONFIRMED = "confirmed";
    public static final String LINES = "lines";

    public static final String RESCHEDULE = "RESCHEDULE";
    public static final String CLOSE_NOW = "CLOSE_NOW";

    private AwardBatchModel() {
    }
}
