package vn.vinhdanh.duplicate;

import vn.vinhdanh.nomination.Stage;

/**
 * One dossier that may name the same as {@code ref}.
 *
 * @param ref         see {@link Sought#ref}
 * @param code        the other dossier
 * @param unitName    who nominated there
 * @param batchNumber the other's đợt, or null for a draft
 */
public record Likeness(String ref, Sureness sureness, String code, String movement, String unitName,
                       Integer batchNumber, Stage stage) {
}
