package vn.vinhdanh.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.vinhdanh.ApplicationTest;
import vn.vinhdanh.HttpCaller;
import vn.vinhdanh.notification.Outbox;
import vn.vinhdanh.notification.OutboxView;
import vn.vinhdanh.organization.Caller;

/** The staff pages: who is offered what, in which language, and who reads whose mails. */
class PagesTest extends ApplicationTest {

    private static final String[] PAGES = {"/", "/dossiers", "/dossiers/soc-trang-2021-000001", "/imports",
        "/imports/1", "/movements", "/movements/soc-trang-2021", "/statistics", "/calendar", "/adhoc", "/outgoing",
        "/revocations", "/certificates", "/decisions", "/templates", "/examples"};

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Outbox outbox;

    @Autowired
    private OutboxView view;

    @BeforeEach
    void emptyOutbox() {
        jdbc.sql("DELETE FROM vinhdanh.mail_outbox").update();
    }

    @Test
    void everyPageIsThereInBothLanguagesAndHasAllItsTexts() {
        HttpCaller browser = signedIn(createUser("trang-noivu", "trang-home-affairs"));
        for (String path : PAGES) {
            for (String language : new String[] {"vi", "en"}) {
                HttpResponse<String> page = browser.get(path, "Accept-Language", language);
                assertThat(page.statusCode()).as(path).isEqualTo(200);
                assertThat(page.body()).as(path).contains("<html lang=\"" + language + "\"").doesNotContain("??");
            }
        }
        assertThat(browser.get("/movements", "Accept-Language", "vi").body()).contains("Phong trào và đợt");
        assertThat(browser.get("/movements", "Accept-Language", "en").body()).contains("Movements and batches");
    }

    @Test
    void nothingRunsInlineSinceThePolicyForbidsIt() {
        HttpCaller browser = signedIn(createUser("trang-noivu", "trang-home-affairs"));
        for (String path : PAGES) {
            assertThat(browser.get(path).body()).as(path).doesNotContain("style=\"", "onclick", "<style")
                    .doesNotContainPattern("<script(?![^>]*src=)");
        }
    }

    @Test
    void theStartPageOffersWhatTheRoleMayUse() {
        String unit = signedIn(createUser("trang-donvi", "trang-unit-x")).get("/").body();
        assertThat(unit).contains("href=\"/dossiers\"", "href=\"/imports\"", "href=\"/movements\"")
                .doesNotContain("cockpit", "/outbox", "/api/docs");
        String administrator = signedIn(ADMINISTRATOR).get("/").body();
        assertThat(administrator).contains("cockpit", "href=\"/outbox\"", "/api/docs")
                .doesNotContain("href=\"/dossiers\"", "href=\"/imports\"");
        String homeAffairs = signedIn(createUser("trang-noivu", "trang-home-affairs")).get("/").body();
        assertThat(homeAffairs).contains("href=\"/imports\"");
        String chairman = signedIn(createUser("trang-chutich", "trang-chairman")).get("/").body();
        assertThat(chairman).contains("href=\"/dossiers\"").doesNotContain("href=\"/imports\"");
        String designer = signedIn(createUser("trang-thietke", "process-designer")).get("/").body();
        assertThat(designer).contains("/api/docs").doesNotContain("href=\"/dossiers\"", "/outbox");
        assertThat(administrator).as("no clock to move outside the demo").doesNotContain("id=\"clock\"");
    }

    @Test
    void aPageGivesItsScriptTheTokenThatTheApiAsksFor() {
        HttpCaller browser = signedIn(createUser("trang-donvi", "trang-unit-x"));
        String page = browser.get("/dossiers/soc-trang-2021-000001").body();
        String token = browser.cookie("XSRF-TOKEN").orElseThrow();
        assertThat(page).contains("data-token=\"" + token + "\"");
    }

    @Test
    void aStrangerIsSentToSignIn() {
        for (String path : new String[] {"/", "/dossiers", "/imports", "/movements", "/outbox", "/outbox/1"}) {
            HttpResponse<String> answer = stranger().get(path, "Accept", "text/html");
            assertThat(answer.statusCode()).as(path).isEqualTo(302);
            assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith("/login");
        }
    }

    @Test
    void theOutboxIsForAdministratorsOutsideTheDemo() {
        outbox.put("a", null, "donvi@example.vn", "Một & <hai>", "<p>Kính gửi <b>đơn vị</b></p>", "Kính gửi");
        long id = jdbc.sql("SELECT id FROM vinhdanh.mail_outbox").query(Long.class).single();
        HttpCaller unit = signedIn(createUser("trang-donvi", "trang-unit-x"));
        assertThat(unit.get("/outbox").statusCode()).isEqualTo(403);
        assertThat(unit.get("/outbox/" + id).statusCode()).isEqualTo(403);

        HttpCaller administrator = signedIn(ADMINISTRATOR);
        assertThat(administrator.get("/outbox").body())
                .contains("Một &amp; &lt;hai&gt;", "Chờ gửi").doesNotContain("??");
        assertThat(administrator.get("/outbox/" + id).body()).contains("sandbox=\"\"",
                "srcdoc=\"&lt;p&gt;Kính gửi &lt;b&gt;đơn vị&lt;/b&gt;&lt;/p&gt;\"").doesNotContain("??");
        assertThat(administrator.get("/outbox/999999999").statusCode()).isEqualTo(404);
    }

    @Test
    void theOutboxSaysWhatKeepsAMail() {
        outbox.put("a", null, "sai@example.vn", "Một", "", "");
        jdbc.sql("UPDATE vinhdanh.mail_outbox SET attempts = 5, last_error = '550 no such mailbox'").update();
        outbox.put("b", null, "", "Hai", "", "");
        long id = jdbc.sql("SELECT id FROM vinhdanh.mail_outbox WHERE key = 'a'").query(Long.class).single();
        HttpCaller administrator = signedIn(ADMINISTRATOR);
        assertThat(administrator.get("/outbox").body())
                .contains("Gửi không được", "550 no such mailbox", "Chờ gửi");
        assertThat(administrator.get("/outbox/" + id).body()).contains("Gửi không được", "550 no such mailbox (5)");
    }

    @Test
    void aCallerReadsTheMailsOfTheOwnUnitOnly() {
        jdbc.sql("INSERT INTO vinhdanh.issuer (code, name, short_name, place) VALUES ('thu-trang', 'A', 'A', 'A') "
                + "ON CONFLICT DO NOTHING").update();
        long first = unit("mot");
        long second = unit("hai");
        outbox.put("1", first, "", "Một", "", "");
        outbox.put("2", second, "", "Hai", "", "");
        outbox.put("3", null, "ai@example.vn", "Ba", "", "");

        assertThat(subjects("thu-trang-unit-mot")).containsExactly("Một");
        assertThat(subjects("thu-trang-unit-khac")).isEmpty();
        assertThat(subjects("thu-trang-home-affairs")).containsExactly("Hai", "Một");
        assertThat(subjects("khac-home-affairs")).isEmpty();
        assertThat(subjects("camunda-admin")).containsExactly("Ba", "Hai", "Một");
        assertThat(subjects()).isEmpty();
        long id = jdbc.sql("SELECT id FROM vinhdanh.mail_outbox WHERE key = '2'").query(Long.class).single();
        assertThat(view.mail(caller("thu-trang-unit-mot"), id)).isEmpty();
        assertThat(view.mail(caller("thu-trang-unit-hai"), id)).isPresent();
    }

    private long unit(String code) {
        return jdbc.sql("""
                INSERT INTO vinhdanh.unit (issuer, code, name, level, valid_from)
                VALUES ('thu-trang', ?, ?, 'COMMUNE', '2000-01-01')
                ON CONFLICT (issuer, code, valid_from) DO UPDATE SET name = excluded.name RETURNING id""")
                .params(code, code).query(Long.class).single();
    }

    private List<String> subjects(String... groups) {
        return view.page(caller(groups), 0, 10).items().stream().map(OutboxView.Mail::subject).toList();
    }

    private static Caller caller(String... groups) {
        return new Caller("ai", Set.of(groups));
    }
}
