package vn.vinhdanh.register;

/** How an award is read for the public: one place, so that the list and the check show the same. */
final class AwardColumns {

    /** Of {@link PublicAward}, from {@link #FROM}. */
    static final String SELECTED = """
            v.status = 'REVOKED' AS revoked, v.higher, i.short_name AS issuer, m.title AS movement, v.kind,
            v.award_form, v.recipient AS name, v.unit_name AS unit, v.content_title AS content, v.certificate_number,
            v.decision_number, v.awarded_on AS decision_date, v.decision_id, v.workplace, v.position, v.achievement,
            v.prize, revoked.by AS revoked_by, revoked.dated AS revoked_on, corrected.by IS NOT NULL AS corrected,
            corrected.by AS corrected_by, corrected.dated AS corrected_on""";

    static final String FROM = """
            vinhdanh.award_in_public v JOIN vinhdanh.issuer i ON i.code = v.issuer
            JOIN vinhdanh.movement m ON m.code = v.movement
            """ + later("revoked", "REVOKED") + later("corrected", "CORRECTED");

    private AwardColumns() {
    }

    /** The latest decision of a kind on the award, where the movement publishes decisions; never what stood before. */
    private static String later(String name, String kind) {
        return """
                LEFT JOIN LATERAL (
                    SELECT a.decision_number AS by, a.decision_date AS dated FROM vinhdanh.award_note a
                    JOIN vinhdanh.publication p ON p.movement = v.movement AND p.decision
                    WHERE a.nomination_id = v.nomination_id AND a.note_kind = '%s'
                    ORDER BY a.decision_date DESC, a.revocation DESC LIMIT 1) %s ON true
                """.formatted(kind, name);
    }
}
