/**
 * Certificates (Bằng khen): printed over the pre-printed sheet with a printer's offsets, or whole for the screen. Uses
 * {@code nomination}, {@code organization}, {@code calendar}, {@code audit}, {@code refusal}; the awards it reads from
 * the register's table.
 */
package vn.vinhdanh.certificate;
