/**
 * The model {@code movement}: its vocabulary, the movement's port to it, one class per service task, the guard of its
 * user task.
 */
package vn.vinhdanh.workflow.movement;
