package vn.vinhdanh.organization;

/** What kind of unit nominates; the route of review follows from it and from the unit's district. */
public enum UnitLevel {
    DISTRICT, COMMUNE, DEPARTMENT, PUBLIC_SERVICE, ARMED_FORCES, ENTERPRISE, ORGANIZATION, DIVISION
}
