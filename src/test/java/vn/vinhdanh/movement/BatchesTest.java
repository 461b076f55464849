package vn.vinhdanh.movement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TimeZone;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import vn.vinhdanh.OwnDatabase;
import vn.vinhdanh.audit.JournalFixture;
import vn.vinhdanh.calendar.CalendarFixture;
import vn.vinhdanh.organization.Caller;
import vn.vinhdanh.refusal.Refusal;

/** Which batch an instant belongs to, and who may move its end. */
class BatchesTest {

    private static final String MOVEMENT = "soc-trang-2021";
    private static final ZoneId OFFICE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final Caller HOME_AFFAIRS = new Caller("noivu", Set.of("soc-trang-home-affairs"));

    private final TimeZone zone = TimeZone.getDefault();
    private OwnDatabase database;
    private Batches batches;
    private Movements movements;
    private final List<Long> taken = new ArrayList<>();

    @BeforeEach
    void load() {
        database = new OwnDatabase();
        Catalogues catalogues = Catalogues.shipped(database, Clock.systemUTC());
        catalogues.load().load();
        batches = catalogues.batches();
        movements = catalogues.movements();
    }

    @AfterEach
    void drop() {
        TimeZone.setDefault(zone);
        database.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTC", "Asia/Ho_Chi_Minh", "America/New_York", "Pacific/Kiritimati"})
    void dot_1_ends_with_the_year_of_the_office_whatever_the_zone_of_the_jvm(String jvm) {
        TimeZone.setDefault(TimeZone.getTimeZone(jvm));
        try (OwnDatabase own = new OwnDatabase()) {
            Catalogues catalogues = Catalogues.shipped(own, Clock.systemUTC());
            catalogues.load().load();
            Batches here = catalogues.batches();
            assertThat(here.forSubmission(MOVEMENT, at("2021-12-31T23:59:59.999999+07:00")).number()).isEqualTo(1);
            assertThat(here.forSubmission(MOVEMENT, at("2022-01-01T00:00:00+07:00")).number()).isEqualTo(2);
            assertThat(here.forSubmission(MOVEMENT, at("2021-09-09T00:00:00+07:00")).number()).isEqualTo(1);
        }
    }

    @Test
    void the_instant_decides_not_the_status() {
        Batch first = batch(1);
        batches.open(first.id());
        batches.close(first.id());
        batches.compiled(first.id(), at("2021-12-31T10:00:00+07:00"));
        assertThat(batches.forSubmission(MOVEMENT, at("2021-12-31T12:00:00+07:00")).number()).isEqualTo(1);
        assertThat(batches.forSubmission(MOVEMENT, at("2031-01-01T00:00:00+07:00")).number()).isEqualTo(2);
    }

    @Test
    void before_the_opening_and_in_a_gap_the_next_batch_takes_it() {
        assertThat(batches.forSubmission(MOVEMENT, at("2021-09-08T23:59:59+07:00")).number()).isEqualTo(1);
        schedule("2021-12-20T08:00:00+07:00").reschedule(batch(1).id(), LocalDate.of(2021, 12, 25), HOME_AFFAIRS);
        assertThat(batches.forSubmission(MOVEMENT, at("2021-12-26T00:00:00+07:00")).number()).isEqualTo(2);
    }

    @Test
    void after_the_last_batch_there_is_none() {
        open(2);
        schedule("2022-03-01T08:00:00+07:00").reschedule(batch(2).id(), LocalDate.of(2022, 3, 31), HOME_AFFAIRS);
        assertRefused(() -> batches.forSubmission(MOVEMENT, at("2022-04-01T00:00:00+07:00")), Refusal.Kind.CONFLICT,
                null, "movement.batch.none");
    }

    @Test
    void the_next_batch_is_the_next_not_yet_compiled() {
        assertThat(batches.next(batch(1))).map(Batch::number).contains(2);
        assertThat(batches.next(batch(2))).isEmpty();
        open(2);
        batches.close(batch(2).id());
        batches.compiled(batch(2).id(), Instant.now());
        assertThat(batches.next(batch(1))).isEmpty();
    }

    @Test
    void each_step_of_the_status_is_taken_once() {
        long id = batch(1).id();
        assertThat(batches.close(id)).isFalse();
        assertThat(batches.open(id)).isTrue();
        assertThat(batches.open(id)).isFalse();
        assertThat(batches.close(id)).isTrue();
        assertThat(batches.close(id)).isFalse();
        assertThat(batches.compiled(id, Instant.now())).isTrue();
        assertThat(batches.compiled(id, Instant.now())).isFalse();
        assertThat(batches.decided(id)).isTrue();
        assertThat(batches.empty(id)).isFalse();
        assertThat(batch(1).status()).isEqualTo(BatchStatus.DECIDED);
    }

    @ParameterizedTest
    @CsvSource({
        "2021-12-19, movement.batch.closesOn.past",
        "2022-01-01, movement.batch.closesOn.overlap",
        ", movement.batch.closesOn.missing"})
    void an_impossible_closing_day_is_refused(LocalDate day, String key) {
        assertRefused(() -> schedule("2021-12-20T08:00:00+07:00").reschedule(batch(1).id(), day, HOME_AFFAIRS),
                Refusal.Kind.INVALID, "closesOn", key);
    }

    @Test
    void a_closing_day_before_the_opening_is_refused() {
        assertRefused(() -> schedule("2021-12-20T08:00:00+07:00")
                        .reschedule(batch(2).id(), LocalDate.of(2021, 12, 31), HOME_AFFAIRS),
                Refusal.Kind.INVALID, "closesOn", "movement.batch.closesBeforeOpening");
    }

    @Test
    void closing_today_means_to_the_end_of_today() {
        BatchSchedule schedule = schedule("2021-12-20T23:30:00+07:00");
        Batch moved = schedule.reschedule(batch(1).id(), LocalDate.of(2021, 12, 20), HOME_AFFAIRS);
        assertThat(moved.closesAt()).isEqualTo(at("2021-12-21T00:00:00+07:00"));
    }

    @Test
    void what_the_clock_has_closed_stays_closed_even_when_the_timer_is_late() {
        open(1);
        assertRefused(() -> schedule("2022-01-01T00:00:00+07:00")
                        .reschedule(batch(1).id(), LocalDate.of(2022, 1, 31), HOME_AFFAIRS),
                Refusal.Kind.CONFLICT, null, "movement.batch.closed");
    }

    @Test
    void only_so_noi_vu_of_the_issuer_moves_a_batch() {
        BatchSchedule schedule = schedule("2021-12-20T08:00:00+07:00");
        LocalDate day = LocalDate.of(2021, 12, 25);
        assertRefused(() -> schedule.reschedule(batch(1).id(), day,
                new Caller("chutich", Set.of("soc-trang-chairman"))),
                Refusal.Kind.FORBIDDEN, null, "movement.batch.forbidden");
        assertRefused(() -> schedule.reschedule(batch(1).id(), day, new Caller("lc", Set.of("lao-cai-home-affairs"))),
                Refusal.Kind.NOT_FOUND, null, "movement.notFound");
    }

    @Test
    void closing_now_needs_a_reason_and_an_open_batch() {
        Instant now = at("2021-12-20T08:00:00.123456789+07:00");
        BatchSchedule schedule = schedule("2021-12-20T08:00:00+07:00");
        long id = batch(1).id();
        assertRefused(() -> schedule.closeNow(id, "hết dịch", now, HOME_AFFAIRS), Refusal.Kind.CONFLICT, null,
                "movement.batch.notOpen");
        open(1);
        assertRefused(() -> schedule.closeNow(id, " ", now, HOME_AFFAIRS), Refusal.Kind.INVALID, "reason",
                "movement.batch.reason.missing");
        assertRefused(() -> schedule.closeNow(id, "x".repeat(2001), now, HOME_AFFAIRS), Refusal.Kind.INVALID, "reason",
                "movement.batch.reason.long");
        Batch closed = schedule.closeNow(id, "hết dịch", now, HOME_AFFAIRS);
        assertThat(closed.closesAt()).isEqualTo(at("2021-12-20T08:00:00.123456+07:00"));
        assertThat(closed.closeReason()).isEqualTo("hết dịch");
        assertThat(batches.forSubmission(MOVEMENT, now).number()).isEqualTo(2);
    }

    @Test
    void a_batch_is_added_after_the_last_once_that_has_an_end() {
        BatchSchedule schedule = schedule("2022-03-01T08:00:00+07:00");
        LocalDate april = LocalDate.of(2022, 4, 1);
        assertRefused(() -> schedule.addBatch(MOVEMENT, april, null, null, HOME_AFFAIRS),
                Refusal.Kind.INVALID, "opensOn", "movement.batch.afterOpenEnd");
        open(2);
        schedule.reschedule(batch(2).id(), LocalDate.of(2022, 3, 31), HOME_AFFAIRS);
        assertRefused(() -> schedule.addBatch(MOVEMENT, LocalDate.of(2022, 3, 31), null, null, HOME_AFFAIRS),
                Refusal.Kind.INVALID, "opensOn", "movement.batch.overlap");
        assertRefused(() -> schedule.addBatch(MOVEMENT, april, LocalDate.of(2022, 3, 30), null, HOME_AFFAIRS),
                Refusal.Kind.INVALID, "closesOn", "movement.batch.closesBeforeOpening");
        assertThat(taken).isEmpty();
        Batch added = schedule.addBatch(MOVEMENT, april, null, null, HOME_AFFAIRS);
        assertThat(added.code()).isEqualTo("soc-trang-2021-D3");
        assertThat(added.opensAt()).isEqualTo(at("2022-04-01T00:00:00+07:00"));
        assertThat(taken).containsExactly(added.id());
    }

    @Test
    void the_database_itself_refuses_overlapping_batches() {
        assertThatThrownBy(() -> database.jdbc().sql("UPDATE vinhdanh.batch SET closes_at = NULL WHERE id = :id")
                .param("id", batch(1).id()).update()).hasMessageContaining("exclusion constraint");
    }

    private BatchSchedule schedule(String now) {
        Clock clock = Clock.fixed(at(now), ZoneId.of("UTC"));
        StaticListableBeanFactory beans = new StaticListableBeanFactory();
        beans.addBean("process", new RecordingProcess(taken));
        return new BatchSchedule(batches, movements, CalendarFixture.office(clock, OFFICE),
                beans.getBeanProvider(MovementProcess.class), JournalFixture.journal(database.jdbc(), clock));
    }

    private record RecordingProcess(List<Long> taken) implements MovementProcess {

        @Override
        public boolean isRunning(String movementCode) {
            return true;
        }

        @Override
        public void start(String movementCode) {
            throw new IllegalStateException("runs already");
        }

        @Override
        public void batchAdded(String movementCode, long batchId) {
            taken.add(batchId);
        }
    }

    private void open(int number) {
        assertThat(batches.open(batch(number).id())).isTrue();
    }

    private Batch batch(int number) {
        return batches.find(MOVEMENT, number).orElseThrow();
    }

    private static Instant at(String text) {
        return OffsetDateTime.parse(text).toInstant();
    }

    private static void assertRefused(ThrowingCallable call, Refusal.Kind kind,
                                      String field, String key) {
        Refusal refusal = catchThrowableOfType(Refusal.class, call);
        assertThat(refusal).as("refusal").isNotNull();
        assertThat(refusal.kind()).isEqualTo(kind);
        assertThat(refusal.problems()).extracting(Refusal.Problem::field, Refusal.Problem::key)
                .containsExactly(tuple(field, key));
    }
}
