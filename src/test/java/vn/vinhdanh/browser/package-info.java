/**
 * The whole chain in a real browser: each role signs in by our login page and does its part in Tasklist. Page objects
 * know where things are on the screen, so that the test reads like the story. Needs a Chromium (see {@link
 * vn.vinhdanh.browser.Browser}); is skipped where there is none.
 */
package vn.vinhdanh.browser;
