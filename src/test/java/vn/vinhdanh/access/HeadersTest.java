package vn.vinhdanh.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.web.FilterChainProxy;
import vn.vinhdanh.HttpCaller;
import vn.vinhdanh.web.api.Role;

/** What every answer tells the browser to refuse; the pages are those of the declaration. */
class HeadersTest extends AccessTest {

    private static final String HTML = "text/html";
    private static final List<Row> ROWS = Declaration.read().rows();

    @Autowired
    private FilterChainProxy chains;

    /** Pages that are somebody's, with where they are. */
    private static Stream<String> pages(Role role) {
        return ROWS.stream().filter(row -> row.verb().equals("GET") && row.addresses().get(0)
                        .matches("/(?!camunda|engine-rest|api|actuator|assets|public|robots|webjars).*"))
                .map(row -> filled(row.address(), Who.Owner.COMMUNE, role));
    }

    @Test
    void ownPagesRunNothingButTheirOwnFiles() {
        HttpCaller browser = signedIn(Role.ADMINISTRATOR.user());
        List<String> pages = pages(Role.ADMINISTRATOR).toList();
        assertThat(pages).hasSizeGreaterThan(15).contains("/", "/login", "/outbox");
        for (String page : pages) {
            HttpHeaders headers = browser.get(page, "Accept", HTML).headers();
            assertThat(headers.allValues("Content-Security-Policy")).as(page).singleElement().asString()
                    .contains("default-src 'self'", "object-src 'none'", "base-uri 'none'", "form-action 'self'",
                            "frame-ancestors 'none'").doesNotContain("unsafe", "*", "http");
            expectCommon(page, headers);
            assertThat(headers.firstValue("Cache-Control").orElse("")).as(page).contains("no-store");
        }
    }

    @Test
    void publicPagesRunNothingAtAll() {
        List<String> pages = ROWS.stream().filter(row -> row.verb().equals("GET") && row.address()
                .startsWith("/public")).map(row -> filled(row.address(), Who.Owner.COMMUNE, Role.ANONYMOUS)).toList();
        assertThat(pages).hasSizeGreaterThan(7);
        for (String page : pages) {
            HttpResponse<String> answer = stranger().get(page, "Accept", HTML);
            assertThat(answer.headers().allValues("Content-Security-Policy")).as(page).singleElement().asString()
                    .startsWith("default-src 'none'").contains("frame-ancestors 'none'", "base-uri 'none'")
                    .doesNotContain("script", "unsafe", "*");
            expectCommon(page, answer.headers());
            assertThat(answer.headers().allValues("Set-Cookie")).as(page).isEmpty();
        }
    }

    @Test
    void dataAreNeitherKeptNorFramed() {
        for (String address : List.of("/api/me", "/api/nominations/" + fact("{dossier}"),
                "/api/nominations/" + fact("{dossier}") + "/evidence/" + fact("{paper}"), "/engine-rest/version",
                "/engine-rest/task/" + fact("{task}") + "/deployed-form", "/actuator/prometheus")) {
            HttpResponse<String> answer = as(Role.ADMINISTRATOR).get(address);
            assertThat(answer.statusCode()).as(address).isEqualTo(200);
            expectCommon(address, answer.headers());
            assertThat(answer.headers().firstValue("Cache-Control").orElse("")).as(address).contains("no-store");
            assertThat(answer.headers().firstValue("Content-Security-Policy").orElse("")).as(address)
                    .contains("frame-ancestors 'none'").doesNotContain("unsafe");
        }
    }

    private static void expectCommon(String address, HttpHeaders headers) {
        assertThat(headers.firstValue("X-Content-Type-Options")).as(address).hasValue("nosniff");
        assertThat(headers.firstValue("X-Frame-Options")).as(address).hasValue("DENY");
        assertThat(headers.firstValue("Referrer-Policy")).as(address).hasValue("same-origin");
        assertThat(headers.firstValue("Access-Control-Allow-Origin")).as(address).isEmpty();
    }

    @Test
    void browsersAreHeldToEncryption() throws Exception {
        for (String address : List.of("/", "/login", "/api/me", "/engine-rest/version", "/public", "/assets/x.css",
                "/actuator/health")) {
            MockHttpServletRequest request = new MockHttpServletRequest("GET", address);
            request.setSecure(true);
            MockHttpServletResponse response = new MockHttpServletResponse();
            chains.doFilter(request, response, new MockFilterChain());
            assertThat(response.getHeader("Strict-Transport-Security")).as(address)
                    .isEqualTo("max-age=31536000");
        }
    }

    @Test
    void noOtherSiteIsLetIn() {
        for (String address : List.of("/api/me", "/engine-rest/task", "/public", "/", "/actuator/prometheus",
                "/camunda/api/engine/engine")) {
            HttpCaller caller = as(Role.HOME_AFFAIRS);
            HttpResponse<String> preflight = stranger().send("OPTIONS", address, null, "Origin",
                    "https://elsewhere.example", "Access-Control-Request-Method", "POST");
            assertThat(preflight.headers().map().keySet()).as(address)
                    .noneMatch(name -> name.startsWith("access-control-"));
            assertThat(caller.get(address, "Origin", "https://elsewhere.example").headers().map().keySet()).as(address)
                    .noneMatch(name -> name.startsWith("access-control-"));
            assertThat(caller.send(caller.requestWithToken(address)
                    .method("TRACE", HttpRequest.BodyPublishers.noBody()).build()).statusCode()).as("TRACE " + address)
                    .isIn(302, 400, 401, 403, 405);
        }
    }

    /** Every address under /api that writes, asked with a session as a page of another site could make a browser. */
    @Test
    void aSessionWithoutThePagesTokenWritesNothing() {
        HttpCaller browser = signedIn(Role.ADMINISTRATOR.user());
        List<Row> writes = ROWS.stream()
                .filter(row -> row.address().startsWith("/api/") && !row.verb().equals("GET")).toList();
        assertThat(writes).hasSizeGreaterThan(50);
        for (Row row : writes) {
            String address = filled(row.address(), Who.Owner.COMMUNE, Role.ADMINISTRATOR);
            HttpResponse<String> answer = browser.send(row.verb(), address, "{}", "Content-Type", "application/json");
            assertThat(answer.statusCode()).as(row.toString()).isEqualTo(403);
            assertThat(answer.body()).as(row.toString()).contains("Phiên").doesNotContain("trace");
        }
        assertThat(browser.get("/api/me").statusCode()).as("the session lives on").isEqualTo(200);
        assertThat(browser.send("POST", "/logout", null).statusCode()).isEqualTo(403);
    }

    @Test
    void theWebappsRefuseASessionWithoutTheirToken() {
        HttpCaller browser = signedIn(Role.HOME_AFFAIRS.user());
        browser.get("/camunda/app/tasklist/default/", "Accept", HTML);
        assertThat(browser.send("POST", "/camunda/api/engine/engine/default/task/" + fact("{task}") + "/claim",
                "{\"userId\":\"" + Role.HOME_AFFAIRS.user() + "\"}", "Content-Type", "application/json").statusCode())
                .isEqualTo(403);
        assertThat(json(as(Role.ADMINISTRATOR).get("/engine-rest/task/" + fact("{task}"))).path("assignee").isNull())
                .isTrue();
    }
}
