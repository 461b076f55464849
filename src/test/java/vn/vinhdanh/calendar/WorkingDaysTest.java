package vn.vinhdanh.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.vinhdanh.OwnDatabase;
import vn.vinhdanh.catalogue.CatalogueFiles;
import vn.vinhdanh.catalogue.CatalogueProperties;
import vn.vinhdanh.catalogue.Mistakes;

/** Working days with the calendar as shipped. */
class WorkingDaysTest {

    private static OwnDatabase database;
    private static WorkingDays days;

    @BeforeAll
    static void load() {
        database = new OwnDatabase();
        Mistakes mistakes = new Mistakes();
        CalendarFixture.holidays(new CatalogueFiles(new CatalogueProperties("classpath:/catalogue/")), database.jdbc())
                .read(mistakes).store();
        mistakes.stopIfAny();
        days = new WorkingDays(database.jdbc());
    }

    @AfterAll
    static void drop() {
        database.close();
    }

    @ParameterizedTest
    @CsvSource({
        "2021-12-20, true", "2021-12-25, false", "2021-12-26, false",
        "2022-01-03, false",  // nghỉ bù Tết Dương lịch
        "2022-01-28, true", "2022-01-31, false", "2022-02-04, false", "2022-02-07, true",
        "2024-05-04, true",   // a Saturday that is worked (làm bù)
        "2024-04-29, false"})
    void tet_days_in_lieu_and_made_up_days_count(LocalDate date, boolean working) {
        assertThat(days.now().isWorkingDay(date)).isEqualTo(working);
    }

    @ParameterizedTest
    @CsvSource({
        "2021-12-20, 1, 2021-12-21", "2021-12-24, 1, 2021-12-27",
        "2021-12-31, 1, 2022-01-04", // past New Year and its day in lieu
        "2022-01-28, 1, 2022-02-07", // past Tết
        "2022-01-26, 5, 2022-02-09",
        "2022-02-07, -1, 2022-01-28",
        "2024-05-03, 1, 2024-05-04",
        "2022-02-01, 0, 2022-02-01"})
    void counting_goes_past_days_off(LocalDate from, int n, LocalDate to) {
        assertThat(days.now().plus(from, n)).isEqualTo(to);
    }

    @ParameterizedTest
    @CsvSource({"2022-01-28, 2022-02-07, 1", "2022-02-07, 2022-01-28, -1", "2021-12-20, 2021-12-20, 0",
            "2021-12-20, 2022-01-04, 10"})
    void between_counts_the_last_day_but_not_the_first(LocalDate from, LocalDate to, int count) {
        assertThat(days.now().between(from, to)).isEqualTo(count);
    }

    @ParameterizedTest
    @CsvSource({"2021-12-31, 25, 2022-02-14", "2022-01-28, 1, 2022-02-07"})
    void tet_2022_is_honoured(LocalDate from, int n, LocalDate due) {
        assertThat(days.now().plus(from, n)).isEqualTo(due);
    }

    @Test
    void a_change_made_on_another_node_is_seen_at_the_next_question() {
        WorkingDays here = new WorkingDays(database.jdbc());
        WorkingDays there = new WorkingDays(database.jdbc());
        LocalDate day = LocalDate.of(2031, 3, 3);
        WorkingCalendar before = here.now();
        assertThat(before.isWorkingDay(day)).isTrue();
        database.jdbc().sql("INSERT INTO vinhdanh.holiday VALUES ('2031-03-03', 'HOLIDAY', 'Nghỉ')").update();
        there.changed();
        assertThat(here.now().isWorkingDay(day)).isFalse();
        assertThat(before.isWorkingDay(day)).as("what is counted together is counted alike").isTrue();
        assertThat(here.now()).as("read once").isSameAs(here.now());
    }
}
