/** The clock, the zone and working days. Uses {@code refusal}. */
package vn.vinhdanh.calendar;
