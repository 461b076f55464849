package vn.vinhdanh.security;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import javax.net.ssl.SSLSocketFactory;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.ldap.core.support.DefaultTlsDirContextAuthenticationStrategy;
import org.springframework.security.ldap.DefaultSpringSecurityContextSource;
import org.springframework.util.StringUtils;
import vn.vinhdanh.startup.StartRefused;

/** How the directory is reached: encrypted, with patience for a few seconds, and only as the configuration says. */
final class DirectoryConnection {

    private static final Set<String> OWN_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    private DirectoryConnection() {
    }

    /** @throws StartRefused where passwords would travel unencrypted to another machine */
    static DefaultSpringSecurityContextSource open(DirectoryProperties directory, SslBundles bundles) {
        directory.urls().forEach(url -> requireEncryption(url, directory.startTls()));
        DefaultSpringSecurityContextSource source =
                new DefaultSpringSecurityContextSource(directory.urls(), directory.base());
        Map<String, Object> environment = new HashMap<>();
        String timeout = Long.toString(directory.timeout().toMillis());
        environment.put("com.sun.jndi.ldap.connect.timeout", timeout);
        environment.put("com.sun.jndi.ldap.read.timeout", timeout);
        environment.put("java.naming.ldap.attributes.binary", "objectGUID");
        if (StringUtils.hasText(directory.bindDn())) {
            source.setUserDn(directory.bindDn());
            source.setPassword(directory.bindPassword());
        } else {
            source.setAnonymousReadOnly(true);
        }
        SSLSocketFactory trusted = StringUtils.hasText(directory.sslBundle())
                ? bundles.getBundle(directory.sslBundle()).createSslContext().getSocketFactory() : null;
        if (directory.startTls()) {
            DefaultTlsDirContextAuthenticationStrategy encrypted = new DefaultTlsDirContextAuthenticationStrategy();
            encrypted.setShutdownTlsGracefully(true);
            encrypted.setSslSocketFactory(trusted);
            source.setAuthenticationStrategy(encrypted);
        } else if (trusted != null) {
            DirectorySockets.trust(trusted);
            environment.put("java.naming.ldap.factory.socket", DirectorySockets.class.getName());
        }
        source.setBaseEnvironmentProperties(environment);
        // A connection kept in a pool would outlive a change of the certificate, and cannot speak StartTLS.
        source.setPooled(false);
        source.afterPropertiesSet();
        return source;
    }

    private static void requireEncryption(String url, boolean startTls) {
        URI uri = URI.create(url.trim());
        boolean encrypted = "ldaps".equals(uri.getScheme()) || startTls;
        if (!encrypted && !OWN_MACHINE.contains(String.valueOf(uri.getHost()))) {
            throw new StartRefused("startup.ldap.plain", url);
        }
    }
}
