/**
 * Lists from Excel: read, checked, marked with what is wrong, made into dossiers. Uses {@code nomination},
 * {@code duplicate}, {@code movement}, {@code organization}, {@code notification}, {@code calendar}, {@code audit},
 * {@code refusal}.
 */
package vn.vinhdanh.intake;
