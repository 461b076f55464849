/**
 * Reads the catalogue: files in which an office writes down who commends and what for. Knows YAML and line numbers,
 * nothing of the business. Uses no other package.
 */
package vn.vinhdanh.catalogue;
