/**
 * The public register of awards: what a movement publishes, the search, the check of a certificate, good examples. Uses
 * {@code decision}, {@code movement}, {@code organization}, {@code audit}, {@code refusal}.
 */
package vn.vinhdanh.register;
