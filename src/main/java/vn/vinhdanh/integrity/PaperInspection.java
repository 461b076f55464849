package vn.vinhdanh.integrity;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** The papers of every announced decision are frozen, and every stored file is what it was when it came. */
@Component
class PaperInspection implements Inspection {

    private static final Question MISSING = new Question(Kind.PAPERS_MISSING, """
            SELECT d.code, p.name FROM vinhdanh.decision_list d
            CROSS JOIN LATERAL (VALUES ('to-trinh'), ('quyet-dinh'), ('danh-sach')) AS p (name)
            WHERE (d.status = 'ANNOUNCED' OR EXISTS (SELECT 1 FROM vinhdanh.decision_line l
                      WHERE l.list_id = d.id AND l.announced_at IS NOT NULL))
              AND NOT EXISTS (SELECT 1 FROM vinhdanh.document o WHERE o.subject = d.code AND o.name = p.name)
            UNION ALL
            SELECT DISTINCT d.code, 'thong-bao-' || u.code FROM vinhdanh.decision_list d
            JOIN vinhdanh.decision_line l ON l.list_id = d.id JOIN vinhdanh.nomination n ON n.id = l.nomination_id
            JOIN vinhdanh.unit u ON u.id = n.unit_id
            WHERE d.status = 'ANNOUNCED' AND NOT EXISTS (SELECT 1 FROM vinhdanh.document o
                WHERE o.subject = d.code AND o.name = 'thong-bao-' || u.code)""");

    private static final Question PAPER_ALTERED = new Question(Kind.PAPER_ALTERED, """
            SELECT o.subject, o.name FROM vinhdanh.document o
            WHERE sha256(o.docx) <> o.docx_sha256 OR sha256(o.pdf) <> o.pdf_sha256
               OR sha256(o.signed_pdf) <> o.signed_pdf_sha256""");

    private static final Question FILE_ALTERED = new Question(Kind.FILE_ALTERED, """
            SELECT encode(c.sha256, 'hex'), 'evidence_content' FROM vinhdanh.evidence_content c
            WHERE sha256(c.content) <> c.sha256
            UNION ALL
            SELECT encode(c.sha256, 'hex'), 'template_content' FROM vinhdanh.template_content c
            WHERE sha256(c.content) <> c.sha256""");

    private final AskDatabase database;

    PaperInspection(AskDatabase database) {
        this.database = database;
    }

    @Override
    public List<Finding> findings(boolean files) {
        List<Question> questions = new ArrayList<>(List.of(MISSING));
        if (files) {
            questions.addAll(List.of(PAPER_ALTERED, FILE_ALTERED));
        }
        return database.ask(questions);
    }
}
