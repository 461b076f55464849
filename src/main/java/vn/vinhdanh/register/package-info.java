/**
 * The public register of awards: what a movement publishes, the search, the check of a certificate, good examples. What
 * everybody may see is decided in the views {@code award_in_public} and {@code example_in_public}, and nothing here
 * reads awards for the public elsewhere. Uses {@code movement}, {@code organization}, {@code nomination},
 * {@code calendar}, {@code audit}, {@code refusal}.
 */
package vn.vinhdanh.register;
