/** The clock, the zone and working days. Uses no other package. */
package vn.vinhdanh.calendar;
