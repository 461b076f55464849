/**
 * Due dates in working days: what they are when a task begins, how they follow a change of the calendar, and the digest
 * of what is due that each person gets on a working day. All of it is read off the open tasks; there are no timers.
 */
package vn.vinhdanh.workflow.deadline;
