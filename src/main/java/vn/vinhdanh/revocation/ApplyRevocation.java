package vn.vinhdanh.revocation;

import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vinhdanh.audit.Journal;
import vn.vinhdanh.calendar.OfficeTime;
import vn.vinhdanh.nomination.Nominations;
import vn.vinhdanh.nomination.Stage;
import vn.vinhdanh.notification.AwardNotices;

/**
 * Carries an issued decision out: the register and the dossier follow, the unit is told. The earlier decision, its
 * list and its papers stay as they were. A second run changes nothing.
 */
@Service
public class ApplyRevocation {

    private final Revocations revocations;
    private final RevocationDecisions decisions;
    private final Nominations nominations;
    private final AwardNotices notices;
    private final OfficeTime time;
    private final Journal journal;
    private final JdbcClient db;

    ApplyRevocation(Revocations revocations, RevocationDecisions decisions, Nominations nominations,
            AwardNotices notices, OfficeTime time, Journal journal, JdbcClient db) {
        this.revocations = revocations;
        this.decisions = decisions;
        this.nominations = nominations;
        this.notices = notices;
        this.time = time;
        this.journal = journal;
        this.db = db;
    }

    /** The award is revoked, or its names are put right. */
    @Transactional
    public void handle(long id) {
        Revocation found = revocations.lock(id).orElseThrow();
        if (found.appliedAt() != null) {
            return;
        }
        String number = decisions.of(found).orElseThrow().number();
        nominations.lock(found.nominationId());
        if (found.isRevoking()) {
            db.sql("UPDATE vinhdanh.award SET status = 'REVOKED' WHERE nomination_id = ?")
                    .param(found.nominationId()).update();
            nominations.stage(found.nominationId(), Stage.REVOKED, found.groundTitle());
            revocations.applied(id, time.now(), RevocationStatus.RETURNING);
            journal.record(found.dossier(), "AWARD_REVOKED", Map.of("number", number, "reason", found.groundTitle()));
        } else {
            db.sql("UPDATE vinhdanh.award SET recipient = coalesce(?, recipient), unit_name = coalesce(?, unit_name) "
                    + "WHERE nomination_id = ?")
                    .params(found.newRecipient(), found.newUnitName(), found.nominationId()).update();
            if (found.newRecipient() != null) {
                nominations.renamed(found.nominationId(), found.newRecipient());
            }
            revocations.applied(id, time.now(), RevocationStatus.CORRECTED);
            journal.record(found.dossier(), "AWARD_CORRECTED", Map.of("number", number));
        }
        journal.record(found.code(), "APPLIED");
    }

    /** Each unit that nominated reads of it, once. */
    @Transactional
    public void tell(long id) {
        Revocation found = revocations.get(id);
        var decision = decisions.of(found).orElseThrow();
        notices.tell(new AwardNotices.Change(found.code(), found.nominationId(), found.isRevoking(),
                decision.number(), decision.date(), found.isRevoking() ? found.groundTitle() : null,
                found.oldRecipient(), found.newRecipient(), found.oldUnitName(), found.newUnitName(), found.amount(),
                found.returnBy()));
    }
}
