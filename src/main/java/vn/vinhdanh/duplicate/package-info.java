/**
 * Who has been nominated before, and what a person decided about it. Uses {@code nomination}, {@code organization},
 * {@code calendar}, {@code audit}, {@code notification}, {@code refusal}.
 */
package vn.vinhdanh.duplicate;
