/**
 * The dossier of a nomination and its life: draft, papers, submission, withdrawal.
 * Uses {@code organization}, {@code movement}, {@code calendar}, {@code audit}, {@code notification}, {@code refusal};
 * asks the process through {@link vn.vinhdanh.nomination.NominationProcess}.
 */
package vn.vinhdanh.nomination;
