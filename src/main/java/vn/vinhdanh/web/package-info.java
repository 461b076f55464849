/** What all of the web has in common: the languages it speaks. */
package vn.vinhdanh.web;
