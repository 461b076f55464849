/**
 * The staff's own pages beside Tasklist: start page, dossiers, imports, movements, outbox. A page is a shell that
 * Thymeleaf renders with all its texts; what it shows is fetched from {@code /api} by a small script, so that need to
 * know is decided in one place. Outbox and journal are rendered whole. Uses {@code organization}, {@code calendar},
 * {@code audit}, {@code notification} and {@code integrity}.
 */
package vn.vinhdanh.web.pages;
