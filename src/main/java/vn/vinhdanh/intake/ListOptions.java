package vn.vinhdanh.intake;

/**
 * How a list is to be taken. Null: as before, or as usual.
 *
 * @param exclusionDeclared the answer for the rows that give none
 * @param submit            hand complete dossiers in at once; usually so
 * @param allOrNothing      one bad row keeps all others from becoming dossiers; usually not
 */
public record ListOptions(Boolean exclusionDeclared, Boolean submit, Boolean allOrNothing) {

    boolean submits() {
        return !Boolean.FALSE.equals(submit);
    }

    boolean isAllOrNothing() {
        return Boolean.TRUE.equals(allOrNothing);
    }

    /** What is not said here stays as it is in the list. */
    ListOptions over(Import list) {
        return new ListOptions(exclusionDeclared == null ? list.exclusionDeclared() : exclusionDeclared,
                submit == null ? Boolean.valueOf(list.submit()) : submit,
                allOrNothing == null ? Boolean.valueOf(list.allOrNothing()) : allOrNothing);
    }
}
