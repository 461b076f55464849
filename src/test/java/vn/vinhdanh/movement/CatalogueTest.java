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
import vn.vinhdanh.OwnDatabase;
import vn.vinhdanh.organization.BodyKind;
import vn.vinhdanh.organization.Issuer;
import vn.vinhdanh.organization.Organizations;
import vn.vinhdanh.organization.Unit;
import vn.vinhdanh.organization.UnitLevel;

/** The catalogue as shipped, in the tables. */
class CatalogueTest {

    private static final LocalDate IN_2021 = LocalDate.of(2021, 12, 20);
    private static final LocalDate IN_2026 = LocalDate.of(2026, 3, 2);

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
    static void stop() throws Exception {
        database.close();
    }

    @Test
    void the_four_movements_are_registered() {
        assertThat(catalogues.movements().all()).extracting(Movement::code, Movement::issuer, Movement::plan)
                .containsExactly(
                        tuple("ha-noi-2021", "ha-noi", "09/KH-HĐTĐKT"),
                        tuple("lao-cai-2021", "lao-cai", "353/KH-UBND"),
                        tuple("so-gtvt-2021", "so-gtvt", null),
                        tuple("soc-trang-2021", "soc-trang", "137/KH-UBND"));
    }

    @Test
    void soc_trang_has_two_batches_the_second_without_end() {
        assertThat(catalogues.batches().of("soc-trang-2021"))
                .extracting(Batch::code, Batch::opensAt, Batch::closesAt, Batch::status).containsExactly(
                        tuple("soc-trang-2021-D1", Instant.parse("2021-09-08T17:00:00Z"),
                                Instant.parse("2021-12-31T17:00:00Z"), BatchStatus.PLANNED),
                        tuple("soc-trang-2021-D2", Instant.parse("2021-12-31T17:00:00Z"),
                                null, BatchStatus.PLANNED));
    }
}
