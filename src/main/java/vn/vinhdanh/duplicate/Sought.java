package vn.vinhdanh.duplicate;

import vn.vinhdanh.nomination.NomineeKind;

/**
 * Whom to look for among the dossiers of an issuer.
 *
 * @param ref       the asker's own name for it, given back with each hit: a row number, or a dossier's code
 * @param citizenId 12 or 9 digits, or null
 */
public record Sought(String ref, NomineeKind kind, String name, Integer birthYear, String citizenId, String workplace) {
}
