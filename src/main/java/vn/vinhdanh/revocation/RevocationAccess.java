package vn.vinhdanh.revocation;

import org.springframework.stereotype.Service;
import vn.vinhdanh.duty.Duties;
import vn.vinhdanh.duty.Step;
import vn.vinhdanh.organization.BodyKind;
import vn.vinhdanh.organization.Caller;
import vn.vinhdanh.organization.CurrentCaller;
import vn.vinhdanh.organization.Scopes;
import vn.vinhdanh.refusal.Refusal;

/**
 * Who sees and who changes cases: the bodies of the issuer see them, Sở Nội vụ proposes and keeps track. What is only
 * prepared is its author's. A case out of sight looks like one that does not exist.
 */
@Service
public class RevocationAccess {

    private final Revocations revocations;
    private final Scopes scopes;
    private final CurrentCaller callers;
    private final Duties duties;

    RevocationAccess(Revocations revocations, Scopes scopes, CurrentCaller callers, Duties duties) {
        this.revocations = revocations;
        this.scopes = scopes;
        this.callers = callers;
        this.duties = duties;
    }

    public Revocation toSee(String code) {
        Caller caller = callers.get();
        return revocations.find(code).filter(found -> scopes.of(caller).coversIssuer(found.issuer()))
                .filter(found -> found.status() != RevocationStatus.PREPARED || isAuthor(found))
                .orElseThrow(() -> Refusal.notFound("revocation.unknown", code));
    }

    /** For those who propose. */
    Revocation toHandle(String code) {
        Revocation found = toSee(code);
        requireProposer(found.issuer());
        requireStranger(found.dossier());
        return found;
    }

    /** @throws Refusal forbidden to whoever is near to the one who was awarded */
    void requireStranger(String dossier) {
        duties.require(Step.REVOKE, dossier);
    }

    /** @throws Refusal forbidden for anybody but Sở Nội vụ of the issuer */
    void requireProposer(String issuer) {
        if (!mayPropose(issuer)) {
            throw Refusal.forbidden("revocation.not-yours");
        }
    }

    /** Whether the caller works for Sở Nội vụ of the issuer. */
    public boolean mayPropose(String issuer) {
        return callers.get().isIn(issuer, BodyKind.HOME_AFFAIRS);
    }

    boolean isAuthor(Revocation found) {
        return found.createdBy().equals(callers.get().user());
    }
}
