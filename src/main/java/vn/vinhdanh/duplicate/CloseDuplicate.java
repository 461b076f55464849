package vn.vinhdanh.duplicate;

import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.vinhdanh.audit.Journal;
import vn.vinhdanh.nomination.CopyPapers;
import vn.vinhdanh.nomination.Nomination;
import vn.vinhdanh.nomination.WithdrawDossier;
import vn.vinhdanh.notification.Notices;

/** Closes a dossier for another that stands for the same; a merged one leaves its papers and its unit to the other. */
@Component
class CloseDuplicate {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

    private final WithdrawDossier withdrawDossier;
    private final CopyPapers copyPapers;
    private final Notices notices;
    private final Journal journal;
    private final MessageSource messages;
    private final JdbcClient db;

    CloseDuplicate(WithdrawDossier withdrawDossier, CopyPapers copyPapers, Notices notices, Journal journal,
                   MessageSource messages, JdbcClient db) {
        this.withdrawDossier = withdrawDossier;
        this.copyPapers = copyPapers;
        this.notices = notices;
        this.journal = journal;
        this.messages = messages;
        this.db = db;
    }

    Nomination handle(Nomination n, Nomination other, Resolved resolved) {
        boolean merged = resolved.decision() == Resolution.MERGE;
        if (merged) {
            journal.record(n.code(), "MERGED", Map.of("reason", resolved.reason(), "other", other.code(),
                    "otherUnit", other.unitName()));
        }
        String reason = messages.getMessage("duplicate.closed." + resolved.decision(),
                new Object[] {other.code(), other.unitName(), resolved.reason()}, VIETNAMESE);
        Nomination closed = withdrawDossier.close(n, reason);
        if (merged) {
            takeIn(n, other, resolved);
        }
        // Who takes back its own dossier knows why.
        if (resolved.isOfReviewer()) {
            notices.closedForAnother(n.id(), merged);
        }
        return closed;
    }

    private void takeIn(Nomination n, Nomination other, Resolved resolved) {
        // The units that came with an earlier merger go along.
        db.sql("""
                INSERT INTO vinhdanh.co_nomination (nomination_id, unit_id, merged_id)
                SELECT :other, t.unit_id, coalesce(c.merged_id, :n)
                FROM vinhdanh.nominating_unit t
                LEFT JOIN vinhdanh.co_nomination c ON c.nomination_id = t.nomination_id AND c.unit_id = t.unit_id
                WHERE t.nomination_id = :n AND t.unit_id <> :otherUnit ON CONFLICT DO NOTHING""")
                .param("n", n.id()).param("other", other.id()).param("otherUnit", other.unitId()).update();
        int papers = copyPapers.handle(n.id(), other.id());
        journal.record(other.code(), "TOOK_IN", Map.of("reason", resolved.reason(), "other", n.code(),
                "otherUnit", n.unitName(), "papers", papers));
        notices.tookIn(other.id(), n.code(), resolved.reason());
    }
}
