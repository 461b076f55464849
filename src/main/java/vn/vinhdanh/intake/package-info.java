/**
 * Lists from Excel: read, checked, marked with what is wrong, made into dossiers. Uses {@code nomination},
 * {@code duplicate}, {@code movement}, {@code organization}, {@code notification}, {@code calendar}, {@code audit},
 * {@code refusal}, and {@code database} to know a server in trouble.
 */
package vn.vinhdanh.intake;
