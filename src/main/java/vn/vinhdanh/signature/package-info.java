/**
 * Electronic signatures (PAdES) on issued papers, and the check of a file that somebody holds. Uses the port of
 * {@code document}, {@code organization}, {@code calendar}, {@code refusal}.
 */
package vn.vinhdanh.signature;
