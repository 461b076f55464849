/**
 * Whether everything is where it belongs: every dossier with its process, every line with its outcome, every outcome
 * with its award, mail and journal entry, each once. Reads the tables of all capabilities and changes nothing. Whoever
 * keeps something elsewhere, as {@code workflow} the processes, looks at it by an {@code Inspection} of its own. Uses
 * {@code audit}, {@code calendar} and {@code notification}.
 */
package vn.vinhdanh.integrity;
