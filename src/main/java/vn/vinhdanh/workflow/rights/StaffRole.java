package vn.vinhdanh.workflow.rights;

import java.util.List;
import vn.vinhdanh.organization.BodyKind;

/** What a group is there for, and hence what it is granted. */
enum StaffRole {
    UNIT(Grant.READS, Grant.WORKS, Grant.NOMINATES),
    DISTRICT(Grant.READS, Grant.WORKS),
    HOME_AFFAIRS(Grant.READS, Grant.WORKS, Grant.NOMINATES, Grant.REVOKES),
    HOME_AFFAIRS_LEAD(Grant.READS, Grant.WORKS),
    STEERING_COMMITTEE(Grant.READS, Grant.WORKS),
    COUNCIL(Grant.READS, Grant.WORKS),
    CHAIRMAN(Grant.READS, Grant.WORKS),
    OFFICE(Grant.READS, Grant.WORKS),
    AUDITOR(Grant.READS),
    ADMINISTRATOR(Grant.EVERYTHING),
    DESIGNER(Grant.DESIGNS),
    /** A program that collects the figures; it signs in with Basic and sees nothing else. */
    MONITORING;

    private final List<Grant> grants;

    @SafeVarargs
    StaffRole(List<Grant>... grants) {
        this.grants = Grant.merged(grants);
    }

    /** On definitions and applications; on filters see {@link TaskFilter}. */
    List<Grant> grants() {
        return grants;
    }

    static StaffRole of(BodyKind body) {
        return valueOf(body.name());
    }
}
