/**
 * What is done from the command line instead of serving: {@code --vinhdanh.command=verify-journal}. Opens the database
 * only; no web server, no engine. Uses {@code audit} and {@code startup}, and the beans of {@code database}.
 */
package vn.vinhdanh.command;
