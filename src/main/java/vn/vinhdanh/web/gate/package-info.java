/**
 * What all requests and answers pass: texts as they are taken, and the words of what fails before or outside of any
 * controller. Uses the messages only.
 */
package vn.vinhdanh.web.gate;
