package vn.vinhdanh.security;

import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.identity.User;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/** The one place where a password is checked, for the login page and Basic alike. Every no sounds the same. */
@Component
class EngineAuthenticationProvider implements AuthenticationProvider {

    /** Longer ones cannot exist; they are not worth a hash, nor a row in the throttle. */
    private static final int LONGEST_NAME = 64;
    private static final int LONGEST_PASSWORD = 200;

    private final IdentityService identity;
    private final SignInThrottle throttle;

    EngineAuthenticationProvider(IdentityService identity, SignInThrottle throttle) {
        this.identity = identity;
        this.throttle = throttle;
    }

    @Override
    public Authentication authenticate(Authentication given) {
        String name = given.getName() == null ? "" : given.getName().trim();
        String password = given.getCredentials() == null ? "" : given.getCredentials().toString();
        if (name.isEmpty() || name.length() > LONGEST_NAME
                || password.isEmpty() || password.length() > LONGEST_PASSWORD) {
            throw refused();
        }
        String address = given.getDetails() instanceof WebAuthenticationDetails web ? web.getRemoteAddress() : "-";
        if (throttle.isClosed(name, address)) {
            throw refused();
        }
        if (!matches(name, password)) {
            throttle.failed(name, address);
            throw refused();
        }
        throttle.succeeded(name, address);
        User user = identity.createUserQuery().userId(name).singleResult();
        // The session keeps the id only: who the person is, and in which groups, is read for every request.
        UsernamePasswordAuthenticationToken token =
                UsernamePasswordAuthenticationToken.authenticated(user.getId(), null, List.of());
        token.setDetails(given.getDetails());
        return token;
    }

    private boolean matches(String name, String password) {
        identity.clearAuthentication();
        try {
            return identity.checkPassword(name, password);
        } catch (OptimisticLockingException e) {
            return false; // two wrong passwords for one account at the same moment
        }
    }

    private static BadCredentialsException refused() {
        return new BadCredentialsException("refused");
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
