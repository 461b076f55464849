package vn.vinhdanh.workflow.engine;

import static java.time.temporal.ChronoUnit.DAYS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.vinhdanh.ApplicationTest;
import vn.vinhdanh.calendar.OfficeTime;
import vn.vinhdanh.refusal.Refusal;

/** The clock of the demo, made by hand: the profile of the tests has none. */
class DemoClockTest extends ApplicationTest {

    private static final Instant BEGIN = Instant.parse("2021-12-20T01:00:00Z");
    private static final Duration SOON = Duration.ofMinutes(5);

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    @Autowired
    private OfficeTime office;

    @BeforeEach
    @AfterEach
    void backToTheRealTime() {
        ClockUtil.reset();
        jdbc.sql("DELETE FROM vinhdanh.demo_clock").update();
    }

    private DemoClock start() {
        DemoClock demo = new DemoClock(jdbc, clock, "2021-12-20T08:00:00+07:00");
        demo.preInit(null);
        return demo;
    }

    @Test
    void beginsOnTheMorningOfTheTwentiethAndRunsOn() throws InterruptedException {
        start();
        Instant first = clock.instant();
        assertThat(first).isCloseTo(BEGIN, within(SOON));
        assertThat(ClockUtil.getCurrentTime().toInstant()).isCloseTo(first, within(SOON));
        assertThat(office.today()).isEqualTo("2021-12-20");
        Thread.sleep(20);
        assertThat(clock.instant()).isAfter(first);
    }

    @Test
    void movesOnAndStaysThereAfterARestart() {
        start().moveTo(Instant.parse("2022-01-01T00:00:00Z"));
        ClockUtil.reset();
        start();
        assertThat(clock.instant()).isCloseTo(Instant.parse("2022-01-01T00:00:00Z"), within(SOON));
    }

    @Test
    void anotherNodeFollows() {
        DemoClock other = start();
        start().moveTo(BEGIN.plus(3, DAYS));
        ClockUtil.offset(0L);
        other.follow();
        assertThat(clock.instant()).isCloseTo(BEGIN.plus(3, DAYS), within(SOON));
    }

    @Test
    void aClockThatDidNotMoveIsLeftAlone() {
        DemoClock demo = start();
        ClockUtil.setCurrentTime(Date.from(BEGIN.plus(1, DAYS)));
        demo.follow();
        assertThat(clock.instant()).isEqualTo(BEGIN.plus(1, DAYS));
    }

    @Test
    void neverMovesBackOrTooFar() {
        DemoClock demo = start();
        assertThatThrownBy(() -> demo.moveTo(BEGIN.minus(1, DAYS))).isInstanceOf(Refusal.class)
                .hasMessageContaining("calendar.clock.backwards");
        assertThatThrownBy(() -> demo.moveTo(Instant.MAX)).isInstanceOf(Refusal.class)
                .hasMessageContaining("calendar.clock.tooFar");
        assertThat(clock.instant()).isCloseTo(BEGIN, within(SOON));
    }
}
