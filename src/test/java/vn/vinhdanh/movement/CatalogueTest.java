package vn.vinhdanh.movement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.vinhdanh.OwnDatabase;
import vn.vinhdanh.organization.BodyKind;
import vn.vinhdanh.organization.Issuer;
import vn.vinhdanh.organization.Organizations;
import vn.vinhdanh.organization.Unit;
import vn.vinhdanh.organization.UnitLevel;

/** The catalogue as shipped, in the tables. */
class CatalogueTest {

    private static final LocalDate IN_2021 = LocalDate.of(2021, 12, 20);
    private static final LocalDate LAST_DAY_OF_DISTRICTS = LocalDate.of(2025, 6, 30);
    private static final LocalDate TWO_TIERS = LocalDate.of(2025, 7, 1);

    private static OwnDatabase database;
    private static Catalogues catalogues;
    private static Organizations organizations;

    @BeforeAll
    static void load() {
        database = new OwnDatabase();
        catalogues = Catalogues.shipped(database, Clock.systemUTC());
        catalogues.load().load();
        organizations = new Organizations(database.jdbc());
    }

    @AfterAll
    static void drop() {
        database.close();
    }

    @Test
    void the_four_movements_are_registered_with_plan_and_parent() {
        assertThat(catalogues.movements().all())
                .extracting(Movement::code, Movement::issuer, Movement::plan,
                        Movement::launchedOn, m -> m.parent() != null)
                .containsExactly(
                        tuple("ha-noi-2021", "ha-noi", "09/KH-HĐTĐKT", LocalDate.of(2021, 8, 31), true),
                        tuple("lao-cai-2021", "lao-cai", "353/KH-UBND", LocalDate.of(2021, 9, 21), false),
                        tuple("so-gtvt-2021", "so-gtvt", null, null, true),
                        tuple("soc-trang-2021", "soc-trang", "137/KH-UBND", LocalDate.of(2021, 9, 9), false));
    }

    @ParameterizedTest
    @CsvSource({"soc-trang-2021, ST-1, ST-6, 6", "lao-cai-2021, LC-1, LC-8, 8", "ha-noi-2021, HN-1, HNL-8, 14",
            "so-gtvt-2021, GT-1, GT-6, 6"})
    void contents_keep_the_order_and_the_words_of_the_announcement(String movement, String first,
            String last, int count) {
        List<Content> contents = catalogues.movements().contents(movement);
        assertThat(contents).hasSize(count).allMatch(c -> c.sourceText() != null && !c.title().isBlank());
        assertThat(contents.get(0).code()).isEqualTo(first);
        assertThat(contents.get(count - 1).code()).isEqualTo(last);
        assertThat(contents).allMatch(c -> c.numberedInSource() == movement.equals("soc-trang-2021"));
    }

    @Test
    void soc_trang_has_exactly_two_batches_the_second_without_end() {
        assertThat(catalogues.batches().of("soc-trang-2021"))
                .extracting(Batch::code, Batch::opensAt, Batch::closesAt, Batch::status)
                .containsExactly(
                        tuple("soc-trang-2021-D1", Instant.parse("2021-09-08T17:00:00Z"),
                                Instant.parse("2021-12-31T17:00:00Z"), BatchStatus.PLANNED),
                        tuple("soc-trang-2021-D2", Instant.parse("2021-12-31T17:00:00Z"), null, BatchStatus.PLANNED));
    }

    @Test
    void soc_trang_gives_its_bang_khen_to_individuals_and_collectives_only() {
        assertThat(catalogues.movements().awardForms("soc-trang-2021")).containsExactly(
                new AwardForm("BANG_KHEN", "Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh",
                        List.of(RecipientKind.INDIVIDUAL, RecipientKind.COLLECTIVE)));
    }

    @Test
    void soc_trang_ends_with_june_2025_and_can_tho_follows() {
        Issuer issuer = organizations.issuer("soc-trang").orElseThrow();
        assertThat(issuer.validTo()).isEqualTo(LAST_DAY_OF_DISTRICTS);
        assertThat(issuer.successor()).isEqualTo("can-tho");
        assertThat(organizations.issuer("can-tho").orElseThrow().validFrom()).isEqualTo(TWO_TIERS);
    }

    @Test
    void bodies_are_called_as_on_paper() {
        assertThat(organizations.body("so-gtvt", BodyKind.CHAIRMAN).orElseThrow().name()).isEqualTo("Giám đốc Sở");
        assertThat(organizations.body("so-gtvt", BodyKind.HOME_AFFAIRS).orElseThrow().name()).isEqualTo("Văn phòng Sở");
        assertThat(organizations.body("ha-noi", BodyKind.STEERING_COMMITTEE).orElseThrow().name())
                .isEqualTo("Hội đồng Thi đua - Khen thưởng thành phố Hà Nội");
        assertThat(organizations.body("soc-trang", BodyKind.STEERING_COMMITTEE).orElseThrow())
                .satisfies(b -> assertThat(b.name()).isEqualTo("Ban Chỉ đạo phòng, chống dịch Covid-19 tỉnh Sóc Trăng"))
                .satisfies(b -> assertThat(b.group()).isEqualTo("soc-trang-steering-committee"));
    }

    @ParameterizedTest
    @CsvSource({"soc-trang, DISTRICT, 11", "soc-trang, COMMUNE, 109", "lao-cai, DISTRICT, 9", "lao-cai, COMMUNE, 152",
            "ha-noi, DISTRICT, 30", "ha-noi, COMMUNE, 579"})
    void administrative_units_of_2021_are_complete(String issuer, UnitLevel level, int count) {
        assertThat(count(issuer, level, IN_2021)).isEqualTo(count);
    }

    @ParameterizedTest
    @CsvSource({"can-tho, 103", "lao-cai, 99", "ha-noi, 126"})
    void administrative_units_of_two_tiers_are_complete(String issuer, int count) {
        assertThat(count(issuer, UnitLevel.COMMUNE, TWO_TIERS)).isEqualTo(count);
        assertThat(count(issuer, UnitLevel.DISTRICT, TWO_TIERS)).isZero();
    }

    @Test
    void a_commune_is_reviewed_by_its_district_as_long_as_there_are_districts() {
        Unit district = organizations.unit("soc-trang", "947", IN_2021).orElseThrow();
        assertThat(district.name()).isEqualTo("Huyện Mỹ Xuyên");
        assertThat(district.district()).isNull();
        assertThat(communesOf("947")).contains("Xã Ngọc Tố, huyện Mỹ Xuyên");
        assertThat(organizations.unit("soc-trang", "947", LAST_DAY_OF_DISTRICTS)).isPresent();
        assertThat(organizations.unit("soc-trang", "947", TWO_TIERS)).isEmpty();
        assertThat(organizations.unit("ha-noi", "00004", TWO_TIERS).orElseThrow())
                .satisfies(u -> assertThat(u.name()).isEqualTo("Phường Ba Đình, thành phố Hà Nội"))
                .satisfies(u -> assertThat(u.district()).isNull());
    }

    @Test
    void departments_nominate_directly_and_a_district_health_centre_does_not() {
        assertThat(organizations.unit("soc-trang", "so-y-te", IN_2021).orElseThrow())
                .satisfies(u -> assertThat(u.district()).isNull())
                .satisfies(u -> assertThat(u.level()).isEqualTo(UnitLevel.DEPARTMENT))
                .satisfies(u -> assertThat(u.email()).isEqualTo("so-y-te@soc-trang.example"));
        assertThat(organizations.unit("soc-trang", "trung-tam-y-te-947", IN_2021).orElseThrow().district())
                .isEqualTo("947");
    }

    @Test
    void a_second_start_changes_nothing() {
        Map<String, Object> before = fingerprint();
        catalogues.load().load();
        assertThat(fingerprint()).isEqualTo(before);
    }

    /** xmin is the transaction that last wrote a row: equal means not even rewritten with the same values. */
    private static Map<String, Object> fingerprint() {
        return database.jdbc().sql("""
                SELECT (SELECT string_agg(code || xmin::text, ',' ORDER BY code) FROM vinhdanh.movement) AS movements,
                    (SELECT string_agg(code || xmin::text, ',' ORDER BY code) FROM vinhdanh.batch) AS batches,
                    (SELECT string_agg(code || xmin::text, ',' ORDER BY code) FROM vinhdanh.issuer) AS issuers,
                    (SELECT md5(string_agg(id || xmin::text, ',' ORDER BY id)) FROM vinhdanh.unit) AS units,
                    (SELECT md5(string_agg(issuer || kind || xmin::text, ',' ORDER BY issuer, kind)) FROM vinhdanh.body)
                        AS bodies,
                    (SELECT md5(string_agg(date || xmin::text, ',' ORDER BY date)) FROM vinhdanh.holiday) AS holidays
                """).query().singleRow();
    }

    private static List<String> communesOf(String district) {
        return database.jdbc().sql("SELECT name FROM vinhdanh.unit WHERE issuer = 'soc-trang' AND district = :d")
                .param("d", district).query(String.class).list();
    }

    private static int count(String issuer, UnitLevel level, LocalDate on) {
        return database.jdbc().sql("SELECT count(*) FROM vinhdanh.unit WHERE issuer = :issuer AND level = :level "
                        + "AND valid_from <= :on AND coalesce(valid_to, 'infinity') >= :on")
                .param("issuer", issuer).param("level", level.name()).param("on", on).query(Integer.class).single();
    }
}
