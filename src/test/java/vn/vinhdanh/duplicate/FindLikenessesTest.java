package vn.vinhdanh.duplicate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.vinhdanh.OwnDatabase;
import vn.vinhdanh.nomination.NomineeKind;
import vn.vinhdanh.nomination.Stage;

/** Who is found for whom, how surely, and who is not. */
class FindLikenessesTest {

    private static OwnDatabase database;
    private static JdbcClient db;
    private static int serial;

    private final String issuer = "t-" + ++serial;
    private final FindLikenesses find = new FindLikenesses(db);

    @BeforeAll
    static void open() {
        database = new OwnDatabase();
        db = database.jdbc();
    }

    @AfterAll
    static void close() {
        database.close();
    }

    FindLikenessesTest() {
        issuer(issuer);
    }

    @ParameterizedTest(name = "{0}, {1}, {2}, {3}: {4}")
    @CsvSource(delimiter = '|', nullValues = "-", value = {
        // the dossier there is: Lý Thị Hòa, 1985, 094085000111, Trạm Y tế xã Ngọc Tố
        "Lý Thị Hòa    | 1985 | 094085000111 | Trạm Y tế xã Ngọc Tố     | CERTAIN",
        "Trần Văn Khác | 1970 | 094085000111 | Công an huyện Kế Sách    | CERTAIN",
        "Lý Thị Hòa    | 1985 | 094085000222 | Trạm Y tế xã Ngọc Tố     | PROBABLE",
        "LÍ THỊ HOÀ    | 1985 | -            | TYT xã Ngọc Tố           | PROBABLE",
        "Lý Thị Hòa    | 1986 | -            | Trạm Y tế xã Ngọc Tố     | HINT",
        "Lý Thị Hòa    | -    | -            | Trạm Y tế xã Ngọc Tố     | HINT",
        "Lý Thị Hòa    | 1985 | -            | Công an huyện Kế Sách    | HINT",
        "Lý Thị Hòa    | 1985 | -            | -                        | HINT",
        "Lý Thị Hoàn   | 1985 | -            | Trạm Y tế xã Ngọc Tố     | -",
        "Lý Thị Hòa    | 1985 | 094085000333 | Công an huyện Kế Sách    | HINT",
    })
    void isAsSureAsWhatIsTheSame(String name, Integer year, String citizen, String workplace, Sureness expected) {
        dossier(NomineeKind.INDIVIDUAL, "Lý Thị Hòa", 1985, "094085000111", "Trạm Y tế xã Ngọc Tố", Stage.APPRAISAL);
        List<Likeness> found = find.among(issuer, List.of(
                new Sought("7", NomineeKind.INDIVIDUAL, name, year, citizen, workplace)));
        assertThat(found).extracting(Likeness::sureness)
                .isEqualTo(expected == null ? List.of() : List.of(expected));
        assertThat(found).allMatch(likeness -> likeness.ref().equals("7"));
    }

    @Test
    void ofOneUnitTheWorkplaceMayBeWrittenAsItLikes() {
        dossier(NomineeKind.INDIVIDUAL, "Lý Thị Hòa", 1985, null, "Tổ Covid cộng đồng", Stage.APPRAISAL);
        Sought sought = individual("Lý Thị Hòa", 1985, "Nhà văn hóa");
        assertThat(find.among(issuer, List.of(sought))).extracting(Likeness::sureness).containsExactly(Sureness.HINT);
        assertThat(find.among(issuer, "u1", "Xã Một", List.of(sought))).extracting(Likeness::sureness)
                .containsExactly(Sureness.PROBABLE);
        assertThat(find.among(issuer, "u2", "Xã Hai", List.of(sought))).extracting(Likeness::sureness)
                .containsExactly(Sureness.HINT);
    }

    @Test
    void theUnitStandsForAWorkplaceThatIsNotGiven() {
        dossier(NomineeKind.INDIVIDUAL, "Lý Thị Hòa", 1985, null, null, Stage.DRAFT);
        assertThat(find.among(issuer, List.of(individual("Lý Thị Hòa", 1985, "UBND Xã Một"))))
                .extracting(Likeness::sureness).containsExactly(Sureness.PROBABLE);
    }

    @Test
    void collectivesAndHouseholdsHaveTheirOwnRule() {
        dossier(NomineeKind.COLLECTIVE, "Tổ Covid ấp Hòa Lý", null, null, "UBND xã Ngọc Tố", Stage.APPRAISAL);
        dossier(NomineeKind.HOUSEHOLD, "Hộ ông Lâm Văn Tư", 1960, null, "Ấp Hòa Lý, xã Một", Stage.APPRAISAL);
        assertThat(sureness(NomineeKind.COLLECTIVE, "Tổ COVID ấp Hoà Lí", null, "Ủy ban nhân dân xã Ngọc Tố"))
                .containsExactly(Sureness.PROBABLE);
        assertThat(sureness(NomineeKind.COLLECTIVE, "Tổ Covid ấp Hòa Lý", null, "Sở Giao thông vận tải"))
                .containsExactly(Sureness.HINT);
        assertThat(sureness(NomineeKind.HOUSEHOLD, "Hộ ông Lâm Văn Tư", null, "Ấp Hòa Lý, xã Một"))
                .containsExactly(Sureness.PROBABLE);
        assertThat(sureness(NomineeKind.HOUSEHOLD, "Hộ ông Lâm Văn Tư", 1970, "Ấp Hòa Lý, xã Một"))
                .containsExactly(Sureness.HINT);
        assertThat(sureness(NomineeKind.INDIVIDUAL, "Hộ ông Lâm Văn Tư", 1960, "Ấp Hòa Lý, xã Một"))
                .as("a person is no household").isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Stage.class)
    void aClosedDossierIsNotFoundAndARefusedOneIsHistory(Stage stage) {
        dossier(NomineeKind.INDIVIDUAL, "Lý Thị Hòa", 1985, null, "Trạm Y tế", stage);
        List<Likeness> found = find.among(issuer, List.of(individual("Lý Thị Hòa", 1985, "Trạm Y tế")));
        switch (stage) {
            case WITHDRAWN, NOT_SUBMITTED, INELIGIBLE -> assertThat(found).isEmpty();
            case REFUSED, DECLINED, GIVEN_DOWN, REVOKED -> assertThat(found).singleElement()
                    .matches(Likeness::isHistory);
            default -> assertThat(found).singleElement().matches(likeness -> !likeness.isHistory());
        }
    }

    @Test
    void acrossBatchesUnitsAndMovementsButNeitherItselfNorAcrossIssuers() {
        String here = dossier(NomineeKind.INDIVIDUAL, "Lý Thị Hòa", 1985, "094085000111", "Trạm Y tế", Stage.APPRAISAL);
        String there = insert(issuer, issuer + "-m2", 2, "u2", NomineeKind.INDIVIDUAL, "Khác Tên", 1985,
                "094085000111", "Trạm Y tế", Stage.AWARDED);
        String abroad = issuer + "-other";
        issuer(abroad);
        insert(abroad, abroad + "-m1", 1, "u1", NomineeKind.INDIVIDUAL, "Lý Thị Hòa", 1985, "094085000111",
                "Trạm Y tế", Stage.APPRAISAL);
        List<Likeness> found = find.among(issuer, List.of(
                new Sought(here, NomineeKind.INDIVIDUAL, "Lý Thị Hòa", 1985, "094085000111", "Trạm Y tế")));
        assertThat(found).singleElement().isEqualTo(new Likeness(here, Sureness.CERTAIN, there, issuer + "-m2",
                "u2", "Xã Hai", 2, Stage.AWARDED));
    }

    @Test
    void aCommonNameDoesNotHideTheOneThatCounts() {
        String sure = dossier(NomineeKind.INDIVIDUAL, "Nguyễn Thị Lan", 1990, "094090000001", "x", Stage.APPRAISAL);
        for (int i = 0; i < 30; i++) {
            dossier(NomineeKind.INDIVIDUAL, "Nguyễn Thị Lan", 1950 + i, null, "Nơi khác", Stage.APPRAISAL);
        }
        List<Likeness> found = find.among(issuer, List.of(new Sought("1", NomineeKind.INDIVIDUAL, "Nguyễn Thị Lan",
                1990, "094090000001", "y")));
        assertThat(found).hasSize(20);
        assertThat(found.get(0).code()).isEqualTo(sure);
    }

    @Test
    void thousandsAreAskedAtOnceAndEachKeepsItsName() {
        dossier(NomineeKind.INDIVIDUAL, "Lý Thị Hòa", 1985, null, "Trạm Y tế", Stage.APPRAISAL);
        List<Sought> sought = new ArrayList<>();
        for (int row = 1; row <= 5_000; row++) {
            sought.add(new Sought(String.valueOf(row), NomineeKind.INDIVIDUAL,
                    row % 1_000 == 0 ? "Lý Thị Hòa" : "Người Mới Số " + row, 1985, null, "Trạm Y tế"));
        }
        assertThat(find.among(issuer, sought)).extracting(Likeness::ref)
                .containsExactlyInAnyOrder("1000", "2000", "3000", "4000", "5000");
        assertThat(find.among(issuer, List.of())).isEmpty();
    }

    private List<Sureness> sureness(NomineeKind kind, String name, Integer year, String workplace) {
        return find.among(issuer, List.of(new Sought("1", kind, name, year, null, workplace))).stream()
                .map(Likeness::sureness).toList();
    }

    private static Sought individual(String name, Integer year, String workplace) {
        return new Sought("1", NomineeKind.INDIVIDUAL, name, year, null, workplace);
    }

    private String dossier(NomineeKind kind, String name, Integer year, String citizen, String workplace, Stage stage) {
        return insert(issuer, issuer + "-m1", 1, "u1", kind, name, year, citizen, workplace, stage);
    }

    private static void issuer(String code) {
        db.sql("INSERT INTO vinhdanh.issuer (code, name, short_name, place) VALUES (?, 'x', 'x', 'x')")
                .param(code).update();
        for (String movement : List.of("-m1", "-m2")) {
            db.sql("INSERT INTO vinhdanh.movement (code, issuer, title, source) VALUES (?, ?, 'x', 'x')")
                    .params(code + movement, code).update();
        }
        for (String unit : List.of("u1|Xã Một", "u2|Xã Hai")) {
            db.sql("INSERT INTO vinhdanh.unit (issuer, code, name, level, valid_from) "
                    + "VALUES (?, ?, ?, 'COMMUNE', '2020-01-01')")
                    .params(code, unit.split("\\|")[0], unit.split("\\|")[1]).update();
        }
    }

    private static String insert(String issuer, String movement, int batch, String unit, NomineeKind kind, String name,
                                 Integer year, String citizen, String workplace, Stage stage) {
        String code = movement + "-" + ++serial;
        db.sql("""
                INSERT INTO vinhdanh.nomination (code, movement, issuer, unit_id, batch_number, stage, kind, name,
                    birth_year, citizen_id, workplace, created_at, created_by, sort_key)
                SELECT ?, ?, ?, id, ?, ?, ?, ?, ?, ?, ?, now(), 'x', 'x' FROM vinhdanh.unit
                WHERE issuer = ? AND code = ?""")
                .params(code, movement, issuer, batch, stage.name(), kind.name(), name, year, citizen, workplace,
                        issuer, unit).update();
        return code;
    }
}
