package vn.vinhdanh.statistics;

/** By what dossiers are counted. */
public enum Dimension {
    MOVEMENT("d.movement", "d.movement_title"),
    /** Code of the batch, {@code <movement>-D<number>}; null: without a batch. */
    BATCH("d.batch", "d.batch_status"),
    CONTENT("d.content", "d.content_title"),
    /** Of the award. */
    FORM("d.form", "d.form_title"),
    UNIT("d.unit", "d.unit_name"),
    KIND("d.kind", null),
    /** LEADER or DIRECT; null: not an individual. */
    WORK("d.work", null),
    /** MALE or FEMALE; null: not said. */
    GENDER("d.gender", null),
    /** Where the dossiers stand, which at the end is their outcome. */
    STAGE("d.stage", null);

    private final String code;
    private final String title;

    Dimension(String code, String title) {
        this.code = code;
        this.title = title;
    }

    String code() {
        return code;
    }

    /** The grouping set of the dimension. */
    String columns() {
        return title == null ? "(" + code + ")" : "(" + code + ", " + title + ")";
    }

    /** In words from the database, or nothing where the code says it. */
    String title() {
        return title == null ? "NULL" : title;
    }
}
