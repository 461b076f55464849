package vn.vinhdanh.notification;

/**
 * A mail whose turn it is, locked by this transaction.
 *
 * @param recipient the address it goes to now; empty if the unit has none
 * @param attempts  failures so far
 */
record DueMail(long id, String key, String recipient, String subject, String html, String plain, int attempts) {
}
