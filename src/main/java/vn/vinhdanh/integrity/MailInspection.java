package vn.vinhdanh.integrity;

import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import vn.vinhdanh.notification.NotificationProperties;

/** Every unit was written to once about what became of its dossiers, and what was written leaves. */
@Component
class MailInspection implements Inspection {

    private static final Question MISSING = new Question(Kind.MAIL_MISSING, """
            SELECT DISTINCT d.code, 'outcome:' || d.code || ':' || u.unit_id FROM vinhdanh.decision_list d
            JOIN vinhdanh.decision_line l ON l.list_id = d.id
            JOIN vinhdanh.nominating_unit u ON u.nomination_id = l.nomination_id
            WHERE d.status = 'ANNOUNCED' AND NOT EXISTS (SELECT 1 FROM vinhdanh.mail_outbox m
                WHERE m.key = 'outcome:' || d.code || ':' || u.unit_id)
            UNION ALL
            SELECT n.code, 'refused:' || n.code FROM vinhdanh.nomination n
            WHERE n.stage = 'REFUSED'
              AND NOT EXISTS (SELECT 1 FROM vinhdanh.mail_outbox m WHERE m.key = 'lapsed:' || n.code)
              AND NOT EXISTS (SELECT 1 FROM vinhdanh.opinion o
                  JOIN vinhdanh.mail_outbox m ON m.key = 'refused:' || n.code || ':' || o.id
                  WHERE o.nomination_id = n.id)
            UNION ALL
            SELECT n.code, 'ineligible:' || n.code FROM vinhdanh.nomination n
            WHERE n.stage = 'INELIGIBLE'
              AND NOT EXISTS (SELECT 1 FROM vinhdanh.mail_outbox m WHERE m.key = 'ineligible:' || n.code)
            UNION ALL
            SELECT n.code, 'higher-decision:' || n.code FROM vinhdanh.higher_decision h
            JOIN vinhdanh.nomination n ON n.id = h.nomination_id
            WHERE NOT EXISTS (SELECT 1 FROM vinhdanh.mail_outbox m WHERE m.key = 'higher-decision:' || n.code)""");

    private static final Question TWICE = new Question(Kind.MAIL_TWICE,
            "SELECT m.key, count(*) FROM vinhdanh.mail_outbox m GROUP BY m.key HAVING count(*) > 1");

    private static final Question TROUBLED = new Question(Kind.MAIL_TROUBLED,
            "SELECT m.key, m.attempts FROM vinhdanh.mail_outbox m WHERE m.sent_at IS NULL AND m.attempts >= %d");

    /** Nobody sends: a mail that cannot be delivered is put off and is not overdue. */
    private static final Question OVERDUE = new Question(Kind.MAIL_OVERDUE,
            "SELECT m.key, m.next_attempt FROM vinhdanh.mail_outbox m "
                    + "WHERE m.sent_at IS NULL AND m.next_attempt < :hourAgo");

    private final AskDatabase database;
    private final boolean mailLeaves;
    private final int troubleAfter;

    MailInspection(AskDatabase database, @Value("${spring.mail.host:}") String server,
            NotificationProperties notification) {
        this.database = database;
        this.mailLeaves = !server.isBlank();
        this.troubleAfter = notification.mail().troubleAfter();
    }

    @Override
    public List<Finding> findings(boolean files) {
        List<Question> questions = new ArrayList<>(List.of(MISSING, TWICE,
                new Question(TROUBLED.kind(), TROUBLED.sql().formatted(troubleAfter))));
        if (mailLeaves) {
            questions.add(OVERDUE);
        }
        return database.ask(questions);
    }
}
