package vn.vinhdanh.certificate;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.vinhdanh.organization.BodyKind;
import vn.vinhdanh.organization.Caller;
import vn.vinhdanh.organization.CurrentCaller;
import vn.vinhdanh.organization.Scopes;
import vn.vinhdanh.refusal.Refusal;

/** Certificates of a decision are seen by the bodies of its issuer; printed by those who hold the sheets. */
@Component
class CertificateAccess {

    private static final List<BodyKind> KEEPERS =
            List.of(BodyKind.OFFICE, BodyKind.HOME_AFFAIRS, BodyKind.HOME_AFFAIRS_LEAD);

    private final Scopes scopes;
    private final CurrentCaller callers;

    CertificateAccess(Scopes scopes, CurrentCaller callers) {
        this.scopes = scopes;
        this.callers = callers;
    }

    boolean sees(String issuer) {
        return scopes.of(callers.get()).coversIssuer(issuer);
    }

    /** Văn thư and Sở Nội vụ: the sheets are with them. */
    boolean keeps(String issuer) {
        Caller caller = callers.get();
        return KEEPERS.stream().anyMatch(body -> caller.isIn(issuer, body));
    }

    void requireSight(String issuer) {
        if (!sees(issuer)) {
            throw Refusal.notFound("certificate.issuer.unknown", issuer);
        }
    }

    void requireKeeper(String issuer) {
        requireSight(issuer);
        if (!keeps(issuer)) {
            throw Refusal.forbidden("certificate.not-keeper");
        }
    }
}
