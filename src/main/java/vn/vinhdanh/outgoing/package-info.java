/**
 * What leaves the province after a decision: the package for the higher authority, the request to a unit for its own
 * Giấy khen and what the unit did. Uses {@code decision}, {@code document}, {@code nomination}, {@code movement},
 * {@code organization}, {@code calendar}, {@code audit}, {@code refusal}.
 */
package vn.vinhdanh.outgoing;
