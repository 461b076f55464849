/**
 * Official papers in the form of Nghị định 30/2020/NĐ-CP: which there are, what they say, and those frozen at issue.
 * How a template becomes DOCX and PDF is {@code document.template}'s. Uses {@code organization}, {@code movement},
 * {@code decision}, {@code calendar}, {@code audit}, {@code refusal}.
 */
package vn.vinhdanh.document;
