/**
 * Whether a dossier may go on, and what reviewers must look at: the facts for nomination-eligibility.dmn, quotas,
 * flags. Asks the table through {@link vn.vinhdanh.eligibility.EligibilityRules}.
 * Uses {@code nomination}, {@code duplicate}, {@code movement}, {@code organization}, {@code notification},
 * {@code calendar}, {@code audit}, {@code refusal}.
 */
package vn.vinhdanh.eligibility;
