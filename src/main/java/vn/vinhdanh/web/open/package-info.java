/**
 * Pages for everybody, under {@code /public}: the register of awards, the check of a certificate, good examples, the
 * feed. No sign-in, no session, no cookie, no script; a stranger who asks too often is told to wait. Uses
 * {@code register} and {@code calendar}.
 */
package vn.vinhdanh.web.open;
