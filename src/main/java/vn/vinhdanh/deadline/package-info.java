/**
 * The calendar as administrators keep it, on the page and by file, and how far the open due dates have followed it.
 * The recomputing itself is the engine's matter and in {@code workflow}. Uses {@code calendar}, {@code catalogue},
 * {@code organization}, {@code audit}, {@code refusal}.
 */
package vn.vinhdanh.deadline;
