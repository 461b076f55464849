package vn.vinhdanh.nomination;

import java.util.function.Predicate;
import org.springframework.stereotype.Service;
import vn.vinhdanh.duty.Duties;
import vn.vinhdanh.duty.Step;
import vn.vinhdanh.organization.BodyKind;
import vn.vinhdanh.organization.Caller;
import vn.vinhdanh.organization.CurrentCaller;
import vn.vinhdanh.organization.Scope;
import vn.vinhdanh.organization.Scopes;
import vn.vinhdanh.refusal.Refusal;

/** Which dossiers the caller may see and change. A dossier out of sight looks like one that does not exist. */
@Service
public class DossierAccess {

    private final Nominations nominations;
    private final Scopes scopes;
    private final CurrentCaller callers;
    private final Duties duties;

    DossierAccess(Nominations nominations, Scopes scopes, CurrentCaller callers, Duties duties) {
        this.nominations = nominations;
        this.scopes = scopes;
        this.callers = callers;
        this.duties = duties;
    }

    public Nomination toSee(String code) {
        return nominations.find(code).filter(this::isInSight)
                .orElseThrow(() -> Refusal.notFound("nomination.unknown", code));
    }

    /** A member of the unit needs no question to the tree of units. */
    private boolean isInSight(Nomination dossier) {
        return callers.get().isOfUnit(dossier.issuer(), dossier.unit()) || sight().test(dossier);
    }

    /** Which dossiers the caller may see; asked once for many. */
    public Predicate<Nomination> sight() {
        Caller caller = callers.get();
        Scope scope = scopes.of(caller);
        // A draft is with its unit until it is submitted.
        return n -> scope.covers(n.issuer(), n.unitId())
                && (n.submittedAt() != null || speaksFor(n) || caller.isAdministrator());
    }

    /** The dossier, locked: its unit may change it as long as it is a draft or being supplemented. */
    Nomination toEdit(String code) {
        Nomination dossier = toHold(code);
        duties.require(Step.NOMINATE, code);
        if (!dossier.stage().isEditable()) {
            throw Refusal.conflict("nomination.not-editable", code);
        }
        return dossier;
    }

    /** The dossier, whose unit the caller speaks for. */
    Nomination toHandle(String code) {
        return handled(toSee(code));
    }

    /** The same, locked. */
    Nomination toHold(String code) {
        return handled(nominations.held(code).filter(this::isInSight)
                .orElseThrow(() -> Refusal.notFound("nomination.unknown", code)));
    }

    private Nomination handled(Nomination dossier) {
        if (!speaksFor(dossier)) {
            throw Refusal.forbidden("nomination.not-yours", dossier.code());
        }
        return dossier;
    }

    /** A member of the unit, or the officer of Sở Nội vụ who took the dossier in for the unit. */
    public boolean speaksFor(Nomination dossier) {
        Caller caller = callers.get();
        return caller.isSystem() || caller.isOfUnit(dossier.issuer(), dossier.unit())
                || dossier.createdBy().equals(caller.user()) && caller.isIn(dossier.issuer(), BodyKind.HOME_AFFAIRS);
    }
}
