package vn.vinhdanh.nomination;

import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vinhdanh.audit.Journal;
import vn.vinhdanh.duty.Duties;
import vn.vinhdanh.duty.Step;
import vn.vinhdanh.refusal.Refusal;

/** The unit takes its dossier back, until the list it stands on is signed. */
@Service
public class WithdrawDossier {

    private static final int LONGEST_REASON = 2_000;

    private final DossierAccess access;
    private final Nominations nominations;
    private final NominationProcess process;
    private final Duties duties;
    private final Journal journal;
    private final JdbcClient db;

    WithdrawDossier(DossierAccess access, Nominations nominations, NominationProcess process, Duties duties,
            Journal journal, JdbcClient db) {
        this.access = access;
        this.nominations = nominations;
        this.process = process;
        this.duties = duties;
        this.journal = journal;
        this.db = db;
    }

    /** @throws Refusal invalid without a reason; conflict once the list is signed or the dossier has ended */
    @Transactional
    public Nomination handle(String code, String reason) {
        String why = VietnameseName.clean(reason);
        if (why == null || why.isEmpty()) {
            throw Refusal.invalid("reason", "nomination.withdrawal.reason.missing");
        }
        if (why.length() > LONGEST_REASON) {
            throw Refusal.invalid("reason", "nomination.too-long", LONGEST_REASON);
        }
        Nomination dossier = access.toHandle(code);
        duties.require(Step.NOMINATE, code);
        return close(dossier, why);
    }

    /**
     * Takes the dossier out, whoever asks for it: who may has been settled before. One that is out already stays so.
     *
     * @throws Refusal conflict once the list is signed or the dossier has ended
     */
    @Transactional
    public Nomination close(Nomination seen, String reason) {
        lockItsList(seen);
        Nomination dossier = nominations.lock(seen.id());
        if (dossier.stage() == Stage.WITHDRAWN) {
            return dossier;
        }
        if (!isOpen(dossier)) {
            throw Refusal.conflict("nomination.withdrawal.too-late", dossier.code());
        }
        process.withdraw(dossier, reason);
        return nominations.get(dossier.id());
    }

    /** Whether the dossier is still the unit's to take back. */
    public boolean mayWithdraw(Nomination dossier) {
        return access.speaksFor(dossier) && isOpen(dossier);
    }

    /** Whether nothing has been decided about the dossier yet: it has not ended and stands on no signed list. */
    public boolean isOpen(Nomination dossier) {
        return !dossier.stage().isFinal() && dossier.stage() != Stage.HIGHER_AUTHORITY && !isSigned(dossier);
    }

    /** The process has let the dossier go: it leaves the list it stood on. */
    @Transactional
    public void withdrawn(long id, String reason) {
        nominations.stage(id, Stage.WITHDRAWN, reason);
        db.sql("""
                DELETE FROM vinhdanh.decision_line l USING vinhdanh.decision_list d
                WHERE l.nomination_id = ? AND d.id = l.list_id AND d.signed_at IS NULL""").param(id).update();
        journal.record(nominations.get(id).code(), "WITHDRAWN", Map.of("reason", reason));
    }

    /** Signing takes the same lock: a withdrawal comes wholly before it or is refused. */
    private void lockItsList(Nomination dossier) {
        db.sql("""
                SELECT d.id FROM vinhdanh.decision_list d JOIN vinhdanh.decision_line l ON l.list_id = d.id
                WHERE l.nomination_id = ? FOR UPDATE OF d""").param(dossier.id()).query(Long.class).list();
    }

    private boolean isSigned(Nomination dossier) {
        return db.sql("""
                SELECT EXISTS (SELECT 1 FROM vinhdanh.decision_list d JOIN vinhdanh.decision_line l ON l.list_id = d.id
                               WHERE l.nomination_id = ? AND d.signed_at IS NOT NULL AND l.announced_at IS NULL)""")
                .param(dossier.id()).query(Boolean.class).single();
    }
}
