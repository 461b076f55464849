/**
 * Telling people: the outbox, the mails that come out of it, and the notices that go into it.
 * A notice is a row with a unique key, written in the caller's transaction; sending it is another job, so that a mail
 * server that is down holds up nobody's work. Uses {@code calendar} and {@code organization}; reads the tables of the
 * other capabilities.
 */
package vn.vinhdanh.notification;
