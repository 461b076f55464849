/** The REST interface under {@code /api}. Uses the capabilities, never the engine. */
package vn.vinhdanh.web.api;
