package vn.vinhdanh.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * PostgreSQL crashes, or the network to it is cut, while the chairman signs: he reads in words that nothing was done,
 * and signs once it is back. About two minutes on two quiet cores.
 */
@Tag("long")
class DatabaseLossTest {

    private static final int ROWS = 12;
    private static OwnPostgres postgres;
    private static Node node;
    private Story story;

    @BeforeAll
    static void start() {
        postgres = new OwnPostgres();
        node = new Node("loses-database", postgres.url(), postgres.password(),
                "--vinhdanh.database.pool.connection-timeout=3000").start();
    }

    @AfterAll
    static void stop() {
        node.close();
        postgres.close();
    }

    @BeforeEach
    void upToTheSignature() {
        story = new Story(postgres, node, ROWS).launched();
        assertThat(story.sendList().statusCode()).isBetween(200, 299);
        story.imported().appraised().askForList().compiled().endorsed().decided();
    }

    @Test
    void aCrashInTheMiddleOfTheSignature() throws Exception {
        HttpResponse<String> answer = signWhile(postgres::crash);
        assertThat(answer.statusCode()).as(answer.body()).isIn(500, 503);
        assertInWords();
        postgres.comeBack();
        goesOn();
    }

    @Test
    void theNetworkIsCutInTheMiddleOfTheSignature() throws Exception {
        HttpResponse<String> answer = signWhile(postgres.cable()::cut);
        assertThat(answer.statusCode()).as(answer.body()).isIn(500, 503);
        assertInWords();
        postgres.cable().mend();
        goesOn();
    }

    /** The signature stands in the middle of its transaction, at the list's row, when it happens. */
    private HttpResponse<String> signWhile(Runnable trouble) throws Exception {
        try (Connection holder = DriverManager.getConnection(postgres.jdbcUrl(), "postgres", postgres.password())) {
            holder.setAutoCommit(false);
            holder.createStatement().execute("SELECT 1 FROM vinhdanh.decision_list WHERE code = '" + story.list()
                    + "' FOR UPDATE");
            CompletableFuture<HttpResponse<String>> signature = CompletableFuture.supplyAsync(story::sign);
            story.until("the signature waits", () -> story.db().sql("SELECT count(*) FROM pg_stat_activity "
                    + "WHERE wait_event_type = 'Lock' AND query LIKE '%decision_list%'").query(Integer.class).single()
                    > 0);
            trouble.run();
            return signature.get(2, TimeUnit.MINUTES);
        }
    }

    private static void assertInWords() {
        HttpResponse<String> api = node.as("chutich").get("/api/me", "Accept-Language", "vi");
        assertThat(api.statusCode()).as(api.body()).isEqualTo(503);
        assertThat(api.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(api.body()).contains("Cơ sở dữ liệu tạm thời không phục vụ được");
        HttpResponse<String> page = node.stranger().get("/dossiers", "Accept", "text/html", "Accept-Language", "en",
                "Cookie", "VINHDANH=Y29va2ll");
        assertThat(page.statusCode()).as(page.body()).isEqualTo(503);
        assertThat(page.headers().firstValue("Retry-After")).isPresent();
        assertThat(page.body()).contains("The database cannot serve at the moment");
    }

    private void goesOn() {
        Eventually.within(Duration.ofMinutes(2), "the node serves again",
                () -> node.as("chutich").get("/api/me").statusCode() == 200);
        assertThat(story.one("SELECT count(*) FROM vinhdanh.decision_list WHERE movement = ? "
                + "AND (signed_at IS NOT NULL OR status <> 'DECIDING')")).as("nothing is half signed").isZero();
        story.accountedFor().signed().issue().announced().accountedFor();
    }
}
