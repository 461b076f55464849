package vn.vinhdanh.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.vinhdanh.OwnDatabase;
import vn.vinhdanh.catalogue.CatalogueFiles;
import vn.vinhdanh.catalogue.CatalogueProperties;
import vn.vinhdanh.catalogue.Mistakes;

/** What a person has done to the calendar outlives every restart with the shipped file. */
class HolidayCatalogueTest {

    private OwnDatabase database;

    @BeforeEach
    void firstStart() {
        database = new OwnDatabase();
        start();
    }

    @AfterEach
    void drop() {
        database.close();
    }

    @Test
    void aDayThatAPersonTookOutStaysOut() {
        assertThat(works("2022-02-04")).isFalse();
        database.jdbc().sql("UPDATE vinhdanh.holiday SET removed = true, source = 'PERSON' WHERE date = '2022-02-04'")
                .update();
        start();
        assertThat(new WorkingDays(database.jdbc()).now().isWorkingDay(LocalDate.of(2022, 2, 4))).isTrue();
    }

    @Test
    void aDayThatAPersonNamedKeepsItsName() {
        database.jdbc().sql("UPDATE vinhdanh.holiday SET name = 'Tết', source = 'PERSON' WHERE date = '2022-02-04'")
                .update();
        start();
        assertThat(database.jdbc().sql("SELECT name FROM vinhdanh.holiday WHERE date = '2022-02-04'")
                .query(String.class).single()).isEqualTo("Tết");
    }

    @Test
    void aShippedDayThatNobodyTouchedFollowsTheFile() {
        database.jdbc().sql("UPDATE vinhdanh.holiday SET kind = 'WORKING', name = 'sai' WHERE date = '2022-02-04'")
                .update();
        long before = new WorkingDays(database.jdbc()).now().version();
        start();
        assertThat(works("2022-02-04")).isFalse();
        assertThat(new WorkingDays(database.jdbc()).now().version()).isEqualTo(before + 1);
    }

    @Test
    void aRestartThatChangesNothingLeavesTheDueDatesAlone() {
        long before = new WorkingDays(database.jdbc()).now().version();
        start();
        assertThat(new WorkingDays(database.jdbc()).now().version()).isEqualTo(before);
    }

    private void start() {
        Mistakes mistakes = new Mistakes();
        CalendarFixture.holidays(new CatalogueFiles(new CatalogueProperties("classpath:/catalogue/")), database.jdbc())
                .read(mistakes).store();
        mistakes.stopIfAny();
    }

    private boolean works(String date) {
        return new WorkingDays(database.jdbc()).now().isWorkingDay(LocalDate.parse(date));
    }
}
