/**
 * Certificates (Bằng khen): printed over the pre-printed sheet with a printer's offsets, or whole for the screen. Uses
 * {@code decision}, {@code organization}, {@code audit}, {@code refusal}.
 */
package vn.vinhdanh.certificate;
