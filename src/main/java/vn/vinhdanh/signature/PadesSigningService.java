package vn.vinhdanh.signature;

import eu.europa.esig.dss.alert.SilentOnStatusAlert;
import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.model.DSSDocument;
import eu.europa.esig.dss.model.DSSException;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.SignatureValue;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.pades.PAdESSignatureParameters;
import eu.europa.esig.dss.pades.signature.PAdESService;
import eu.europa.esig.dss.service.tsp.OnlineTSPSource;
import eu.europa.esig.dss.spi.DSSASN1Utils;
import eu.europa.esig.dss.spi.DSSUtils;
import eu.europa.esig.dss.spi.exception.DSSExternalResourceException;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.token.AbstractKeyStoreTokenConnection;
import eu.europa.esig.dss.token.DSSPrivateKeyEntry;
import java.time.Instant;
import java.util.Date;
import java.util.Locale;
import java.util.TimeZone;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import vn.vinhdanh.calendar.OfficeTime;
import vn.vinhdanh.refusal.Refusal;
import vn.vinhdanh.refusal.RefusalTexts;
import vn.vinhdanh.signature.SignatureProperties.Key;

/** Signs with a key of our own: PAdES baseline B, and T where a time stamping authority is configured. */
@Service
class PadesSigningService implements SigningService {

    private static final Logger LOG = LoggerFactory.getLogger(PadesSigningService.class);
    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

    /** Room for the signature with the certificates of the chain, and with those of the time stamp. */
    private static final int ROOM = 16_000;
    private static final int ROOM_WITH_TIME_STAMP = 40_000;

    private final SignatureProperties settings;
    private final KnownSigners knownSigners;
    private final RefusalTexts texts;
    private final OfficeTime time;

    PadesSigningService(SignatureProperties settings, KnownSigners knownSigners, RefusalTexts texts, OfficeTime time) {
        this.settings = settings;
        this.knownSigners = knownSigners;
        this.texts = texts;
        this.time = time;
    }

    /** Told at the start, not only when the first decision is to be signed; the rest of the work goes on without. */
    @EventListener(ApplicationReadyEvent.class)
    void tellMistakes() {
        settings.signature().forEach((issuer, key) -> {
            Refusal mistake = Keys.mistake(issuer, key);
            if (mistake != null) {
                LOG.error(texts.text(mistake, VIETNAMESE));
            }
        });
    }

    @Override
    public boolean signsFor(String issuer) {
        return settings.signature().containsKey(issuer);
    }

    @Override
    public byte[] sign(String issuer, byte[] pdf, String reason) {
        Key key = settings.signature().get(issuer);
        try (AbstractKeyStoreTokenConnection token = Keys.open(issuer, key)) {
            DSSPrivateKeyEntry entry = Keys.key(issuer, key, token);
            CertificateToken certificate = entry.getCertificate();
            Instant now = time.now();
            requireValid(issuer, certificate, now);
            byte[] signed = signed(pdf, parameters(key, entry, now, reason), key, token, entry);
            knownSigners.remember(issuer, certificate);
            return signed;
        } catch (DSSExternalResourceException e) {
            LOG.error("{}: {}", issuer, e.getMessage());
            throw Refusal.conflict("signature.tsa.unreachable", issuer, String.valueOf(key.tsa()));
        } catch (DSSException e) {
            LOG.error("{}: {}", issuer, e.getMessage());
            throw Refusal.conflict("signature.failed", issuer);
        }
    }

    private static void requireValid(String issuer, CertificateToken certificate, Instant now) {
        if (now.isBefore(certificate.getNotBefore().toInstant())) {
            throw Refusal.conflict("signature.certificate.early", issuer, certificate.getNotBefore());
        }
        if (now.isAfter(certificate.getNotAfter().toInstant())) {
            throw Refusal.conflict("signature.certificate.expired", issuer, certificate.getNotAfter());
        }
    }

    private PAdESSignatureParameters parameters(Key key, DSSPrivateKeyEntry entry, Instant now, String reason) {
        PAdESSignatureParameters parameters = new PAdESSignatureParameters();
        parameters.setSignatureLevel(key.tsa() == null
                ? SignatureLevel.PAdES_BASELINE_B : SignatureLevel.PAdES_BASELINE_T);
        parameters.setContentSize(key.tsa() == null ? ROOM : ROOM_WITH_TIME_STAMP);
        parameters.setDigestAlgorithm(DigestAlgorithm.SHA256);
        parameters.setSigningCertificate(entry.getCertificate());
        parameters.setCertificateChain(entry.getCertificateChain());
        parameters.bLevel().setSigningDate(Date.from(now));
        parameters.setSigningTimeZone(TimeZone.getTimeZone(time.zone()));
        parameters.setReason(reason);
        parameters.setSignerName(DSSASN1Utils.getHumanReadableName(entry.getCertificate()));
        return parameters;
    }

    private static byte[] signed(byte[] pdf, PAdESSignatureParameters parameters, Key key,
            AbstractKeyStoreTokenConnection token, DSSPrivateKeyEntry entry) {
        CommonCertificateVerifier verifier = new CommonCertificateVerifier();
        // The day is judged above, by the office's clock and in words.
        verifier.setAlertOnExpiredCertificate(new SilentOnStatusAlert());
        verifier.setAlertOnNotYetValidCertificate(new SilentOnStatusAlert());
        verifier.setAIASource(null);
        PAdESService service = new PAdESService(verifier);
        if (key.tsa() != null) {
            service.setTspSource(new OnlineTSPSource(key.tsa().toString()));
        }
        DSSDocument document = new InMemoryDocument(pdf);
        SignatureValue value = token.sign(service.getDataToSign(document, parameters),
                parameters.getDigestAlgorithm(), entry);
        return DSSUtils.toByteArray(service.signDocument(document, parameters, value));
    }
}
