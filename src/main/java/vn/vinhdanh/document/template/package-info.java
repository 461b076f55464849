/**
 * Templates that the office edits in Word: checked, filled as DOCX, and set as PDF, rows streaming. Uses
 * {@code document}'s records and {@code refusal}.
 */
package vn.vinhdanh.document.template;
