/** The engine in figures, for whoever runs it. */
package vn.vinhdanh.workflow.operation;
