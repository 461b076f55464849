/**
 * Who works in the engine and with which rights: a group for every unit, district and body, its grants on definitions,
 * its shared filters in Tasklist, and the users of the demo. Uses {@code organization} and {@code startup}.
 *
 * <p>Grants say what a role may do; on whose dossiers is decided by the tenants in {@code workflow.engine}.
 */
package vn.vinhdanh.workflow.rights;
