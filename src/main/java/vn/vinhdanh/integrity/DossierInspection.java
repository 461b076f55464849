package vn.vinhdanh.integrity;

import java.util.List;
import org.springframework.stereotype.Component;

/** Dossiers among themselves, and on lists. */
@Component
class DossierInspection implements Inspection {

    /** A code is given in the transaction that makes the dossier: a gap is a dossier that is gone. */
    private static final Question MISSING = new Question(Kind.DOSSIER_MISSING, """
            SELECT code, given || ' / ' || there FROM (
                SELECT m.code, m.next_serial - 1 - (SELECT count(*) FROM vinhdanh.spare_serial s
                        WHERE s.movement = m.code) AS given,
                    (SELECT count(*) FROM vinhdanh.nomination n WHERE n.movement = m.code) AS there
                FROM vinhdanh.movement m) counted WHERE given <> there""");

    private static final Question VERSION = new Question(Kind.SUBMITTED_WITHOUT_VERSION, """
            SELECT n.code, n.stage FROM vinhdanh.nomination n
            WHERE n.submitted_at IS NOT NULL
              AND NOT EXISTS (SELECT 1 FROM vinhdanh.nomination_version v WHERE v.nomination_id = n.id)""");

    /** Also one that was told an end and stands on another list: only a deferred dossier comes back. */
    private static final Question TWO_LISTS = new Question(Kind.DOSSIER_IN_TWO_LISTS, """
            SELECT n.code, string_agg(d.code, ', ' ORDER BY d.id) FROM vinhdanh.decision_line l
            JOIN vinhdanh.decision_list d ON d.id = l.list_id JOIN vinhdanh.nomination n ON n.id = l.nomination_id
            WHERE l.announced_at IS NULL OR l.outcome IS DISTINCT FROM 'DEFER'
            GROUP BY n.id HAVING count(*) > 1""");

    private static final Question OTHER_STAGE = new Question(Kind.LINE_OF_OTHER_STAGE, """
            SELECT n.code, d.code || ' / ' || n.stage FROM vinhdanh.decision_line l
            JOIN vinhdanh.decision_list d ON d.id = l.list_id JOIN vinhdanh.nomination n ON n.id = l.nomination_id
            WHERE l.announced_at IS NULL AND n.stage <> 'AWAITING_DECISION'""");

    /** It waits in a batch whose list is made, and is not on it. Where no batch follows, an ad hoc list takes it. */
    private static final Question LEFT_BEHIND = new Question(Kind.DOSSIER_LEFT_BEHIND, """
            SELECT n.code, b.code FROM vinhdanh.nomination n
            JOIN vinhdanh.batch b ON b.movement = n.movement AND b.number = n.batch_number
            WHERE n.stage = 'AWAITING_DECISION' AND NOT n.urgent AND b.status IN ('COMPILED', 'DECIDED', 'EMPTY')
              AND EXISTS (SELECT 1 FROM vinhdanh.batch f WHERE f.movement = b.movement AND f.number > b.number)
              AND NOT EXISTS (SELECT 1 FROM vinhdanh.decision_line l
                  WHERE l.nomination_id = n.id AND l.announced_at IS NULL)""");

    private static final Question NO_LINES = new Question(Kind.LIST_WITHOUT_LINES, """
            SELECT d.code, d.status FROM vinhdanh.decision_list d
            WHERE d.status IN ('SIGNED', 'ISSUED', 'ANNOUNCED')
              AND NOT EXISTS (SELECT 1 FROM vinhdanh.decision_line l WHERE l.list_id = d.id)""");

    private final AskDatabase database;

    DossierInspection(AskDatabase database) {
        this.database = database;
    }

    @Override
    public List<Finding> findings(boolean files) {
        return database.ask(List.of(MISSING, VERSION, TWO_LISTS, OTHER_STAGE, LEFT_BEHIND, NO_LINES));
    }
}
