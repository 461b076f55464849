package vn.vinhdanh.movement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.core.io.support.SpringFactoriesLoader;
import vn.vinhdanh.OwnDatabase;
import vn.vinhdanh.catalogue.InvalidCatalogueException;
import vn.vinhdanh.catalogue.StartReport;

/** Every mistake in a catalogue stops the start with the file, the line and what is wrong; nothing is stored. */
class BrokenCatalogueTest {

    private static final Path VALID = Path.of("src/test/resources/small-catalogue");

    private static OwnDatabase database;

    @TempDir
    private Path folder;

    @BeforeAll
    static void start() {
        database = new OwnDatabase();
    }

    @AfterAll
    static void drop() {
        database.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            movements/tinh-2021.yaml | opens: 2021-09-09       | opens: 09/09/2021          | 18 \
                | “opens”: “09/09/2021” không phải là ngày
            movements/tinh-2021.yaml | closes: 2021-12-31      | closes: 2021-02-30         | 19 \
                | “closes”: “2021-02-30” không phải là ngày
            movements/tinh-2021.yaml | planDate: 2021-09-01    | planDate: hôm qua          | 5  \
                | “planDate”: “hôm qua” không phải là ngày
            movements/tinh-2021.yaml | issuer: tinh            | issuer: tinh-khac          | 2  \
                | Không có cơ quan ban hành “tinh-khac”.
            movements/tinh-2021.yaml | issuer: tinh            | isuer: tinh                | 2  \
                | Không có khóa “isuer”. Các khóa dùng được: awardForms, batches, code
            movements/tinh-2021.yaml | title: Phong trào thử   | # không có tên             | 1  | Thiếu “title”.
            movements/tinh-2021.yaml | code: T-2               | code: T-1                  | 9  \
                | Hai nội dung cùng mã “T-1”.
            movements/tinh-2021.yaml | opens: 2022-01-01       | opens: 2021-12-31          | 23 \
                | Đợt 2 chồng lên đợt 1: mở ngày 31/12/2021, đợt trước đóng ngày 31/12/2021.
            movements/tinh-2021.yaml | closes: 2021-12-31      | # không đóng               | 23 \
                | Đợt 2 không mở được vì đợt 1 chưa có ngày đóng.
            movements/tinh-2021.yaml | closes: 2021-12-31      | closes: 2021-09-08         | 19 \
                | Ngày đóng 08/09/2021 trước ngày mở 09/09/2021.
            movements/tinh-2021.yaml | reviewBy: 2022-01-14    | reviewBy: 2021-12-30       | 20 \
                | Ngày cuối xét hồ sơ 30/12/2021 trước ngày 31/12/2021 của đợt.
            movements/tinh-2021.yaml | number: 2               | number: 3                  | 22 \
                | Các đợt phải đánh số theo thứ tự: ở đây là 2, không phải 3.
            movements/tinh-2021.yaml | COLLECTIVE]             | COLECTIVE]                 | 14 \
                | “recipients”: không có “COLECTIVE”. Chọn trong: INDIVIDUAL, COLLECTIVE, HOUSEHOLD.
            movements/tinh-2021.yaml | [INDIVIDUAL, COLLECTIVE]| []                         | 14 \
                | Hình thức khen thưởng phải nêu đối tượng
            movements/tinh-2021.yaml | code: T-1               | code: Nội dung 1           | 7  \
                | Mã “Nội dung 1” chỉ được gồm
            movements/tinh-2021.yaml | plan: 1/KH-UBND         | title: Lần nữa             | 4  \
                | Khóa “title” ghi hai lần.
            movements/tinh-2021.yaml | title: Phong trào thử   | title: "Phong trào         | 25 \
                | Tệp không đúng dạng YAML từ dòng 3
            movements/tinh-2021.yaml | plan: 1/KH-UBND         | lateRule: LATER            | 4  \
                | “lateRule”: không có “LATER”. Chọn trong: NEXT_BATCH, REFUSE.
            movements/tinh-2021.yaml | plan: 1/KH-UBND         | overQuota: WARN            | 4  \
                | “overQuota”: không có “WARN”. Chọn trong: FLAG, BLOCK.
            movements/tinh-2021.yaml | plan: 1/KH-UBND         | quotas: 3                  | 4  \
                | “quotas” phải là một danh sách.
            movements/tinh-2021.yaml | plan: 1/KH-UBND         | quotas: [3]                | 4  \
                | Mỗi dòng của “quotas” phải có dạng “khóa: giá trị”.
            movements/tinh-2021.yaml | plan: 1/KH-UBND         | quotas: [{kind: INDIVIDUAL}] | 4  \
                | Thiếu “most”.
            movements/tinh-2021.yaml | plan: 1/KH-UBND         | quotas: [{most: 2}]        | 4  | Thiếu “kind”.
            movements/tinh-2021.yaml | plan: 1/KH-UBND         | quotas: [{kind: HO, most: 2}] | 4  \
                | “kind”: không có “HO”. Chọn trong: INDIVIDUAL, COLLECTIVE, HOUSEHOLD.
            movements/tinh-2021.yaml | plan: 1/KH-UBND         | quotas: [{kind: HOUSEHOLD, most: -1}] | 4  \
                | Hạn mức “-1” phải là số từ 0 đến 100.000.
            movements/tinh-2021.yaml | plan: 1/KH-UBND         | quotas: [{kind: HOUSEHOLD, most: hai}] | 4  \
                | “most”: “hai” không phải là số nguyên.
            movements/tinh-2021.yaml | plan: 1/KH-UBND         \
                | quotas: [{kind: HOUSEHOLD, most: 1}, {kind: household, most: 2}] | 4  \
                | Hạn mức cho HOUSEHOLD ghi hai lần.
            movements/tinh-2021.yaml | plan: 1/KH-UBND         \
                | quotas: [{kind: HOUSEHOLD, most: 1, unit: so-cong-thuong}] | 4  \
                | Cơ quan ban hành không có đơn vị “so-cong-thuong”.
            movements/tinh-2021.yaml | plan: 1/KH-UBND         \
                | quotas: [{kind: HOUSEHOLD, most: 1, units: so-y-te}] | 4  \
                | Không có khóa “units”. Các khóa dùng được: kind, most, unit.
            issuers/tinh.yaml        | kind: OFFICE            | kind: OFICE                | 11 \
                | “kind”: không có “OFICE”. Chọn trong: HOME_AFFAIRS
            issuers/tinh.yaml        | kind: OFFICE            | kind: CHAIRMAN             | 6  \
                | Cơ quan “CHAIRMAN” ghi hai lần.
            issuers/tinh.yaml        | kind: OFFICE            | kind: COUNCIL              | 6  \
                | Thiếu cơ quan: OFFICE.
            issuers/tinh.yaml        | place: Thử              | successor: tinh-moi        | 4  \
                | Không có cơ quan “tinh-moi” trong danh mục.
            issuers/tinh.yaml        | code: trung-tam         | code: so-y-te              | 17 \
                | Hai đơn vị cùng mã “so-y-te” trong cùng thời gian.
            issuers/tinh.yaml        | code: trung-tam         | code: Trung_Tâm            | 17 \
                | Mã “Trung_Tâm” chỉ được gồm chữ thường không dấu
            issuers/tinh.yaml        | district: "101"         | district: "102"            | 17 \
                | Không có đơn vị cấp huyện “102” trong cùng thời gian.
            issuers/tinh.yaml        | to: 2025-06-30}         | to: 2020-06-30}            | 17 \
                | Ngày hết hiệu lực trước ngày bắt đầu.
            issuers/tinh.yaml        | level: DEPARTMENT       | level: SO                  | 16 \
                | “level”: không có “SO”. Chọn trong: DISTRICT, COMMUNE
            issuers/tinh.yaml        | file: tinh.csv          | file: khac.csv             | 13 \
                | Thiếu tệp units/khac.csv.
            issuers/tinh.yaml        | province: "01"          | province: "02"             | 13 \
                | Không có tỉnh, thành phố mã “02” trong units/tinh.csv.
            units/tinh.csv           | 10101,101               | 10101,109                  | 4  \
                | Không có đơn vị cấp huyện “109” trong cùng thời gian.
            units/tinh.csv           | 10101,101               | 101,101                    | 4  \
                | Hai đơn vị cùng mã “101” trong cùng thời gian.
            calendar.yaml            | 2024-05-04              | 2024-05-06                 | 3  \
                | Ngày 2024-05-06 không phải là thứ Bảy, Chủ nhật: không thể là ngày làm bù.
            calendar.yaml            | 2022-01-03              | 2022-01-02                 | 2  \
                | Ngày 2022-01-02 là thứ Bảy hoặc Chủ nhật
            calendar.yaml            | 2022-01-03              | 2022-13-03                 | 2  \
                | “date”: “2022-13-03” không phải là ngày
            """)
    void one_mistake_is_named_with_its_file_line_and_words(String file, String right, String wrong, int line,
                                                           String words) throws IOException {
        copyValid();
        replace(file, right, wrong);
        assertThat(reportOf(folder)).contains("\n" + file + ":" + line + "  " + words);
        assertNothingStored();
    }

    @Test
    void all_mistakes_are_named_at_once_in_order() throws IOException {
        copyValid();
        replace("movements/tinh-2021.yaml", "opens: 2021-09-09", "opens: 2021-09-31");
        replace("movements/tinh-2021.yaml", "code: T-2", "code: T-1");
        replace("issuers/tinh.yaml", "level: DEPARTMENT", "level: SO");
        replace("calendar.yaml", "2024-05-04", "2024-05-06");
        assertThat(reportOf(folder).lines().filter(l -> l.matches("[a-z].*yaml:\\d+  .*")).map(l -> l.split("  ")[0]))
                .containsExactly("calendar.yaml:3", "issuers/tinh.yaml:16", "movements/tinh-2021.yaml:9",
                        "movements/tinh-2021.yaml:18");
    }

    @Test
    void the_report_says_it_in_english_too() throws IOException {
        copyValid();
        replace("movements/tinh-2021.yaml", "code: T-2", "code: T-1");
        assertThat(reportOf(folder)).contains("Two contents have the code \"T-1\".");
    }

    @Test
    void two_files_cannot_hold_one_movement_or_one_issuer() throws IOException {
        copyValid();
        Files.copy(folder.resolve("movements/tinh-2021.yaml"), folder.resolve("movements/z.yaml"));
        Files.copy(folder.resolve("issuers/tinh.yaml"), folder.resolve("issuers/z.yaml"));
        assertThat(reportOf(folder)).contains("movements/z.yaml:1  Có hai phong trào cùng mã “tinh-2021”.",
                "issuers/z.yaml:1  Có hai cơ quan cùng mã “tinh”.");
    }

    @Test
    void the_unbroken_catalogue_loads() throws IOException {
        copyValid();
        try (OwnDatabase own = new OwnDatabase()) {
            assertThatCode(() -> Catalogues.on(own, folder.toUri().toString(), Clock.systemUTC()).load().load())
                    .doesNotThrowAnyException();
        }
    }

    @Test
    void settings_of_a_movement_are_read_from_its_file() throws IOException {
        copyValid();
        replace("movements/tinh-2021.yaml", "plan: 1/KH-UBND", """
                lateRule: refuse
                overQuota: BLOCK
                quotas:
                  - {kind: COLLECTIVE, unit: so-y-te, most: 3}
                  - {kind: COLLECTIVE, most: 1}
                  - {kind: INDIVIDUAL, unit: '10101', most: 0}""");
        try (OwnDatabase own = new OwnDatabase()) {
            Catalogues catalogues = Catalogues.on(own, folder.toUri().toString(), Clock.systemUTC());
            catalogues.load().load();
            MovementSettings settings = catalogues.movements().settings("tinh-2021");
            assertThat(settings.overQuota()).isEqualTo(OverQuota.BLOCK);
            assertThat(settings.lateRule()).isEqualTo(LateRule.REFUSE);
            assertThat(settings.limit(RecipientKind.COLLECTIVE, "so-y-te")).contains(3);
            assertThat(settings.limit(RecipientKind.COLLECTIVE, "trung-tam")).contains(1);
            assertThat(settings.limit(RecipientKind.INDIVIDUAL, "10101")).contains(0);
            assertThat(settings.limit(RecipientKind.INDIVIDUAL, "so-y-te")).isEmpty();
        }
    }

    @Test
    void a_file_without_settings_sets_no_quota_and_moves_the_late_on() throws IOException {
        copyValid();
        try (OwnDatabase own = new OwnDatabase()) {
            Catalogues catalogues = Catalogues.on(own, folder.toUri().toString(), Clock.systemUTC());
            catalogues.load().load();
            assertThat(catalogues.movements().settings("tinh-2021")).isEqualTo(MovementSettings.NONE);
            assertThat(catalogues.movements().find("tinh-2021").orElseThrow().lateRule())
                    .isEqualTo(LateRule.NEXT_BATCH);
        }
    }

    @Test
    void a_registered_movement_is_not_changed_by_its_file_but_a_unit_is() throws IOException {
        copyValid();
        try (OwnDatabase own = new OwnDatabase()) {
            Catalogues catalogues = Catalogues.on(own, folder.toUri().toString(), Clock.systemUTC());
            catalogues.load().load();
            replace("movements/tinh-2021.yaml", "title: Phong trào thử", "title: Phong trào khác");
            replace("issuers/tinh.yaml", "name: Sở Y tế", "name: Sở Y tế và Dân số");
            catalogues.load().load();
            assertThat(catalogues.movements().find("tinh-2021").orElseThrow().title()).isEqualTo("Phong trào thử");
            assertThat(own.jdbc().sql("SELECT name FROM vinhdanh.unit WHERE code = 'so-y-te'")
                    .query(String.class).list())
                    .isEqualTo(List.of("Sở Y tế và Dân số"));
        }
    }

    @Test
    void the_start_knows_how_to_report_it() {
        assertThat(SpringFactoriesLoader.loadFactoryNames(FailureAnalyzer.class, getClass().getClassLoader()))
                .contains("vn.vinhdanh.catalogue.InvalidCatalogueAnalyzer");
    }

    private static String reportOf(Path folder) {
        CatalogueLoad load = Catalogues.on(database, folder.toUri().toString(), Clock.systemUTC()).load();
        return StartReport.of(catchThrowableOfType(InvalidCatalogueException.class, load::load));
    }

    private static void assertNothingStored() {
        assertThat(database.jdbc().sql("SELECT (SELECT count(*) FROM vinhdanh.issuer) "
                + "+ (SELECT count(*) FROM vinhdanh.holiday)").query(Integer.class).single()).isZero();
    }

    private void replace(String file, String right, String wrong) throws IOException {
        Path path = folder.resolve(file);
        String text = Files.readString(path);
        int at = text.lastIndexOf(right);
        assertThat(at).as(right).isNotNegative();
        Files.writeString(path, text.substring(0, at) + wrong + text.substring(at + right.length()));
    }

    private void copyValid() throws IOException {
        try (Stream<Path> files = Files.walk(VALID)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = folder.resolve(VALID.relativize(file));
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
    }
}
