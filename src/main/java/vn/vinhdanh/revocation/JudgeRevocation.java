package vn.vinhdanh.revocation;

import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vinhdanh.audit.Journal;
import vn.vinhdanh.calendar.OfficeTime;
import vn.vinhdanh.nomination.Reason;
import vn.vinhdanh.refusal.Refusal;

/**
 * The leaders of Sở Nội vụ and the chairman on a proposal. A correction goes the short way: what the chairman once
 * signed stands, only its wording is put right, so after the leaders it goes to văn thư, who enters which of the
 * chairman or his deputies signed the paper.
 */
@Service
public class JudgeRevocation {

    private static final Set<String> OF_APPRAISAL = Set.of("ENDORSE", "REJECT", "RETURN");
    private static final Set<String> OF_DECISION = Set.of("SIGN", "REFUSE");
    private static final Set<String> WITHOUT_REASON = Set.of("ENDORSE", "SIGN");

    private final Revocations revocations;
    private final Opinions opinions;
    private final OfficeTime time;
    private final Journal journal;

    JudgeRevocation(Revocations revocations, Opinions opinions, OfficeTime time, Journal journal) {
        this.revocations = revocations;
        this.opinions = opinions;
        this.time = time;
        this.journal = journal;
    }

    /** @throws Refusal invalid without a verdict or its reason; forbidden for who proposed it */
    @Transactional
    public void appraise(long id, String entered, String why) {
        Revocation found = revocations.lock(id, RevocationStatus.PROPOSED);
        String verdict = spoken(found, Body.HOME_AFFAIRS_LEAD, OF_APPRAISAL, entered, why);
        if (verdict.equals("RETURN")) {
            revocations.status(id, RevocationStatus.RETURNED);
        } else if (verdict.equals("ENDORSE") && found.isRevoking()) {
            revocations.status(id, RevocationStatus.ENDORSED);
        } else if (verdict.equals("ENDORSE")) {
            revocations.settled(id, time.now());
        }
    }

    /** @throws Refusal invalid without a verdict or its reason; forbidden for who proposed or appraised it */
    @Transactional
    public void decide(long id, String entered, String why) {
        Revocation found = revocations.lock(id, RevocationStatus.ENDORSED);
        if (spoken(found, Body.CHAIRMAN, OF_DECISION, entered, why).equals("SIGN")) {
            revocations.settled(id, time.now());
        }
    }

    /** Ends a case that was rejected or refused: the award stays as it is. A second run changes nothing. */
    @Transactional
    public void keep(long id) {
        Revocation found = revocations.lock(id, RevocationStatus.PROPOSED, RevocationStatus.ENDORSED,
                RevocationStatus.KEPT);
        if (found.status() == RevocationStatus.KEPT) {
            return;
        }
        String reason = opinions.of(id).stream().reduce((earlier, later) -> later).orElseThrow().reason();
        revocations.ended(id, RevocationStatus.KEPT, reason, time.now());
        journal.record(found.code(), "KEPT", Map.of("reason", reason));
    }

    private String spoken(Revocation found, Body body, Set<String> allowed, String entered, String why) {
        if (entered == null || entered.isBlank()) {
            throw Refusal.invalid("verdict", "revocation.verdict.missing");
        }
        if (!allowed.contains(entered)) {
            throw Refusal.invalid("verdict", "revocation.verdict.unknown", entered);
        }
        String reason = Reason.of(why, !WITHOUT_REASON.contains(entered), "revocation");
        opinions.requireImpartial(found, body);
        opinions.add(found, body, entered, reason);
        journal.record(found.code(), "JUDGED", reason == null ? Map.of("body", body, "verdict", entered)
                : Map.of("body", body, "verdict", entered, "reason", reason));
        return entered;
    }
}
