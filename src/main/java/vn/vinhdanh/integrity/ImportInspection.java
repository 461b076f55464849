package vn.vinhdanh.integrity;

import java.util.List;
import org.springframework.stereotype.Component;

/** Lists from Excel: every row of a finished one has become what it can. */
@Component
class ImportInspection implements Inspection {

    private static final Question HALF_MADE = new Question(Kind.IMPORT_HALF_MADE, """
            SELECT i.movement || '-I' || i.id, count(*)::text FROM vinhdanh.nomination_import i
            JOIN vinhdanh.import_row r ON r.import_id = i.id
            WHERE i.status = 'DONE' AND (r.pending AND r.state IN ('VALID', 'KNOWN') OR r.state = 'CREATED')
            GROUP BY i.id
            UNION ALL
            SELECT i.movement || '-I' || i.id, 'imported_row ' || count(*) FROM vinhdanh.imported_row f
            JOIN vinhdanh.nomination_import i ON i.id = f.import_id
            WHERE f.nomination_id IS NULL GROUP BY i.id""");

    private static final Question WITHOUT_DOSSIER = new Question(Kind.IMPORT_ROW_WITHOUT_DOSSIER, """
            SELECT i.movement || '-I' || i.id, r.row || ' / ' || r.state FROM vinhdanh.nomination_import i
            JOIN vinhdanh.import_row r ON r.import_id = i.id
            LEFT JOIN vinhdanh.nomination n ON n.id = r.nomination_id
            WHERE r.state IN ('CREATED', 'SUBMITTED', 'DRAFT') AND n.id IS NULL
               OR r.state = 'SUBMITTED' AND n.submitted_at IS NULL""");

    private final AskDatabase database;

    ImportInspection(AskDatabase database) {
        this.database = database;
    }

    @Override
    public List<Finding> findings(boolean files) {
        return database.ask(List.of(HALF_MADE, WITHOUT_DOSSIER));
    }
}
