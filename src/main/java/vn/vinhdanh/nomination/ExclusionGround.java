package vn.vinhdanh.nomination;

/** Why a nominee may not be commended now, as the unit declares it. */
public enum ExclusionGround {
    /** Discipline is being considered, or was imposed. */
    DISCIPLINE,
    /** Under investigation or inspection with signs of a violation: its conclusion is awaited. */
    INSPECTION,
    /** A complaint, denunciation or press report is being verified: its conclusion is awaited. */
    COMPLAINT
}
