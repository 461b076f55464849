package vn.vinhdanh.nomination;

/**
 * The person, collective or household as the unit names it.
 *
 * @param name      NFC, single spaces
 * @param birthYear of an individual, or of the head of a household
 * @param citizenId 12 digits (CCCD) or 9 (CMND), text since leading zeros count
 * @param leader    holds a leading position; false for those who do the work themselves (người trực tiếp)
 */
public record Nominee(NomineeKind kind, String name, Gender gender, Integer birthYear,
                      String citizenId, String position, String workplace, Boolean leader) {
}
