package vn.vinhdanh.web.api;

/** The people of the tests: one for each part in the chain of the issuer {@code thu-a}, and some from elsewhere. */
public enum Role {
    /** Of the commune a1 in the district ha. */
    UNIT("thu-a-unit-a1"),
    /** Of the commune a2 in the same district. */
    NEIGHBOUR("thu-a-unit-a2"),
    DISTRICT("thu-a-district-ha"),
    OTHER_DISTRICT("thu-a-district-hb"),
    /** Of a department, which nominates without a district. */
    DEPARTMENT("thu-a-unit-so1"),
    HOME_AFFAIRS("thu-a-home-affairs"),
    LEAD("thu-a-home-affairs-lead"),
    STEERING_COMMITTEE("thu-a-steering-committee"),
    COUNCIL("thu-a-council"),
    CHAIRMAN("thu-a-chairman"),
    OFFICE("thu-a-office"),
    AUDITOR("thu-a-auditor"),
    OTHER_ISSUER("thu-b-home-affairs"),
    /** Of the other issuer's unit, which has the code of the department. */
    OTHER_ISSUER_UNIT("thu-b-unit-so1"),
    ADMINISTRATOR("camunda-admin"),
    DESIGNER("process-designer"),
    MONITORING("monitoring"),
    ANONYMOUS(null);

    public final String group;

    Role(String group) {
        this.group = group;
    }

    public String user() {
        return "thu." + name().toLowerCase().replace('_', '.');
    }
}
