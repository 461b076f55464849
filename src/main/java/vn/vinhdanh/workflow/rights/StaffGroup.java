package vn.vinhdanh.workflow.rights;

/**
 * A group as it shall be.
 *
 * @param id   {@code soc-trang-unit-31684}
 * @param name as shown in Admin
 * @param role what it is there for
 */
record StaffGroup(String id, String name, StaffRole role) {
}
