/** The clock (in the demo it can be moved), the zone and working days. Uses {@code catalogue} and {@code refusal}. */
package vn.vinhdanh.calendar;
