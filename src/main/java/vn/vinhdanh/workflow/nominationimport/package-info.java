/**
 * The model {@code nomination-import}: its vocabulary, the list's port to it, one class per service task, the guard of
 * its user task.
 */
package vn.vinhdanh.workflow.nominationimport;
