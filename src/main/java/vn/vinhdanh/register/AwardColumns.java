package vn.vinhdanh.register;

/** How an award is read for the public: one place, so that the list and the check show the same. */
final class AwardColumns {

    /** Of {@link PublicAward}, from {@link #FROM}. */
    static final String SELECTED = """
            v.status = 'REVOKED' AS revoked, v.higher, i.short_name AS issuer, m.title AS movement, v.kind,
            v.award_form, v.recipient AS name, v.unit_name AS unit, v.content_title AS content, v.certificate_number,
            v.decision_number, v.awarded_on AS decision_date, v.decision_id, v.workplace, v.position, v.achievement,
            v.prize""";

    static final String FROM = """
            vinhdanh.award_in_public v JOIN vinhdanh.issuer i ON i.code = v.issuer
            JOIN vinhdanh.movement m ON m.code = v.movement""";

    private AwardColumns() {
    }
}
