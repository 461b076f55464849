/**
 * How the system says no: an expected refusal, with a text for the person who asked.
 * Every package may use it; it uses none.
 */
package vn.vinhdanh.refusal;
