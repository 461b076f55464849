/** What all Excel files that we write have in common. Every package may use it; it uses none. */
package vn.vinhdanh.sheet;
