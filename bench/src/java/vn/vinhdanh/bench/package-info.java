/**
 * The benchmark: our chain beside a bare engine with the same shape, on one server, in one run. Only built by the Maven
 * profile {@code bench}; {@code bench/README.md} says what the figures mean. Uses the application as a whole.
 */
package vn.vinhdanh.bench;
