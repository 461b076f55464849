/**
 * The model {@code award-revocation}: its vocabulary, the case's port to it, one class per service task, the guard of
 * its user tasks.
 */
package vn.vinhdanh.workflow.awardrevocation;
