/**
 * What leaves the province after a decision: the package for the higher authority, the request to a unit for its own
 * Giấy khen. Uses {@code decision}, {@code document}, {@code nomination}, {@code organization}, {@code audit},
 * {@code refusal}.
 */
package vn.vinhdanh.outgoing;
