package vn.vinhdanh.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.filter.Filter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import vn.vinhdanh.integrity.CheckIntegrity;
import vn.vinhdanh.web.api.ApiTest;
import vn.vinhdanh.web.api.Role;

/**
 * Sends generated requests, most of them wrong, to every address of our interface's description, to the public pages
 * and to the addresses of the engine's interface that our users have. Whatever is sent: no failure of the server, words
 * in time, nothing of a stack in the log, and of what is in the tables afterwards an answer has told.
 *
 * <p>A run that failed is repeated by its seed: {@code -Dtest=FuzzTest -Dfuzz.seed=…}.
 */
class FuzzTest extends ApiTest {

    private static final long THE_SAME_EVERY_TIME = 20_211_115;
    private static final Duration SHORT = Duration.ofSeconds(Integer.getInteger("fuzz.seconds", 6));

    /** What other tests depend on: changed for another issuer, and for days that no other test looks at. */
    private static final Map<String, List<String>> ONLY_FOR = Map.of("issuer", List.of("thu-b", "'", "\u0000"),
            "date", List.of("2091-01-01", "2092-02-30", "0000-01-01", "x"), "dryRun", List.of("true", "x"));

    @Autowired
    private FilterService filters;

    @Autowired
    private CheckIntegrity integrity;

    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private List<String> known;
    private Books books;
    private List<String> filtersBefore;

    @BeforeEach
    void prepare() {
        String open = world.movement();
        String closed = world.movement();
        String appraised = appraised(closed, "Nguyễn Văn Bốn");
        String list = compiled(closed);
        known = new ArrayList<>(List.of(open, closed, appraised, list, open + "-D1", "a1", "so1", "ND-1", "BK", "1",
                "2", "TO_TRINH", "quyet-dinh", "to-trinh", "nomination", "position", "asc",
                draft(Role.UNIT, open, "a1", "Nguyễn Thị Một"), submitted(Role.UNIT, open, "a1", "Nguyễn Thị Hai"),
                appraised(open, "Nguyễn Thị Ba")));
        known.addAll(jdbc.sql("SELECT id_ FROM act_ru_task WHERE tenant_id_ LIKE 'thu-a%' "
                + "ORDER BY create_time_ DESC LIMIT 6").query(String.class).list());
        books = new Books(jdbc, integrity);
        filtersBefore = filters.createTaskFilterQuery().list().stream().map(Filter::getId).toList();
        log.start();
        root().addAppender(log);
    }

    @AfterEach
    void tidy() {
        root().detachAppender(log);
        filters.createTaskFilterQuery().list().stream().map(Filter::getId)
                .filter(id -> !filtersBefore.contains(id)).forEach(filters::deleteFilter);
        jdbc.sql("DELETE FROM vinhdanh.holiday WHERE date >= '2091-01-01' AND date < '2093-01-01'").update();
    }

    @Test
    void whateverIsSent() throws IOException {
        fuzz(Long.getLong("fuzz.seed", THE_SAME_EVERY_TIME), SHORT);
        fuzz(LocalDate.now().toEpochDay(), SHORT);
    }

    /** Takes {@code -Dfuzz.minutes}, two if nothing is said. */
    @Test
    @Tag("long")
    void whateverIsSentAtLength() throws IOException {
        for (int minute = 0; minute < Integer.getInteger("fuzz.minutes", 2); minute++) {
            fuzz(Long.getLong("fuzz.seed", System.nanoTime()), Duration.ofMinutes(1));
        }
    }

    private void fuzz(long seed, Duration time) throws IOException {
        Random random = new Random(seed);
        JsonNode ours = ok(as(Role.UNIT).get("/api/docs"));
        JsonNode others = Fuzz.json(Files.readString(Path.of("src/test/resources/hostile/addresses.json")));
        ObjectNode schemas = ours.path("components").path("schemas").deepCopy();
        others.path("components").path("schemas").fields()
                .forEachRemaining(schema -> schemas.set(schema.getKey(), schema.getValue()));
        List<Address> addresses = new ArrayList<>(Address.of(ours));
        addresses.addAll(Address.of(others));
        List<String> people = new ArrayList<>(Arrays.stream(Role.values())
                .map(role -> role == Role.ANONYMOUS ? null : role.user()).toList());
        people.addAll(List.of(Role.UNIT.user(), Role.HOME_AFFAIRS.user(), Role.HOME_AFFAIRS.user()));
        Fuzz fuzz = new Fuzz(URI.create(address()).getPort(), people, PASSWORD, books::answered);
        fuzz.run(new Values(random, schemas, known, ONLY_FOR), addresses, random, time);
        System.out.println("fuzz.seed=" + seed + " " + fuzz.statuses());
        assertThat(fuzz.complaints()).as("with -Dfuzz.seed=" + seed).isEmpty();
        assertThat(fuzz.statuses()).as("something gets through").containsKeys(200, 400, 404);
        assertThat(stacks()).as("in the log, with -Dfuzz.seed=" + seed).isEmpty();
        world.runJobs();
        books.check();
    }

    private List<String> stacks() {
        return List.copyOf(log.list).stream()
                .filter(event -> event.getLevel().isGreaterOrEqual(Level.ERROR) || event.getThrowableProxy() != null)
                // The engine logs what its addresses refuse in a way of their own; a true failure is seen by its 500.
                .filter(event -> !event.getLoggerName().equals("org.camunda.bpm.engine.rest.exception"))
                .map(event -> event.getLevel() + " " + event.getLoggerName() + " " + event.getFormattedMessage() + " "
                        + (event.getThrowableProxy() == null ? "" : event.getThrowableProxy().getMessage()))
                .distinct().toList();
    }

    private static Logger root() {
        return (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    }
}
