package vn.vinhdanh;

import com.unboundid.ldap.listener.InMemoryDirectoryServer;
import com.unboundid.ldap.listener.InMemoryDirectoryServerConfig;
import com.unboundid.ldap.listener.InMemoryListenerConfig;
import com.unboundid.ldap.sdk.OperationType;
import com.unboundid.util.LDAPSDKException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** A real issuer and a real directory, started once for all tests; the application knows both from the start. */
public final class IdentityServers {

    public static final MockOAuth2Server ISSUER = issuer();

    /** Of the directory: who searches. Nobody searches without. */
    public static final String SEARCHER = "cn=searcher,dc=tinh,dc=vn";
    public static final String SEARCHERS_PASSWORD = "Tim-Kiem.2021";
    public static final String BASE = "dc=tinh,dc=vn";

    /** Of the directory's certificate, which it has signed itself. */
    public static final KeyStore CERTIFICATE;

    /** Listens as {@code plain} with StartTLS, and as {@code encrypted}. */
    public static final InMemoryDirectoryServer DIRECTORY;

    static {
        try {
            KeyPair pair = KeyPairGenerator.getInstance("RSA").generateKeyPair();
            CERTIFICATE = KeyStore.getInstance("PKCS12");
            CERTIFICATE.load(null, null);
            char[] password = SEARCHERS_PASSWORD.toCharArray();
            CERTIFICATE.setKeyEntry("directory", pair.getPrivate(), password,
                    new X509Certificate[] {selfSigned(pair)});
            KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            keys.init(CERTIFICATE, password);
            SSLContext tls = SSLContext.getInstance("TLS");
            tls.init(keys.getKeyManagers(), null, null);
            DIRECTORY = directory(tls);
        } catch (GeneralSecurityException | LDAPSDKException | OperatorCreationException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private IdentityServers() {
    }

    public static String directoryUrl() {
        return "ldap://localhost:" + DIRECTORY.getListenPort("plain");
    }

    public static String encryptedDirectoryUrl() {
        return "ldaps://localhost:" + DIRECTORY.getListenPort("encrypted");
    }

    /** For the name localhost alone. */
    private static X509Certificate selfSigned(KeyPair pair)
            throws GeneralSecurityException, OperatorCreationException, IOException {
        X500Name name = new X500Name("CN=localhost");
        Instant now = Instant.now();
        JcaX509v3CertificateBuilder certificate = new JcaX509v3CertificateBuilder(name, BigInteger.ONE,
                Date.from(now.minus(Duration.ofDays(1))), Date.from(now.plus(Duration.ofDays(30))), name,
                pair.getPublic());
        certificate.addExtension(Extension.subjectAlternativeName, false,
                new GeneralNames(new GeneralName(GeneralName.dNSName, "localhost")));
        return new JcaX509CertificateConverter().getCertificate(
                certificate.build(new JcaContentSignerBuilder("SHA256withRSA").build(pair.getPrivate())));
    }

    private static MockOAuth2Server issuer() {
        MockOAuth2Server server = new MockOAuth2Server();
        try {
            server.start(InetAddress.getByName("localhost"), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return server;
    }

    private static InMemoryDirectoryServer directory(SSLContext tls) throws LDAPSDKException {
        InMemoryDirectoryServerConfig config = new InMemoryDirectoryServerConfig(BASE);
        config.addAdditionalBindCredentials(SEARCHER, SEARCHERS_PASSWORD);
        config.setAuthenticationRequiredOperationTypes(OperationType.SEARCH);
        config.setSchema(null);
        config.setListenerConfigs(
                InMemoryListenerConfig.createLDAPConfig("plain", null, 0, tls.getSocketFactory()),
                InMemoryListenerConfig.createLDAPSConfig("encrypted", null, 0, tls.getServerSocketFactory(),
                        tls.getSocketFactory()));
        InMemoryDirectoryServer server = new InMemoryDirectoryServer(config);
        server.add("dn: " + BASE, "objectClass: domain", "dc: tinh");
        server.add("dn: ou=people," + BASE, "objectClass: organizationalUnit", "ou: people");
        server.add("dn: ou=groups," + BASE, "objectClass: organizationalUnit", "ou: groups");
        server.startListening();
        return server;
    }
}
