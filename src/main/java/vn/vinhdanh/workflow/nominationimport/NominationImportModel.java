package vn.vinhdanh.workflow.nominationimport;

/** The vocabulary of {@code processes/nomination-import.bpmn}. */
public final class NominationImportModel {

    public static final String KEY = "nomination-import";

    public static final String CONFIRM_IMPORT = "Activity_ConfirmImport";
    public static final String CREATE_DOSSIERS = "Activity_CreateDossiers";

    public static final String IMPORT_ID = "importId";
    public static final String MOVEMENT_CODE = "movementCode";
    public static final String ISSUER = "issuer";
    public static final String UNIT = "unit";
    public static final String UNIT_NAME = "unitName";
    public static final String FILE_NAME = "fileName";
    public static final String ALREADY_CONFIRMED = "alreadyConfirmed";
    public static final String ACTION = "action";
    public static final String MORE = "more";

    private NominationImportModel() {
    }
}
