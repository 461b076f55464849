/**
 * Separation of duties at the engine's tasks: whoever claims, is given or completes one, by whichever interface, is
 * asked for in {@code vn.vinhdanh.duty}; and work that nobody of its body may do goes on to another.
 */
package vn.vinhdanh.workflow.duty;
