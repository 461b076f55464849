/**
 * The summary report of a movement. Uses {@code statistics}, {@code movement}, {@code organization},
 * {@code calendar}.
 */
package vn.vinhdanh.report;
