/**
 * Awards revoked or corrected: the proposal, its papers, the decision of its own, what is to be returned. Uses
 * {@code decision}, {@code document}, {@code nomination}, {@code organization}, {@code calendar}, {@code audit},
 * {@code notification}, {@code refusal}.
 */
package vn.vinhdanh.revocation;
