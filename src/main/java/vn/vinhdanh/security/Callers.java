package vn.vinhdanh.security;

import org.camunda.bpm.engine.IdentityService;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.AuthenticationEventPublisher;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.ProviderManager;

/** Who checks passwords, and who finds out at each request whom the session belongs to. */
@Configuration(proxyBeanMethods = false)
class Callers {

    /** Tells of each password that was checked; {@link CountSignIns} counts them. */
    @Bean
    AuthenticationManager authenticationManager(EngineAuthenticationProvider provider,
            AuthenticationEventPublisher events) {
        ProviderManager manager = new ProviderManager(provider);
        manager.setAuthenticationEventPublisher(events);
        return manager;
    }

    @Bean
    CurrentUserFilter currentUser(IdentityService identity, SignInProperties properties) {
        return new CurrentUserFilter(identity, properties);
    }

    /** It belongs into the chains of {@link SignInRules}; alone it would know nobody. */
    @Bean
    FilterRegistrationBean<CurrentUserFilter> notOnItsOwn(CurrentUserFilter currentUser) {
        FilterRegistrationBean<CurrentUserFilter> registration = new FilterRegistrationBean<>(currentUser);
        registration.setEnabled(false);
        return registration;
    }
}
