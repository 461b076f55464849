package vn.vinhdanh.movement;

/**
 * One content (nội dung thi đua) of a movement.
 *
 * @param title            short, for selection lists
 * @param sourceText       the announcement's own words, or null
 * @param numberedInSource whether the announcement itself numbers its contents
 */
public record Content(String code, String title, String sourceText, boolean numberedInSource) {
}
