package vn.vinhdanh.security;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.security.oauth2.client.OAuth2ClientProperties;
import org.springframework.boot.autoconfigure.security.oauth2.client.OAuth2ClientPropertiesMapper;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.client.SimpleClientHttpRequestFactory;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;

/**
 * Sign-in with the account of the agency: there where {@code spring.security.oauth2.client.registration.sso.*} and
 * {@code provider.sso.issuer-uri} are set.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(OAuth2ClientProperties.class)
class OidcIssuer {

    static final String REGISTRATION = "sso";

    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration ANSWER = Duration.ofSeconds(10);

    @Bean
    @ConditionalOnProperty("spring.security.oauth2.client.registration." + REGISTRATION + ".client-id")
    ClientRegistrationRepository issuers(OAuth2ClientProperties properties) {
        return new Issuers(properties);
    }

    /** An issuer that does not answer keeps nobody's request for long. */
    static SimpleClientHttpRequestFactory patience() {
        SimpleClientHttpRequestFactory factory = new SimpleClientHttpRequestFactory();
        factory.setConnectTimeout(CONNECT);
        factory.setReadTimeout(ANSWER);
        return factory;
    }

    /**
     * Asks each issuer at its first sign-in, and again at the next one where it did not answer. Boot's own asks while
     * starting, and does not start while the issuer is down.
     */
    private static final class Issuers implements ClientRegistrationRepository {

        private final OAuth2ClientProperties configured;
        private final Map<String, ClientRegistration> found = new ConcurrentHashMap<>();

        private Issuers(OAuth2ClientProperties configured) {
            this.configured = configured;
        }

        @Override
        public ClientRegistration findByRegistrationId(String id) {
            OAuth2ClientProperties.Registration registration = configured.getRegistration().get(id);
            ClientRegistration known = found.get(id);
            if (known == null && registration != null) {
                known = ask(id, registration);
                found.put(id, known);
            }
            return known;
        }

        private ClientRegistration ask(String id, OAuth2ClientProperties.Registration registration) {
            OAuth2ClientProperties one = new OAuth2ClientProperties();
            one.getRegistration().put(id, registration);
            one.getProvider().putAll(configured.getProvider());
            return new OAuth2ClientPropertiesMapper(one).asClientRegistrations().get(id);
        }
    }
}
