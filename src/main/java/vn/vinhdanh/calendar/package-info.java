/** The clock, the zone and working days. Uses {@code catalogue}. */
package vn.vinhdanh.calendar;
