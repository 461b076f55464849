/**
 * Tells by its content what kind of file a paper is, and whether its readers can open it. Uses nothing of ours.
 */
package vn.vinhdanh.nomination.format;
