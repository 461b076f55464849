package vn.vinhdanh.duplicate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.vinhdanh.OwnDatabase;

/** Awarded before: the same again is blocked, what is new is not. */
class AwardedEarlierTest {

    private static final String ACHIEVED = "Truy vết, trực chốt 60 ngày liền tại chốt Ngọc Tố";
    private static OwnDatabase database;
    private static JdbcClient db;
    private static int serial;

    @BeforeAll
    static void open() {
        database = new OwnDatabase();
        db = database.jdbc();
        db.sql("INSERT INTO vinhdanh.issuer (code, name, short_name, place) VALUES ('t', 'x', 'x', 'x')").update();
        db.sql("INSERT INTO vinhdanh.movement (code, issuer, title, source) VALUES ('m', 't', 'x', 'x')").update();
        db.sql("INSERT INTO vinhdanh.unit (issuer, code, name, level, valid_from) "
                + "VALUES ('t', 'u', 'Xã Một', 'COMMUNE', '2020-01-01')").update();
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @ParameterizedTest(name = "{0}, {1} to {2}, {3} {4} {5}: {6}")
    @CsvSource(delimiter = '|', nullValues = "-", value = {
        // the first was awarded for ACHIEVED, 2021-09-09 to 2021-12-31
        "Truy vết, trực chốt 60 ngày liền tại chốt Ngọc Tố  |2021-09-09|2021-12-31| same  | 1985 | AWARDED  | true",
        "TRUY VẾT - trực  chốt 60 ngày liền tại chốt NGỌC TỐ|2021-12-31|2022-01-31| same  | 1985 | AWARDED  | true",
        "Truy vết, trực chốt 65 ngày liền tại chốt Ngọc Tố  |2021-10-01|2021-12-01| -     | 1985 | AWARDED  | true",
        "Truy vết, trực chốt 60 ngày liền tại chốt Ngọc Tố  |2022-01-01|2022-06-30| same  | 1985 | AWARDED  | false",
        "Vận động 200 suất quà cho người dân khu cách ly    |2021-09-09|2021-12-31| same  | 1985 | AWARDED  | false",
        "Truy vết, trực chốt 60 ngày liền tại chốt Ngọc Tố  |2021-09-09|2021-12-31| -     | 1970 | AWARDED  | false",
        "Truy vết, trực chốt 60 ngày liền tại chốt Ngọc Tố  |2021-09-09|2021-12-31| same  | 1985 | DECLINED | false",
        "Truy vết, trực chốt 60 ngày liền tại chốt Ngọc Tố  |2021-09-09|2021-12-31| same  | 1985 | REVOKED  | false",
        "Truy vết, trực chốt 60 ngày liền tại chốt Ngọc Tố  |2021-09-09|2021-12-31| same  | 1985 | APPRAISAL| false",
        "-                                                  |2021-09-09|2021-12-31| same  | 1985 | AWARDED  | false",
        "Truy vết, trực chốt 60 ngày liền tại chốt Ngọc Tố  |-         |-         | same  | 1985 | AWARDED  | false",
    })
    void blocksTheSameAndLetsTheNewPass(String achievement, LocalDate from, LocalDate to, String citizen, int birthYear,
                                        String stageOfTheFirst, boolean blocks) {
        String name = "Lý Thị Hòa " + ++serial;
        insert(name, "0940%08d".formatted(serial), 1985, ACHIEVED, LocalDate.of(2021, 9, 9),
                LocalDate.of(2021, 12, 31), stageOfTheFirst);
        long second = insert(name, citizen == null ? null : "0940%08d".formatted(serial), birthYear, achievement, from,
                to, "DRAFT");
        assertThat(new AwardedEarlier(db).blocks(second)).isEqualTo(blocks);
    }

    private static long insert(String name, String citizen, int birthYear, String achievement, LocalDate from,
                               LocalDate to, String stage) {
        return db.sql("""
                INSERT INTO vinhdanh.nomination (code, movement, issuer, unit_id, stage, kind, name, birth_year,
                    citizen_id, workplace, achievement, achieved_from, achieved_to, created_at, created_by, sort_key)
                SELECT 'm-' || gen_random_uuid(), 'm', 't', id, ?, 'INDIVIDUAL', ?, ?, ?, 'TYT Ngọc Tố', ?, ?, ?,
                    now(), 'x', 'x' FROM vinhdanh.unit RETURNING id""")
                .params(stage, name, birthYear, citizen, achievement, from, to).query(Long.class).single();
    }
}
