/** Due dates in working days, and the reminders they bring. */
package vn.vinhdanh.workflow.deadline;
