/**
 * Who commends: issuers, their bodies and units with dates of validity, and the groups that stand for them.
 * Uses {@code refusal} and {@code catalogue}.
 */
package vn.vinhdanh.organization;
