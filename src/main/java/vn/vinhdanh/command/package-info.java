/**
 * What is done from the command line instead of serving: {@code --vinhdanh.command=verify-journal} or {@code check}.
 * Opens the database only; no web server, no engine. Uses {@code audit}, {@code integrity}, {@code calendar} and
 * {@code startup}, and the beans of {@code database} and of the inspections.
 */
package vn.vinhdanh.command;
