/**
 * The model {@code award-batch}: its vocabulary, the expressions it asks, one class per service task, the guard of its
 * user tasks.
 */
package vn.vinhdanh.workflow.awardbatch;
