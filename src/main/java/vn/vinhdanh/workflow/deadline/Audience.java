package vn.vinhdanh.workflow.deadline;

/**
 * Who is told.
 *
 * @param id of a group or a user
 */
record Audience(boolean isGroup, String id) {

    static Audience group(String id) {
        return new Audience(true, id);
    }

    static Audience user(String id) {
        return new Audience(false, id);
    }
}
