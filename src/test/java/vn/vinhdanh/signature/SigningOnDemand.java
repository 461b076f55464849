package vn.vinhdanh.signature;

import java.util.Map;
import org.springframework.stereotype.Component;
import vn.vinhdanh.calendar.OfficeTime;
import vn.vinhdanh.refusal.RefusalTexts;
import vn.vinhdanh.signature.SignatureProperties.Key;

/**
 * A service of signing beside that of the settings, as a national one would be. It signs while a test wants it to, so
 * that the application of all tests stays one that does not sign.
 */
@Component
class SigningOnDemand implements SigningService {

    private final KnownSigners signers;
    private final RefusalTexts texts;
    private final OfficeTime time;
    private volatile SigningService service;

    SigningOnDemand(KnownSigners signers, RefusalTexts texts, OfficeTime time) {
        this.signers = signers;
        this.texts = texts;
        this.time = time;
    }

    /** From now on, papers of the issuer are signed with this key. */
    void begin(String issuer, Key key) {
        service = with(issuer, key, signers);
    }

    void end() {
        service = null;
    }

    /** What signs as ours does, and remembers its certificates elsewhere. */
    SigningService with(String issuer, Key key, KnownSigners remembering) {
        return new PadesSigningService(new SignatureProperties(Map.of(issuer, key)), remembering, texts, time);
    }

    @Override
    public boolean signsFor(String issuer) {
        SigningService now = service;
        return now != null && now.signsFor(issuer);
    }

    @Override
    public byte[] sign(String issuer, byte[] pdf, String reason) {
        return service.sign(issuer, pdf, reason);
    }
}
