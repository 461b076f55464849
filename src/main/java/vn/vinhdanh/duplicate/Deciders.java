package vn.vinhdanh.duplicate;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.vinhdanh.duplicate.Resolved.TakenAs;
import vn.vinhdanh.nomination.DossierAccess;
import vn.vinhdanh.nomination.Nomination;
import vn.vinhdanh.nomination.Stage;
import vn.vinhdanh.organization.BodyKind;
import vn.vinhdanh.organization.Caller;
import vn.vinhdanh.organization.CurrentCaller;

/**
 * Who decides what about a dossier that is like another. Its unit explains why it stays, or takes it back; the
 * reviewing district and Sở Nội vụ let it stay; Sở Nội vụ closes it, or merges it into the other, which a district may
 * where both are of its own units. Before submission it is the unit's alone.
 */
@Component
class Deciders {

    private final DossierAccess access;
    private final CurrentCaller callers;

    Deciders(DossierAccess access, CurrentCaller callers) {
        this.access = access;
        this.callers = callers;
    }

    /** What the caller's role allows; whether the two dossiers do is asked elsewhere. */
    Set<Resolution> allowed(Nomination n, Nomination other) {
        boolean unit = access.speaksFor(n);
        boolean homeAffairs = isHomeAffairs(n);
        Set<Resolution> allowed = EnumSet.noneOf(Resolution.class);
        if (unit || homeAffairs || isDistrictOf(n)) {
            allowed.add(Resolution.KEEP);
        }
        if (unit || homeAffairs) {
            allowed.add(Resolution.WITHDRAW);
        }
        if (homeAffairs || isDistrictOf(n) && isDistrictOf(other)) {
            allowed.add(Resolution.MERGE);
        }
        return allowed;
    }

    /** In which role the caller decides; empty where in none. */
    Optional<TakenAs> role(Nomination n) {
        return isHomeAffairs(n) || isDistrictOf(n) ? Optional.of(TakenAs.REVIEWER)
                : access.speaksFor(n) ? Optional.of(TakenAs.UNIT) : Optional.empty();
    }

    /** Two dossiers become one only while both are on their way; a draft is still its unit's alone. */
    static boolean canTakeIn(Nomination other) {
        return other.submittedAt() != null && !other.stage().isFinal() && other.stage() != Stage.HIGHER_AUTHORITY;
    }

    private boolean isHomeAffairs(Nomination n) {
        return n.submittedAt() != null && callers.get().isIn(n.issuer(), BodyKind.HOME_AFFAIRS);
    }

    private boolean isDistrictOf(Nomination n) {
        Caller caller = callers.get();
        return n.submittedAt() != null && caller.isOfDistrict(n.issuer(), n.district());
    }
}
