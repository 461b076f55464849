package vn.vinhdanh.signature;

import eu.europa.esig.dss.cades.validation.CMSDocumentValidator;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.spi.DSSASN1Utils;
import eu.europa.esig.dss.spi.signature.AdvancedSignature;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.spi.x509.CertificateValidity;
import eu.europa.esig.dss.spi.x509.tsp.TimestampToken;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Calendar;
import java.util.Date;
import java.util.List;
import org.apache.pdfbox.util.DateConverter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import vn.vinhdanh.refusal.Refusal;
import vn.vinhdanh.signature.FileCheck.Found;
import vn.vinhdanh.signature.FileCheck.Paper;
import vn.vinhdanh.signature.FileCheck.Verdict;

/** Tells whether a PDF is a paper of ours, who signed it, and whether it is as it was signed; asks nothing outside. */
@Service
public class CheckFile {

    private static final Logger LOG = LoggerFactory.getLogger(CheckFile.class);
    private static final int HEAD = 1024;

    private final IssuedPapers papers;
    private final KnownSigners signers;

    CheckFile(IssuedPapers papers, KnownSigners signers) {
        this.papers = papers;
        this.signers = signers;
    }

    /** @throws Refusal invalid where it is no PDF at all */
    public FileCheck check(byte[] file) {
        List<SignedRange> ranges = SignedRange.in(file);
        if (ranges.isEmpty() && !looksLikePdf(file)) {
            throw Refusal.invalid("file", "signature.file.no-pdf");
        }
        List<Found> found = ranges.stream().map(this::found).toList();
        long appended = ranges.isEmpty() ? 0 : file.length - ranges.get(ranges.size() - 1).end();
        Paper paper = papers.find(sha256(file))
                .map(p -> new Paper(p.title(), p.issuer(), p.number(), p.date())).orElse(null);
        return new FileCheck(verdict(paper, found, appended), paper, found, Math.max(appended, 0));
    }

    private static Verdict verdict(Paper paper, List<Found> found, long appended) {
        if (found.stream().anyMatch(signature -> !signature.intact())) {
            return Verdict.ALTERED;
        }
        if (!found.isEmpty() && appended > 0) {
            return Verdict.APPENDED;
        }
        if (paper != null) {
            return Verdict.AUTHENTIC;
        }
        if (found.isEmpty()) {
            return Verdict.UNSIGNED;
        }
        // Somebody else's signature after ours covers what he added, too.
        return found.get(found.size() - 1).issuer() != null ? Verdict.INTACT : Verdict.FOREIGN;
    }

    private Found found(SignedRange range) {
        if (range.cms() == null) {
            return new Found(false, null, null, null, null);
        }
        try {
            CMSDocumentValidator validator = new CMSDocumentValidator(new InMemoryDocument(range.cms()));
            CommonCertificateVerifier alone = new CommonCertificateVerifier();
            alone.setAIASource(null);
            validator.setCertificateVerifier(alone);
            validator.setDetachedContents(List.of(new InMemoryDocument(range.covered())));
            List<AdvancedSignature> signatures = validator.getSignatures();
            return signatures.size() == 1 ? found(signatures.get(0), range) : new Found(false, null, null, null, null);
        } catch (RuntimeException e) {
            LOG.info("A signature cannot be read: {}", e.toString());
            return new Found(false, null, null, null, null);
        }
    }

    private Found found(AdvancedSignature signature, SignedRange range) {
        signature.checkSignatureIntegrity();
        boolean intact = signature.getSignatureCryptographicVerification().isReferenceDataIntact()
                && signature.getSignatureCryptographicVerification().isSignatureIntact();
        CertificateToken certificate = signature.getSigningCertificateToken();
        if (certificate == null) {
            return new Found(false, null, null, time(signature, range), null);
        }
        boolean whole = intact && isTheOneSignedWith(signature);
        return new Found(whole, signers.issuerOf(certificate).orElse(null),
                DSSASN1Utils.getHumanReadableName(certificate), time(signature, range),
                whole ? stamped(signature) : null);
    }

    /** The certificate itself is not signed along; a digest of it is. */
    private static boolean isTheOneSignedWith(AdvancedSignature signature) {
        CertificateValidity validity = signature.getCandidatesForSigningCertificate().getTheCertificateValidity();
        return validity != null && (!validity.isDigestPresent() || validity.isDigestEqual());
    }

    /** In a PDF it stands beside the signature, elsewhere in it. */
    private static Instant time(AdvancedSignature signature, SignedRange range) {
        Calendar written = range.time() == null ? null : DateConverter.toCalendar(range.time());
        return written == null ? instant(signature.getSigningTime()) : written.toInstant();
    }

    private static Instant stamped(AdvancedSignature signature) {
        return signature.getSignatureTimestamps().stream().filter(TimestampToken::isMessageImprintDataIntact)
                .map(stamp -> instant(stamp.getGenerationTime())).findFirst().orElse(null);
    }

    private static Instant instant(Date date) {
        return date == null ? null : date.toInstant();
    }

    private static boolean looksLikePdf(byte[] file) {
        return new String(file, 0, Math.min(HEAD, file.length), StandardCharsets.ISO_8859_1).contains("%PDF-");
    }

    private static byte[] sha256(byte[] file) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(file);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
