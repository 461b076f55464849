package vn.vinhdanh.security;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/**
 * The one place where a password is checked, for the login page and Basic alike, of our own accounts and the
 * directory's. Every no sounds the same and takes about the same time.
 */
@Component
class EngineAuthenticationProvider implements AuthenticationProvider {

    /** The password was set by an administrator: nothing is open to the session but the page that changes it. */
    static final GrantedAuthority MUST_CHANGE = new SimpleGrantedAuthority("PASSWORD_MUST_CHANGE");

    /** Longer ones cannot exist; they are not worth a hash, nor a row in the throttle. */
    private static final int LONGEST_NAME = 64;
    private static final int LONGEST_PASSWORD = 200;

    private final Passwords passwords;
    private final PasswordsToChange toChange;
    private final SignInThrottle throttle;
    private final Duration refusal;

    EngineAuthenticationProvider(Passwords passwords, PasswordsToChange toChange, SignInThrottle throttle,
            SignInProperties properties) {
        this.passwords = passwords;
        this.toChange = toChange;
        this.throttle = throttle;
        this.refusal = properties.refusal();
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
        long start = System.nanoTime();
        Optional<String> user = check(name, password, address);
        if (user.isEmpty()) {
            waitSince(start);
            throw refused();
        }
        throttle.succeeded(name, address);
        // The session keeps the id only: who the person is, and in which groups, is read for every request.
        UsernamePasswordAuthenticationToken token = UsernamePasswordAuthenticationToken.authenticated(user.get(), null,
                toChange.contains(user.get()) ? List.of(MUST_CHANGE) : List.of());
        token.setDetails(given.getDetails());
        return token;
    }

    private Optional<String> check(String name, String password, String address) {
        Optional<String> user;
        try {
            user = passwords.check(name, password, throttle.isKnown(name, address));
        } catch (Directory.Unreachable e) {
            return Optional.empty(); // nobody's wrong password
        }
        if (user.isEmpty()) {
            throttle.failed(name, address);
        }
        return user;
    }

    private void waitSince(long start) {
        LockSupport.parkNanos(refusal.toNanos() - (System.nanoTime() - start));
    }

    private static BadCredentialsException refused() {
        return new BadCredentialsException("refused");
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
