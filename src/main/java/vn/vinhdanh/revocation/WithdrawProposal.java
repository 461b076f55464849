package vn.vinhdanh.revocation;

import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vinhdanh.audit.Journal;
import vn.vinhdanh.calendar.OfficeTime;
import vn.vinhdanh.nomination.Reason;
import vn.vinhdanh.refusal.Refusal;

/** Sở Nội vụ takes a proposal back, until it is decided. */
@Service
public class WithdrawProposal {

    private final RevocationAccess access;
    private final Revocations revocations;
    private final RevocationProcess process;
    private final OfficeTime time;
    private final Journal journal;

    WithdrawProposal(RevocationAccess access, Revocations revocations, RevocationProcess process, OfficeTime time,
            Journal journal) {
        this.access = access;
        this.revocations = revocations;
        this.process = process;
        this.time = time;
        this.journal = journal;
    }

    /** @throws Refusal invalid without a reason; conflict once it is decided or has ended */
    @Transactional
    public Revocation handle(String code, String entered) {
        Revocation seen = access.toHandle(code);
        String reason = Reason.of(entered, true, "revocation");
        Revocation found = revocations.lock(seen.id()).orElseThrow();
        if (found.status() == RevocationStatus.WITHDRAWN) {
            return found;
        }
        requireUndecided(found);
        process.withdraw(found, reason);
        return revocations.get(found.id());
    }

    /** The process has let the case go. A second run changes nothing. */
    @Transactional
    public void withdrawn(long id, String reason) {
        Revocation found = revocations.lock(id).orElseThrow();
        if (found.status() == RevocationStatus.WITHDRAWN) {
            return;
        }
        requireUndecided(found);
        revocations.ended(id, RevocationStatus.WITHDRAWN, reason, time.now());
        journal.record(found.code(), "WITHDRAWN", Map.of("reason", reason));
    }

    /** Whether the caller may take it back now. */
    public boolean mayWithdraw(Revocation found) {
        return found.status().isUndecided() && access.mayPropose(found.issuer());
    }

    private static void requireUndecided(Revocation found) {
        if (!found.status().isUndecided()) {
            throw Refusal.conflict("revocation.withdrawal.too-late", found.code());
        }
    }
}
