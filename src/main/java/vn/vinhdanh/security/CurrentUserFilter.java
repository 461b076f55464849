package vn.vinhdanh.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AccountExpiredException;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Reads the user and the groups from the engine's tables for every request, so that a membership taken away, a user
 * removed or locked counts at once. Nothing of it is written to the session. Our own addresses also get the engine's
 * authentication, under which the engine answers; the webapps set theirs. A session that is too old ends here.
 */
class CurrentUserFilter extends OncePerRequestFilter {

    /** Authority of a member of group g: {@code GROUP_g}. */
    static final String GROUP = "GROUP_";

    private final IdentityService identity;
    private final SignInProperties properties;
    private final InstantSource clock = InstantSource.system(); // sessions live on real time, as their cookies do

    CurrentUserFilter(IdentityService identity, SignInProperties properties) {
        this.identity = identity;
        this.properties = properties;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication signedIn = SecurityContextHolder.getContext().getAuthentication();
        if (signedIn == null || !signedIn.isAuthenticated() || signedIn instanceof AnonymousAuthenticationToken) {
            chain.doFilter(request, response);
            return;
        }
        // A left-over authentication of this thread would filter the queries by its rights.
        identity.clearAuthentication();
        Person person = isTooOld(request.getSession(false)) ? null : find(signedIn.getName());
        if (person == null || person.groups().contains(Person.LOCKED)) {
            signOut(request);
            throw new AccountExpiredException("user removed or locked, or session too old");
        }
        if (signedIn.getAuthorities().contains(EngineAuthenticationProvider.MUST_CHANGE)
                && !Requests.BEFORE_PASSWORD_CHANGE.matches(request)) {
            changePasswordFirst(request, response);
            return;
        }
        SecurityContextHolder.setContext(new SecurityContextImpl(tokenFor(person, signedIn)));
        if (Requests.WEBAPPS.matches(request)) {
            chain.doFilter(request, response);
            return;
        }
        try {
            identity.setAuthentication(person.id(), List.copyOf(person.groups()));
            chain.doFilter(request, response);
        } finally {
            identity.clearAuthentication();
        }
    }

    /** The error page has a header with the person, too. */
    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    /** The second half of an asynchronous answer is judged by the same groups as the first. */
    @Override
    protected boolean shouldNotFilterAsyncDispatch() {
        return false;
    }

    private boolean isTooOld(HttpSession session) {
        return session != null && Instant.ofEpochMilli(session.getCreationTime()).plus(properties.longest())
                .isBefore(clock.instant());
    }

    private static void changePasswordFirst(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (!Requests.PAGE.matches(request)) {
            throw new PasswordMustChange();
        }
        response.sendRedirect(request.getContextPath() + "/password");
    }

    private Person find(String id) {
        User user = identity.createUserQuery().userId(id).singleResult();
        if (user == null) {
            return null;
        }
        Set<String> groups = identity.createGroupQuery().groupMember(id).list().stream()
                .map(Group::getId).collect(Collectors.toUnmodifiableSet());
        String name = Stream.of(user.getFirstName(), user.getLastName())
                .filter(part -> part != null && !part.isBlank()).collect(Collectors.joining(" "));
        return new Person(user.getId(), name.isEmpty() ? user.getId() : name, groups);
    }

    private static Authentication tokenFor(Person person, Authentication signedIn) {
        List<SimpleGrantedAuthority> authorities =
                person.groups().stream().map(group -> new SimpleGrantedAuthority(GROUP + group)).toList();
        UsernamePasswordAuthenticationToken token =
                UsernamePasswordAuthenticationToken.authenticated(person, null, authorities);
        token.setDetails(signedIn.getDetails());
        return token;
    }

    private static void signOut(HttpServletRequest request) {
        SecurityContextHolder.clearContext();
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }

    /** Nothing is open to this person before the password is one that nobody else knows. */
    static class PasswordMustChange extends AccessDeniedException {

        PasswordMustChange() {
            super("password must be changed first");
        }
    }
}
