/**
 * Figures of a movement, counted from the dossiers as they are. Uses {@code movement}, {@code organization},
 * {@code calendar}.
 */
package vn.vinhdanh.report;
