/**
 * The session of the council on a list: members, ballots, what their count means, the minutes. Uses {@code decision},
 * {@code movement}, {@code organization}, {@code document}, {@code calendar}, {@code audit}, {@code refusal}.
 */
package vn.vinhdanh.council;
