/**
 * What the reviewing bodies say of a dossier. Uses {@code nomination}, {@code notification}, {@code calendar},
 * {@code audit}, {@code refusal}.
 */
package vn.vinhdanh.review;
