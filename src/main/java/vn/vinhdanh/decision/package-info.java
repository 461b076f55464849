/**
 * Lists put to the chairman, their lines, the decision and the awards. Sets are handled as sets, in the database.
 * Uses {@code nomination}, {@code movement}, {@code organization}, {@code notification}, {@code calendar},
 * {@code audit}, {@code refusal}.
 */
package vn.vinhdanh.decision;
