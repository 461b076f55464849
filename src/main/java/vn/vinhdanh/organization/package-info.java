/**
 * Who commends: issuers, their bodies and units with dates of validity, and the groups that stand for them.
 * Uses {@code refusal}.
 */
package vn.vinhdanh.organization;
