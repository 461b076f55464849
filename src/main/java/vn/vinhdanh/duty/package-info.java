/**
 * Separation of duties and conflict of interest: may this person do this step on this dossier or line, asked of our
 * own tables. Every capability that lets people judge may use it. Uses {@code organization}, {@code calendar},
 * {@code audit}, {@code refusal}.
 */
package vn.vinhdanh.duty;
