package vn.vinhdanh.security;

import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.security.oauth2.client.OAuth2ClientProperties;
import org.springframework.boot.autoconfigure.security.oauth2.client.OAuth2ClientPropertiesMapper;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.SupplierClientRegistrationRepository;

/**
 * Sign-in with the account of the agency: there where {@code spring.security.oauth2.client.registration.sso.*} and
 * {@code provider.sso.issuer-uri} are set.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(OAuth2ClientProperties.class)
class OidcIssuer {

    static final String REGISTRATION = "sso";

    /** Asks the issuer at the first sign-in. Boot's own asks while starting, and does not start while it is down. */
    @Bean
    @ConditionalOnProperty("spring.security.oauth2.client.registration." + REGISTRATION + ".client-id")
    ClientRegistrationRepository lazyIssuer(OAuth2ClientProperties properties) {
        return new SupplierClientRegistrationRepository(() -> new InMemoryClientRegistrationRepository(
                List.copyOf(new OAuth2ClientPropertiesMapper(properties).asClientRegistrations().values())));
    }
}
