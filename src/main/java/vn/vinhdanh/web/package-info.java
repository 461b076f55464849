/** What all of the web has in common: the languages it speaks, and what it says when the database is lost. */
package vn.vinhdanh.web;
