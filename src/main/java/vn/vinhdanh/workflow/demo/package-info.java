/** The demo's made-up dossiers, taken through the real use cases. Only in the profile {@code demo}. */
package vn.vinhdanh.workflow.demo;
