/**
 * What is commended: movements with their contents, award forms and batches, and which batch a day belongs to.
 * Uses {@code organization}, {@code calendar}, {@code catalogue}, {@code audit} and {@code refusal}.
 */
package vn.vinhdanh.movement;
