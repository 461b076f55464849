package vn.vinhdanh.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.oidc.web.logout.OidcClientInitiatedLogoutSuccessHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;

/** Signing in and out at the issuer, where one is configured; every failure ends at the login page, in words. */
@Component
class OidcSignIn {

    private static final Logger LOG = LoggerFactory.getLogger(OidcSignIn.class);
    private static final String START = "/oauth2/authorization";

    private final ClientRegistrationRepository issuers;
    private final OidcUsers users;

    OidcSignIn(ObjectProvider<ClientRegistrationRepository> issuers, OidcUsers users) {
        this.issuers = issuers.getIfAvailable();
        this.users = users;
    }

    void addTo(HttpSecurity http) throws Exception {
        if (issuers == null) {
            return;
        }
        DefaultOAuth2AuthorizationRequestResolver requests =
                new DefaultOAuth2AuthorizationRequestResolver(issuers, START);
        // A code caught on its way is worth nothing without what only this session knows.
        requests.setAuthorizationRequestCustomizer(OAuth2AuthorizationRequestCustomizers.withPkce());
        http.oauth2Login(oidc -> oidc.loginPage("/login")
                .authorizationEndpoint(start -> start.authorizationRequestResolver(requests))
                .tokenEndpoint(token -> token.accessTokenResponseClient(patientClient()))
                .successHandler(PageAnswers.signedIn())
                .failureHandler(OidcSignIn::refused)
                .userInfoEndpoint(user -> user.oidcUserService(users))
                .withObjectPostProcessor(new ObjectPostProcessor<OAuth2AuthorizationRequestRedirectFilter>() {
                    @Override
                    public <F extends OAuth2AuthorizationRequestRedirectFilter> F postProcess(F filter) {
                        filter.setAuthenticationFailureHandler(OidcSignIn::refused);
                        return filter;
                    }
                }));
    }

    /** Also at the issuer, where it offers that: else the next person at this machine is signed in by one click. */
    LogoutSuccessHandler signedOut() {
        LogoutSuccessHandler here = PageAnswers.signedOut();
        if (issuers == null) {
            return here;
        }
        OidcClientInitiatedLogoutSuccessHandler there = new OidcClientInitiatedLogoutSuccessHandler(issuers);
        there.setPostLogoutRedirectUri("{baseUrl}" + PageAnswers.SIGNED_OUT);
        there.setDefaultTargetUrl(PageAnswers.SIGNED_OUT);
        return (request, response, signedIn) -> handlerOf(signedIn, here, there)
                .onLogoutSuccess(request, response, signedIn);
    }

    /** An issuer that is down keeps nobody from signing out here. */
    private LogoutSuccessHandler handlerOf(Authentication signedIn, LogoutSuccessHandler here,
            LogoutSuccessHandler there) {
        if (!(signedIn instanceof OAuth2AuthenticationToken token)) {
            return here;
        }
        try {
            return issuers.findByRegistrationId(token.getAuthorizedClientRegistrationId()) == null ? here : there;
        } catch (RuntimeException e) {
            LOG.warn("The issuer did not answer; the person is signed out here only: {}", e.getMessage());
            return here;
        }
    }

    private static void refused(HttpServletRequest request, HttpServletResponse response,
            AuthenticationException reason) throws IOException {
        boolean taken = reason instanceof OAuth2AuthenticationException error
                && OidcUsers.TAKEN.equals(error.getError().getErrorCode());
        LOG.warn("Signing in at the issuer failed: {}", reason.getMessage());
        response.sendRedirect(request.getContextPath() + (taken ? "/login?taken" : "/login?issuer"));
    }

    private static RestClientAuthorizationCodeTokenResponseClient patientClient() {
        RestClientAuthorizationCodeTokenResponseClient client = new RestClientAuthorizationCodeTokenResponseClient();
        client.setRestClient(RestClient.builder().requestFactory(OidcIssuer.patience())
                .messageConverters(converters -> {
                    converters.clear();
                    converters.addAll(List.of(new FormHttpMessageConverter(),
                            new OAuth2AccessTokenResponseHttpMessageConverter()));
                })
                .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler()).build());
        return client;
    }
}
