package vn.vinhdanh.web.open;

import static org.assertj.core.api.Assertions.assertThat;

import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.SyndFeedInput;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.vinhdanh.register.RegisterFixture;

/** What all public pages have in common, the first one, the feed, and addresses that lead nowhere. */
class OpenPagesTest extends OpenTest {

    private static final List<String> PAGES = List.of("/public", "/public/awards", "/public/verify",
            "/public/verify/00000000000000000002", "/public/examples", "/public/examples/999999", "/public/x/y",
            "/public/feed.atom", "/robots.txt");

    @Test
    void nobodyIsRememberedAndNothingRuns() {
        new RegisterFixture(db).award("Nguyễn Thị Lan");
        for (String path : PAGES) {
            for (String language : new String[] {"vi", "en"}) {
                HttpResponse<String> answer = stranger().get(path, "Accept", "text/html", "Accept-Language", language);
                assertThat(answer.statusCode()).as(path).isIn(200, 404);
                assertThat(answer.headers().allValues("Set-Cookie")).as(path).isEmpty();
                assertThat(answer.headers().firstValue("Content-Security-Policy").orElse("")).as(path)
                        .startsWith("default-src 'none'").doesNotContain("script", "unsafe");
                assertThat(answer.headers().firstValue("X-Content-Type-Options")).as(path).hasValue("nosniff");
                assertThat(answer.body()).as(path).doesNotContain("??", "<script", "style=\"", "onclick", "_csrf");
            }
        }
    }

    @Test
    void aCallerWhoIsSignedInIsAStrangerHere() {
        var browser = signedIn(createUser("so-vang", "so-vang-home-affairs"));
        HttpResponse<String> answer = browser.get("/public/awards", "Accept", "text/html");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
        assertThat(answer.body()).doesNotContain("so-vang");
        assertThat(stranger().send("POST", "/public/awards", "x").statusCode()).isIn(403, 404, 405);
    }

    @Test
    void anAnswerThatHasNotChangedIsNotSentAgain() {
        RegisterFixture register = new RegisterFixture(db);
        register.award("Nguyễn Thị Lan");
        for (String path : List.of("/public/awards?movement=" + register.movement, "/public/feed.atom", "/public")) {
            HttpResponse<String> first = page(path);
            String tag = first.headers().firstValue("ETag").orElseThrow();
            assertThat(first.headers().firstValue("Vary").orElse("")).contains("Accept", "Accept-Language");
            assertThat(first.headers().firstValue("Cache-Control").orElse("")).contains("public")
                    .doesNotContain("no-store");
            HttpResponse<String> again = stranger().get(path, "Accept", "text/html", "Accept-Language", "vi",
                    "If-None-Match", tag);
            assertThat(again.statusCode()).as(path).isEqualTo(304);
            assertThat(again.body()).isEmpty();
            assertThat(stranger().get(path, "Accept", "text/html", "Accept-Language", "en", "If-None-Match", tag)
                    .statusCode()).as("another language is another answer").isEqualTo(200);
        }
        String path = "/public/awards?movement=" + register.movement;
        String tag = page(path).headers().firstValue("ETag").orElseThrow();
        register.award("Trần Văn Hai");
        assertThat(stranger().get(path, "Accept", "text/html", "Accept-Language", "vi", "If-None-Match", tag)
                .statusCode()).isEqualTo(200);
        assertThat(page("/public/verify/00000000000000000003").headers().firstValue("Cache-Control"))
                .hasValue("no-store");
    }

    @Test
    void theFirstPageShowsWhatIsNew() {
        RegisterFixture register = new RegisterFixture(db);
        register.award("Nguyễn Thị Lan");
        db.sql("UPDATE vinhdanh.decision_list SET announced_at = '2099-01-01T00:00:00Z' WHERE movement = ?")
                .param(register.movement).update();
        assertThat(body("/public")).contains(register.decisionNumber, "1 trường hợp được khen", register.publicName(),
                "/public/awards?decision=" + register.decision, "href=\"/\"");
        assertThat(body("/public?lang=en")).contains("decision=" + register.decision + "&amp;lang=en");
        db.sql("UPDATE vinhdanh.decision_list SET announced_at = '2021-01-01T00:00:00Z' WHERE movement = ?")
                .param(register.movement).update();
    }

    @Test
    void theFeedIsReadByReaders() throws Exception {
        RegisterFixture register = new RegisterFixture(db);
        register.award("Nguyễn Thị Lan");
        HttpResponse<String> answer = page("/public/feed.atom");
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/atom+xml");
        SyndFeed feed = new SyndFeedInput().build(new StringReader(answer.body()));
        assertThat(feed.getEntries()).anySatisfy(entry -> {
            assertThat(entry.getTitle()).contains(register.decisionNumber);
            assertThat(entry.getLink()).endsWith("/public/awards?decision=" + register.decision);
        });
    }

    @Test
    void nowhereIsToldInWords() {
        assertThat(page("/public/nowhere").statusCode()).isEqualTo(404);
        assertThat(page("/public/nowhere").body()).contains("Không tìm thấy trang");
        HttpResponse<String> data = stranger().get("/public/nowhere", "Accept", JSON);
        assertThat(data.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(body("/robots.txt")).contains("Disallow: /public/verify/", "Allow: /public");
    }
}
