package vn.vinhdanh.security;

import jakarta.servlet.http.HttpServletRequest;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.http.server.PathContainer;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.stereotype.Component;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * Of the nearly five hundred addresses of the engine's REST interface, a fifth is of use to anybody but administrators.
 * Only those are open, as {@code access/addresses.csv} declares them; what a person then sees there the engine decides
 * by its rights and tenants. An address that a later engine adds is closed until it is declared.
 */
@Component
class EngineDoor implements AuthorizationManager<RequestAuthorizationContext> {

    private static final String DECLARATION = "/access/addresses.csv";
    private static final String ADMINISTRATORS = CurrentUserFilter.GROUP + Person.ADMINISTRATORS;

    /** The engine may be named in the address or not, both serve the same; the declaration writes {@code engine:}. */
    private static final Pattern ADDRESS =
            Pattern.compile("(?:engine:|/engine-rest|/camunda/api/engine)(?:/engine/[^/]+(?=/))?(/.*?)/*");

    private record Row(String verb, PathPattern path, boolean open) {

        boolean speaksOf(String asked, PathContainer address) {
            return (verb.equals("*") || verb.equals(asked)) && path.matches(address);
        }
    }

    private final List<Row> rows = rows();

    @Override
    public AuthorizationDecision check(Supplier<Authentication> caller, RequestAuthorizationContext context) {
        Authentication person = caller.get();
        boolean signedIn = person != null && person.isAuthenticated()
                && !(person instanceof AnonymousAuthenticationToken);
        HttpServletRequest request = context.getRequest();
        return new AuthorizationDecision(signedIn && (isAdministrator(person) || isOpen(request.getMethod(),
                request.getRequestURI().substring(request.getContextPath().length()))));
    }

    private static boolean isAdministrator(Authentication person) {
        return person.getAuthorities().stream().anyMatch(held -> ADMINISTRATORS.equals(held.getAuthority()));
    }

    /** @param path as sent, with the prefix under which the engine is served */
    boolean isOpen(String verb, String path) {
        Matcher address = ADDRESS.matcher(path);
        if (!address.matches()) {
            return false;
        }
        PathContainer asked = PathContainer.parsePath(address.group(1));
        String verbOrGet = verb.equals("HEAD") ? "GET" : verb;
        return rows.stream().filter(row -> row.speaksOf(verbOrGet, asked)).findFirst().map(Row::open).orElse(false);
    }

    /** The most particular first; where two are equally so, the open one. */
    private static List<Row> rows() {
        try (InputStream file = EngineDoor.class.getResourceAsStream(DECLARATION);
                BufferedReader lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return lines.lines().map(line -> line.split(";", 4))
                    .filter(cells -> cells.length > 2 && ADDRESS.matcher(cells[1]).matches()).map(EngineDoor::row)
                    .sorted(Comparator.comparing(Row::path).thenComparing(row -> !row.open())).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Row row(String[] cells) {
        Matcher address = ADDRESS.matcher(cells[1].replaceFirst("\\?.*", ""));
        address.matches();
        return new Row(cells[0], PathPatternParser.defaultInstance.parse(address.group(1)),
                !cells[2].startsWith("closed"));
    }
}
