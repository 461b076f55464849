package vn.vinhdanh.intake.sheet;

import vn.vinhdanh.refusal.Refusal;

/**
 * What is wrong with one cell of a list.
 *
 * @param row     Excel's row number, from 1
 * @param column  the heading as the file has it, or the standard one where the column is missing; null for what
 *                concerns the whole row
 * @param cell    address such as F12, or null where the column is missing or the whole row is meant
 * @param problem a text that says what to do
 */
public record CellProblem(int row, String column, String cell, Refusal.Problem problem) {
}
