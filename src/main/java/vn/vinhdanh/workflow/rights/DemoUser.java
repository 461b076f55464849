package vn.vinhdanh.workflow.rights;

import java.util.List;

/**
 * Somebody of the demo, as written in {@code demo/users.yaml}.
 *
 * @param user   what is typed at sign-in
 * @param role   key of the message that says what he does
 * @param groups must exist: they follow from the catalogue
 */
record DemoUser(String user, String role, String firstName, String lastName, List<String> groups) {

    String email() {
        return user + "@vinhdanh.example";
    }
}
