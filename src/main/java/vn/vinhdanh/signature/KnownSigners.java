package vn.vinhdanh.signature;

import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.model.x509.CertificateToken;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.vinhdanh.calendar.OfficeTime;
import vn.vinhdanh.calendar.Timestamptz;

/**
 * The certificates with which papers were signed here, past ones too. What a certificate says of its holder proves
 * nothing: anybody makes one in any name.
 */
@Repository
class KnownSigners {

    private final JdbcClient db;
    private final OfficeTime time;

    KnownSigners(JdbcClient db, OfficeTime time) {
        this.db = db;
        this.time = time;
    }

    void remember(String issuer, CertificateToken certificate) {
        db.sql("INSERT INTO vinhdanh.signing_certificate (fingerprint, issuer, subject, first_used) "
                + "VALUES (?, ?, ?, ?) ON CONFLICT (fingerprint) DO NOTHING")
                .params(certificate.getDigest(DigestAlgorithm.SHA256), issuer,
                        certificate.getSubject().getRFC2253(), Timestamptz.of(time.now())).update();
    }

    /** Name of the issuer that signs with this certificate. */
    Optional<String> issuerOf(CertificateToken certificate) {
        return db.sql("SELECT i.name FROM vinhdanh.signing_certificate c JOIN vinhdanh.issuer i ON i.code = c.issuer "
                + "WHERE c.fingerprint = ?")
                .param(certificate.getDigest(DigestAlgorithm.SHA256)).query(String.class).optional();
    }
}
