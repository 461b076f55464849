package vn.vinhdanh.integrity;

import java.util.List;
import org.springframework.stereotype.Component;

/** Every line of an announced list has one outcome, told once, and the dossier stands where it leads. */
@Component
class OutcomeInspection implements Inspection {

    private static final Question MISSING = new Question(Kind.OUTCOME_MISSING, """
            SELECT n.code, d.code || ' / ' || coalesce(l.outcome, '-') FROM vinhdanh.decision_line l
            JOIN vinhdanh.decision_list d ON d.id = l.list_id JOIN vinhdanh.nomination n ON n.id = l.nomination_id
            WHERE d.status = 'ANNOUNCED' AND l.announced_at IS NULL
               OR d.status IN ('SIGNED', 'ISSUED', 'ANNOUNCED') AND l.outcome IS NULL""");

    private static final Question TOO_EARLY = new Question(Kind.OUTCOME_TOO_EARLY, """
            SELECT n.code, d.code || ' / ' || d.status FROM vinhdanh.decision_line l
            JOIN vinhdanh.decision_list d ON d.id = l.list_id JOIN vinhdanh.nomination n ON n.id = l.nomination_id
            WHERE l.announced_at IS NOT NULL AND d.status NOT IN ('ISSUED', 'ANNOUNCED')""");

    /** The journal is written with the outcome: more entries than lines is one told twice. */
    private static final Question TWICE = new Question(Kind.OUTCOME_TWICE, entries(">"));

    private static final Question UNRECORDED = new Question(Kind.JOURNAL_OUTCOME, entries("<"));

    private static String entries(String compared) {
        return """
                SELECT n.code, coalesce(told.lines, 0) || ' / ' || coalesce(entered.entries, 0)
                FROM (SELECT nomination_id, count(*) AS lines FROM vinhdanh.decision_line
                      WHERE announced_at IS NOT NULL GROUP BY nomination_id) told
                FULL JOIN (SELECT e.id AS nomination_id, count(*) AS entries FROM vinhdanh.journal j
                      JOIN vinhdanh.nomination e ON e.code = j.subject WHERE j.action = 'OUTCOME' GROUP BY e.id) entered
                    USING (nomination_id)
                JOIN vinhdanh.nomination n ON n.id = nomination_id
                WHERE coalesce(entered.entries, 0)\s""" + compared + " coalesce(told.lines, 0)";
    }

    /** By the last list that told it; a deferred dossier goes its own way, a forwarded one to the higher authority. */
    private static final Question NOT_CARRIED = new Question(Kind.OUTCOME_NOT_CARRIED, """
            SELECT n.code, last.outcome || ' / ' || n.stage
            FROM (SELECT DISTINCT ON (nomination_id) nomination_id, outcome FROM vinhdanh.decision_line
                  WHERE announced_at IS NOT NULL ORDER BY nomination_id, announced_at DESC, list_id DESC) last
            JOIN vinhdanh.nomination n ON n.id = last.nomination_id
            WHERE NOT CASE last.outcome
                WHEN 'AWARD' THEN n.stage IN ('AWARDED', 'REVOKED')
                WHEN 'DECLINE' THEN n.stage = 'DECLINED'
                WHEN 'GIVE_DOWN' THEN n.stage = 'GIVEN_DOWN'
                WHEN 'FORWARD_UP' THEN n.stage IN ('HIGHER_AUTHORITY', 'AWARDED', 'DECLINED', 'REVOKED')
                ELSE n.stage IN ('AWAITING_DECISION', 'WITHDRAWN') END
            UNION ALL
            SELECT n.code, '- / ' || n.stage FROM vinhdanh.nomination n
            WHERE n.stage IN ('AWARDED', 'DECLINED', 'GIVEN_DOWN', 'HIGHER_AUTHORITY', 'REVOKED')
              AND NOT EXISTS (SELECT 1 FROM vinhdanh.decision_line l
                  WHERE l.nomination_id = n.id AND l.announced_at IS NOT NULL)""");

    private static final Question RECORDED = new Question(Kind.JOURNAL_MISSING, """
            SELECT n.code, 'DRAFTED' FROM vinhdanh.nomination n
            WHERE NOT EXISTS (SELECT 1 FROM vinhdanh.journal j WHERE j.subject = n.code AND j.action = 'DRAFTED')
            UNION ALL
            SELECT n.code, 'SUBMITTED' FROM vinhdanh.nomination n WHERE n.submitted_at IS NOT NULL
              AND NOT EXISTS (SELECT 1 FROM vinhdanh.journal j WHERE j.subject = n.code AND j.action = 'SUBMITTED')
            UNION ALL
            SELECT d.code, s.action FROM vinhdanh.decision_list d
            CROSS JOIN (VALUES ('ISSUED'), ('ANNOUNCED')) AS s (action)
            WHERE (d.status = 'ANNOUNCED' OR d.status = s.action)
              AND NOT EXISTS (SELECT 1 FROM vinhdanh.journal j WHERE j.subject = d.code AND j.action = s.action)""");

    private final AskDatabase database;

    OutcomeInspection(AskDatabase database) {
        this.database = database;
    }

    @Override
    public List<Finding> findings(boolean files) {
        return database.ask(List.of(MISSING, TOO_EARLY, TWICE, UNRECORDED, NOT_CARRIED, RECORDED));
    }
}
