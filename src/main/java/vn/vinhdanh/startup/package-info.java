/**
 * Why the application does not start, said in words: a readable text, Vietnamese and English, instead of a stack trace.
 * Uses no other package; whoever must stop a start uses it.
 */
package vn.vinhdanh.startup;
