/** Pages for everybody, under {@code /public}: no sign-in, no session. They use the capabilities. */
package vn.vinhdanh.web.open;
