package vn.vinhdanh.intake;

import vn.vinhdanh.duplicate.Sureness;
import vn.vinhdanh.refusal.Refusal;

/**
 * A row that may name somebody who has a dossier, or another row of the same list.
 *
 * @param row     Excel's row number
 * @param code    the other dossier, or null where the other is a row, or belongs to another unit
 * @param message why, in words
 */
public record RowLikeness(int row, Sureness sureness, String code, Refusal.Problem message) {
}
