/** The model {@code award-decision}: its vocabulary, one class per service task, the guard of its user tasks. */
package vn.vinhdanh.workflow.awarddecision;
