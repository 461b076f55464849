/** Electronic signatures (PAdES) on issued papers, and their check. Uses the port of {@code document}. */
package vn.vinhdanh.signature;
