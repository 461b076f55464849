package vn.vinhdanh.integrity;

import java.util.List;
import org.springframework.stereotype.Component;

/** One award where one was given, its certificate in the row of the year, and what the public register shows. */
@Component
class AwardInspection implements Inspection {

    /** All awards of a decision are entered together. */
    private static final Question MISSING = new Question(Kind.AWARD_MISSING, """
            SELECT n.code, d.code FROM vinhdanh.decision_line l
            JOIN vinhdanh.decision_list d ON d.id = l.list_id JOIN vinhdanh.nomination n ON n.id = l.nomination_id
            JOIN vinhdanh.decision c ON c.list_id = d.id
            WHERE l.outcome = 'AWARD'
              AND (l.announced_at IS NOT NULL
                   OR EXISTS (SELECT 1 FROM vinhdanh.award o WHERE o.decision_id = c.id))
              AND NOT EXISTS (SELECT 1 FROM vinhdanh.award a
                  WHERE a.nomination_id = l.nomination_id AND a.decision_id = c.id)
            UNION ALL
            SELECT n.code, n.stage FROM vinhdanh.nomination n WHERE n.stage IN ('AWARDED', 'REVOKED')
              AND NOT EXISTS (SELECT 1 FROM vinhdanh.award a WHERE a.nomination_id = n.id)""");

    private static final Question UNFOUNDED = new Question(Kind.AWARD_WITHOUT_OUTCOME, """
            SELECT n.code, coalesce(a.certificate_number, a.higher_decision, '-') FROM vinhdanh.award a
            JOIN vinhdanh.nomination n ON n.id = a.nomination_id
            LEFT JOIN vinhdanh.decision c ON c.id = a.decision_id
            WHERE NOT CASE WHEN a.decision_id IS NULL
                THEN EXISTS (SELECT 1 FROM vinhdanh.higher_decision h
                     WHERE h.nomination_id = n.id AND h.outcome = 'AWARD')
                ELSE EXISTS (SELECT 1 FROM vinhdanh.decision_line l
                     WHERE l.list_id = c.list_id AND l.nomination_id = n.id AND l.outcome = 'AWARD') END""");

    private static final Question GAP = new Question(Kind.CERTIFICATE_GAP, """
            SELECT a.issuer || '-' || a.year, max(a.serial) || ' / ' || count(*) FROM vinhdanh.award a
            WHERE a.serial IS NOT NULL GROUP BY a.issuer, a.year
            HAVING count(*) <> max(a.serial) OR count(DISTINCT a.serial) <> count(*)""");

    private static final Question REGISTER = new Question(Kind.REGISTER_OUT_OF_STEP, """
            SELECT n.code, CASE WHEN p.nomination_id IS NULL THEN '- / +' ELSE '+ / -' END
            FROM (SELECT nomination_id FROM vinhdanh.award_in_public WHERE published) v
            FULL JOIN vinhdanh.public_award p USING (nomination_id)
            JOIN vinhdanh.nomination n ON n.id = nomination_id
            WHERE p.nomination_id IS NULL OR v.nomination_id IS NULL""");

    private static final Question REVOCATION = new Question(Kind.REVOCATION_NOT_CARRIED, """
            SELECT r.code, a.status || ' / ' || n.stage FROM vinhdanh.revocation r
            JOIN vinhdanh.award a ON a.nomination_id = r.nomination_id
            JOIN vinhdanh.nomination n ON n.id = r.nomination_id
            WHERE r.kind = 'REVOKE' AND r.applied_at IS NOT NULL AND (a.status <> 'REVOKED' OR n.stage <> 'REVOKED')
            UNION ALL
            SELECT n.code, a.status || ' / ' || n.stage FROM vinhdanh.award a
            JOIN vinhdanh.nomination n ON n.id = a.nomination_id
            WHERE (a.status = 'REVOKED' OR n.stage = 'REVOKED')
              AND NOT EXISTS (SELECT 1 FROM vinhdanh.revocation r
                  WHERE r.nomination_id = n.id AND r.kind = 'REVOKE' AND r.applied_at IS NOT NULL)""");

    private final AskDatabase database;

    AwardInspection(AskDatabase database) {
        this.database = database;
    }

    @Override
    public List<Finding> findings(boolean files) {
        return database.ask(List.of(MISSING, UNFOUNDED, GAP, REGISTER, REVOCATION));
    }
}
