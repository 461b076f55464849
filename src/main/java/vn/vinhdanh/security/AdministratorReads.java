package vn.vinhdanh.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.boot.autoconfigure.security.SecurityProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import vn.vinhdanh.audit.Journal;

/**
 * An administrator may look at everything, so what is looked at is recorded: once for each request, before it is
 * answered, and whatever the answer. Where the entry cannot be written nothing is shown. Addresses are read unless they
 * are known to hold nothing about a person: a new one is recorded by itself.
 */
final class AdministratorReads extends OncePerRequestFilter {

    /** In detail, no more than this of the query is kept. */
    private static final int MOST = 300;

    /** Where personal data is served: our API and pages, the engine's two interfaces. */
    private static final Pattern SERVED = Pattern.compile(
            "(?:/api|/engine-rest(?:/engine/[^/]+)?|/camunda/api/engine/engine/[^/]+|/camunda/api/cockpit/plugin/[^/]+"
                    + "|/camunda/api/admin/plugin/[^/]+)(/.+)|(/outbox/.+|/journal.*)");

    /** Nobody is named there. */
    private static final Pattern HARMLESS = Pattern.compile(
            "/(?:me|docs|clock|calendar|movements|units|statistics|templates|printers|certificate-layouts|version"
                    + "|engine|deployment|process-definition|decision-definition|decision-requirements-definition"
                    + "|case-definition|authorization|filter|metrics|schema|telemetry|condition)(?:[/.?].*)?"
                    + "|.*/count|.*/form(?:-variables)?|.*/deployed-form|/[a-z-]+/statistics.*");

    /** A dossier, list, batch, import or revocation. */
    private static final Pattern CODE = Pattern.compile("[a-z0-9-]+-[A-Z]?[0-9]+");

    private final Journal journal;

    AdministratorReads(Journal journal) {
        this.journal = journal;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (SecurityContextHolder.getContext().getAuthentication() != null
                && SecurityContextHolder.getContext().getAuthentication().getPrincipal() instanceof Person person
                && person.administrator() && reads(request)) {
            Map<String, Object> detail = new LinkedHashMap<>();
            detail.put("address", cut(request.getRequestURI()));
            if (request.getQueryString() != null) {
                detail.put("query", cut(request.getQueryString()));
            }
            journal.record(subject(request.getRequestURI()), "READ", detail);
        }
        chain.doFilter(request, response);
    }

    /** The engine also takes queries by POST; what such a call changes besides has an entry of its own. */
    private static boolean reads(HttpServletRequest request) {
        boolean asks = "GET".equals(request.getMethod()) || "HEAD".equals(request.getMethod())
                || "POST".equals(request.getMethod()) && !request.getRequestURI().startsWith("/api/");
        Matcher served = SERVED.matcher(request.getRequestURI());
        return asks && served.matches()
                && (served.group(1) == null || !HARMLESS.matcher(served.group(1)).matches());
    }

    /** The code in the address; else {@code read}. */
    private static String subject(String address) {
        String subject = "read";
        for (String part : address.split("/")) {
            if (CODE.matcher(part).matches() && !part.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")) {
                subject = part;
            }
        }
        return subject;
    }

    private static String cut(String text) {
        return text.length() <= MOST ? text : text.substring(0, MOST);
    }

    @Configuration(proxyBeanMethods = false)
    static class Registration {

        /** Behind the rules of sign-in: who was refused there has read nothing. */
        @Bean
        FilterRegistrationBean<AdministratorReads> administratorReads(Journal journal) {
            FilterRegistrationBean<AdministratorReads> filter =
                    new FilterRegistrationBean<>(new AdministratorReads(journal));
            filter.setOrder(SecurityProperties.DEFAULT_FILTER_ORDER + 2);
            return filter;
        }
    }
}
