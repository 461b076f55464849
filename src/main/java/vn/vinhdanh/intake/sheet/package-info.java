/**
 * The list as an Excel file: read within bounds, given back with marks, made empty. Knows cells and headings, not what
 * becomes of them. Uses {@code nomination}, {@code movement}, {@code refusal}.
 */
package vn.vinhdanh.intake.sheet;
