/**
 * The model {@code nomination}: its vocabulary, the dossier's port to it, one class per service task, the guard of its
 * user tasks.
 */
package vn.vinhdanh.workflow.nomination;
