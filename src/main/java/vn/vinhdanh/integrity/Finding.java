package vn.vinhdanh.integrity;

/**
 * Something that is not where it belongs.
 *
 * @param subject code of the dossier, list, batch, movement, or key of a mail; never personal data
 * @param detail  what was found, in codes, such as {@code APPRAISAL / Activity_ReviewByDistrict}; never personal data
 */
public record Finding(Kind kind, String subject, String detail) {
}
