/**
 * The journal: who did what to which dossier, list, batch, movement, unit or right, when and from where. Append-only,
 * chained by hashes for each issuer, and checked. Uses {@code organization}, {@code calendar} and {@code refusal};
 * whoever acts uses it.
 */
package vn.vinhdanh.audit;
