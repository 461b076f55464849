/**
 * Figures of commendation, all from one query: for the page, Excel, JSON and the report of a movement. Uses
 * {@code movement}, {@code organization}, {@code calendar}, {@code refusal}.
 */
package vn.vinhdanh.statistics;
