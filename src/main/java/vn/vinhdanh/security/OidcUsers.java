package vn.vinhdanh.security;

import org.springframework.boot.web.client.RestTemplateBuilder;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.userinfo.DefaultOAuth2UserService;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;

/** Takes over whom the issuer vouches for, with the groups of the claim {@code groups}. */
@Component
class OidcUsers extends OidcUserService {

    /** Error code of {@link OAuth2AuthenticationException} for a name that somebody else has here. */
    static final String TAKEN = "account_taken";

    private static final String GROUPS = "groups";

    private final ExternalAccounts accounts;

    OidcUsers(ExternalAccounts accounts) {
        this.accounts = accounts;
        DefaultOAuth2UserService userInfo = new DefaultOAuth2UserService();
        userInfo.setRestOperations(new RestTemplateBuilder().requestFactory(OidcIssuer::patience)
                .errorHandler(new OAuth2ErrorResponseErrorHandler()).build());
        setOauth2UserService(userInfo);
    }

    /** @throws OAuth2AuthenticationException when the name belongs to somebody else */
    @Override
    public OidcUser loadUser(OidcUserRequest request) {
        OidcUser user = super.loadUser(request);
        takeOver(user);
        return user;
    }

    void takeOver(OidcUser user) {
        try {
            accounts.takeOver(new ExternalPerson(String.valueOf(user.getIssuer()), user.getSubject(), user.getName(),
                    user.getGivenName(), user.getFamilyName(), user.getEmail(), user.getClaimAsStringList(GROUPS)));
        } catch (ExternalAccounts.AccountTaken e) {
            throw new OAuth2AuthenticationException(new OAuth2Error(TAKEN), e);
        }
    }
}
