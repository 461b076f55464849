package vn.vinhdanh.movement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import vn.vinhdanh.OwnDatabase;
import vn.vinhdanh.audit.JournalFixture;
import vn.vinhdanh.calendar.CalendarFixture;
import vn.vinhdanh.organization.Caller;
import vn.vinhdanh.organization.Organizations;
import vn.vinhdanh.organization.Unit;
import vn.vinhdanh.refusal.Refusal;

/** Who sees movements and units, how codes are counted, and what the launch form refuses. */
class MovementsTest {

    private static final Caller ADMINISTRATOR = new Caller("quantri", Set.of("camunda-admin"));
    private static final Instant NOW = Instant.parse("2021-12-20T01:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2021, 12, 20);

    private static OwnDatabase database;
    private static Movements movements;
    private static Batches batches;
    private static LaunchMovement launch;
    private static Organizations organizations;

    @BeforeAll
    static void load() {
        database = new OwnDatabase();
        Clock clock = Clock.fixed(NOW, ZoneId.of("UTC"));
        Catalogues catalogues = Catalogues.shipped(database, clock);
        catalogues.load().load();
        movements = catalogues.movements();
        batches = catalogues.batches();
        organizations = new Organizations(database.jdbc());
        launch = new LaunchMovement(movements, new MovementRegister(movements, batches), organizations,
                CalendarFixture.office(clock, ZoneId.of("Asia/Ho_Chi_Minh")),
                JournalFixture.journal(database.jdbc(), clock));
    }

    @AfterAll
    static void drop() {
        database.close();
    }

    @Test
    void one_sees_the_movements_of_ones_issuer_and_an_administrator_all() {
        assertThat(visibleTo("soc-trang-unit-so-y-te")).containsExactly("soc-trang-2021");
        assertThat(visibleTo("soc-trang-district-947")).containsExactly("soc-trang-2021");
        assertThat(visibleTo("lao-cai-home-affairs")).containsExactly("lao-cai-2021");
        assertThat(visibleTo("process-designer")).isEmpty();
        assertThat(visibleTo("soc-trangx-home-affairs", "soc-unit-trang")).isEmpty();
        assertThat(visibleTo("camunda-admin"))
                .contains("ha-noi-2021", "lao-cai-2021", "so-gtvt-2021", "soc-trang-2021");
    }

    @Test
    void a_unit_nominates_for_itself_and_so_noi_vu_for_all_of_its_issuer() {
        assertThat(nominable(null, "soc-trang-unit-so-y-te")).extracting(Unit::code).containsExactly("so-y-te");
        assertThat(nominable("ngoc to", "soc-trang-home-affairs")).extracting(Unit::name)
                .containsExactly("Xã Ngọc Tố, huyện Mỹ Xuyên");
        assertThat(nominable("DAI NGAI", "soc-trang-home-affairs")).extracting(Unit::issuer).containsOnly("soc-trang");
        assertThat(nominable("%", "soc-trang-home-affairs")).isEmpty();
        assertThat(nominable(null, "soc-trang-district-947", "soc-trang-chairman", "camunda-admin")).isEmpty();
        assertThat(nominable(null)).isEmpty();
    }

    @Test
    void units_come_page_by_page_in_vietnamese_order() {
        Caller homeAffairs = new Caller("noivu", Set.of("soc-trang-home-affairs"));
        List<Unit> first = organizations.nominable(homeAffairs, null, null, TODAY, 20, 0);
        List<Unit> second = organizations.nominable(homeAffairs, null, null, TODAY, 20, 20);
        assertThat(first).hasSize(20).doesNotContainAnyElementsOf(second);
        assertThat(organizations.countNominable(homeAffairs, null, null, TODAY))
                .isEqualTo(organizations.nominable(homeAffairs, null, null, TODAY, 500, 0).size());
        assertThat(organizations.nominable(homeAffairs, "lao-cai", null, TODAY, 20, 0)).isEmpty();
    }

    @Test
    void units_of_an_issuer_that_has_ended_nominate_no_more() {
        Caller unit = new Caller("x", Set.of("soc-trang-unit-so-y-te"));
        assertThat(organizations.nominable(unit, null, null, LocalDate.of(2025, 7, 1), 20, 0)).isEmpty();
    }

    @Test
    void codes_are_counted_for_each_movement() {
        assertThat(movements.nextDossierCode("ha-noi-2021")).isEqualTo("ha-noi-2021-000001");
        assertThat(movements.nextDossierCodes("ha-noi-2021", 3))
                .containsExactly("ha-noi-2021-000002", "ha-noi-2021-000003", "ha-noi-2021-000004");
        assertThat(movements.nextDossierCode("ha-noi-2021")).isEqualTo("ha-noi-2021-000005");
        assertThat(movements.nextListCode("ha-noi-2021")).isEqualTo("ha-noi-2021-L1");
        assertThat(movements.nextDossierCode("lao-cai-2021")).isEqualTo("lao-cai-2021-000001");
    }

    /** Each thread keeps its transaction open for a while after it has its number; every third undoes it. */
    @Test
    void those_who_come_at_once_get_numbers_without_a_gap() throws Exception {
        another("rush-2021");
        TransactionTemplate transaction =
                new TransactionTemplate(new DataSourceTransactionManager(database.dataSource()));
        ExecutorService threads = Executors.newFixedThreadPool(6);
        List<Future<String>> runs = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            boolean undone = i % 3 == 2;
            runs.add(threads.submit(() -> transaction.execute(status -> {
                String code = movements.nextDossierCode("rush-2021");
                pause();
                if (undone) {
                    status.setRollbackOnly();
                }
                return undone ? null : code;
            })));
        }
        List<String> codes = new ArrayList<>();
        for (Future<String> run : runs) {
            codes.add(run.get(60, TimeUnit.SECONDS));
        }
        threads.shutdown();
        codes.removeIf(Objects::isNull);
        assertThat(codes).hasSize(40).doesNotHaveDuplicates();
        List<String> spare = database.jdbc().sql("SELECT 'rush-2021-' || lpad(serial::text, 6, '0') "
                + "FROM vinhdanh.spare_serial WHERE movement = 'rush-2021'").query(String.class).list();
        assertThat(spare).as("left by those who had to wait").isNotEmpty().doesNotContainAnyElementsOf(codes);
        codes.addAll(spare);
        long next = database.jdbc().sql("SELECT next_serial FROM vinhdanh.movement WHERE code = 'rush-2021'")
                .query(Long.class).single();
        assertThat(codes).hasSize((int) next - 1).contains("rush-2021-000001")
                .allSatisfy(code -> assertThat(Long.parseLong(code.substring(10))).isBetween(1L, next - 1));
    }

    private static void another(String code) {
        database.jdbc().sql("INSERT INTO vinhdanh.movement (code, issuer, title, plan, plan_date, launched_on, source) "
                + "SELECT ?, issuer, title, plan, plan_date, launched_on, source FROM vinhdanh.movement "
                + "WHERE code = 'ha-noi-2021'").param(code).update();
    }

    private static void pause() {
        try {
            Thread.sleep(5);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void while_numbers_are_spare_nobody_waits_for_another() {
        another("spare-2021");
        TransactionTemplate one = new TransactionTemplate(new DataSourceTransactionManager(database.dataSource()));
        TransactionTemplate other = new TransactionTemplate(one.getTransactionManager());
        other.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        database.jdbc().sql("UPDATE vinhdanh.movement SET next_serial = 3 WHERE code = 'spare-2021'").update();
        database.jdbc().sql("INSERT INTO vinhdanh.spare_serial VALUES ('spare-2021', 1), ('spare-2021', 2)").update();
        one.executeWithoutResult(open -> {
            assertThat(movements.nextDossierCode("spare-2021")).isEqualTo("spare-2021-000001");
            other.executeWithoutResult(beside -> {
                database.jdbc().sql("SET LOCAL lock_timeout = '2s'").update();
                assertThat(movements.nextDossierCode("spare-2021")).isEqualTo("spare-2021-000002");
                beside.setRollbackOnly();
            });
            open.setRollbackOnly();
        });
        assertThat(movements.nextDossierCode("spare-2021")).isEqualTo("spare-2021-000001");
        assertThat(movements.nextDossierCode("spare-2021")).isEqualTo("spare-2021-000002");
        assertThat(movements.nextDossierCode("spare-2021")).isEqualTo("spare-2021-000003");
    }

    @Test
    void a_summary_is_recorded_once() {
        assertThat(movements.summarise("so-gtvt-2021", "Tốt", NOW)).isTrue();
        assertThat(movements.summarise("so-gtvt-2021", "Khác", NOW)).isFalse();
        assertThat(movements.find("so-gtvt-2021").orElseThrow())
                .satisfies(m -> assertThat(m.summaryRemarks()).isEqualTo("Tốt"))
                .satisfies(m -> assertThat(m.summarisedAt()).isEqualTo(NOW));
    }

    @Test
    void an_administrator_launches_a_movement_without_a_file() {
        Movement launched = launch.handle(new LaunchMovement.Command("soc-trang-2022", "Thi đua năm 2022", "soc-trang",
                "1/KH-UBND", "2021-12-15", " ", "A-1 | Nội dung một\n\n A-2|Nội dung hai ",
                "BANG_KHEN | Bằng khen | INDIVIDUAL, HOUSEHOLD", "2022-01-01 | 2022-06-30 | 2022-07-15\n2022-07-01"),
                ADMINISTRATOR);
        assertThat(launched.source()).isEqualTo("quantri");
        assertThat(launched.launchedOn()).isEqualTo(TODAY);
        assertThat(launched.parent()).isNull();
        assertThat(movements.contents("soc-trang-2022")).extracting(Content::code, Content::title)
                .containsExactly(tuple("A-1", "Nội dung một"),
                        tuple("A-2", "Nội dung hai"));
        assertThat(movements.awardForms("soc-trang-2022").get(0).recipients())
                .containsExactly(RecipientKind.INDIVIDUAL, RecipientKind.HOUSEHOLD);
        assertThat(batches.of("soc-trang-2022")).extracting(Batch::code, Batch::closesAt).containsExactly(
                tuple("soc-trang-2022-D1", Instant.parse("2022-06-30T17:00:00Z")),
                tuple("soc-trang-2022-D2", null));
    }

    @Test
    void the_form_sets_quotas_and_the_late_rule() {
        launch.handle(command("soc-trang-2023", "INDIVIDUAL | 20\n household|0| so-y-te ", "BLOCK", "REFUSE"),
                ADMINISTRATOR);
        assertThat(movements.settings("soc-trang-2023")).isEqualTo(new MovementSettings(List.of(
                new Quota(RecipientKind.INDIVIDUAL, null, 20), new Quota(RecipientKind.HOUSEHOLD, "so-y-te", 0)),
                OverQuota.BLOCK, LateRule.REFUSE));
        launch.handle(command("soc-trang-2024", null, " ", null), ADMINISTRATOR);
        assertThat(movements.settings("soc-trang-2024")).isEqualTo(MovementSettings.NONE);
    }

    @Test
    void the_form_is_told_what_is_wrong_with_its_settings() {
        assertThat(problemsOf(command("soc-trang-2025", "NGUOI | 1\nINDIVIDUAL | x\nHOUSEHOLD\nCOLLECTIVE | 1 | ubnd",
                "WARN", "LATER"))).containsExactly(
                "quotas: Dòng 1: Không có “NGUOI”. Chọn trong: INDIVIDUAL, COLLECTIVE, HOUSEHOLD.",
                "quotas: Dòng 2: “x” không phải là số nguyên.",
                "overQuota: Không có “WARN”. Chọn trong: FLAG, BLOCK.",
                "lateRule: Không có “LATER”. Chọn trong: NEXT_BATCH, REFUSE.",
                "quotas: Dòng 3: Thiếu “most”.",
                "quotas: Dòng 4: Cơ quan ban hành không có đơn vị “ubnd”.");
    }

    private static LaunchMovement.Command command(String code, String quotas, String overQuota, String lateRule) {
        return new LaunchMovement.Command(code, "T", "soc-trang", null, null, null, "A | Một",
                "B | Bằng khen | INDIVIDUAL", "2022-01-01", quotas, overQuota, lateRule);
    }

    @Test
    void the_form_is_told_everything_that_is_wrong_at_once() {
        assertThat(problemsOf(new LaunchMovement.Command("Mã sai", " ", "hue", "1", "15/12/2021", null,
                "A | Một\nA | Hai\nB", "X | Giấy khen | NGUOI\nY | Khác", "2022-01-01 | 2021-12-31"))).containsExactly(
                "planDate: “15/12/2021” không phải là ngày; ngày ghi như 2021-12-31.",
                "awardForms: Dòng 1: Không có đối tượng “NGUOI”. Chọn trong: INDIVIDUAL, COLLECTIVE, HOUSEHOLD.",
                "code: Mã “Mã sai” chỉ được gồm chữ thường không dấu, số và dấu gạch ngang, nhiều nhất 40 ký tự.",
                "issuer: Không có cơ quan ban hành “hue”.",
                "title: Thiếu “title”.",
                "contents: Dòng 2: Hai nội dung cùng mã “A”.",
                "contents: Dòng 3: Thiếu “title”.",
                "awardForms: Dòng 2: Hình thức khen thưởng phải nêu đối tượng: INDIVIDUAL, COLLECTIVE, HOUSEHOLD.",
                "batches: Dòng 1: Ngày đóng 31/12/2021 trước ngày mở 01/01/2022.");
    }

    @Test
    void an_empty_form_names_what_it_needs() {
        assertThat(problemsOf(new LaunchMovement.Command(null, null, null, null, null, null, null, null, null)))
                .extracting(p -> p.split(":")[0])
                .containsExactly("code", "issuer", "title", "contents", "awardForms", "batches");
    }

    @Test
    void a_code_in_use_and_a_batch_that_is_over_are_refused() {
        assertThat(problemsOf(new LaunchMovement.Command("soc-trang-2021", "T", "soc-trang",
                null, null, null, "A | Một", "B | Bằng khen | INDIVIDUAL", "2021-09-01 | 2021-12-19"))).containsExactly(
                "code: Đã có phong trào mã “soc-trang-2021”.",
                "batches: Dòng 1: Ngày đóng 19/12/2021 đã qua; hôm nay là 20/12/2021.");
    }

    @Test
    void only_administrators_launch() {
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> launch.handle(
                new LaunchMovement.Command(null, null, null, null, null, null, null, null, null),
                new Caller("noivu", Set.of("soc-trang-home-affairs"))));
        assertThat(refusal.kind()).isEqualTo(Refusal.Kind.FORBIDDEN);
    }

    @Test
    void at_start_every_movement_without_a_process_gets_one_once() {
        List<String> running = new ArrayList<>(List.of("lao-cai-2021"));
        List<String> started = new ArrayList<>();
        StaticListableBeanFactory beans = new StaticListableBeanFactory();
        beans.addBean("process", new MovementProcess() {
            @Override
            public boolean isRunning(String movementCode) {
                return running.contains(movementCode);
            }

            @Override
            public void start(String movementCode) {
                started.add(movementCode);
                running.add(movementCode);
            }

            @Override
            public void batchAdded(String movementCode, long batchId) {
                throw new IllegalStateException("no batch was added");
            }
        });
        CatalogueStart start = new CatalogueStart(movements, beans.getBeanProvider(MovementProcess.class),
                database.jdbc(), new DataSourceTransactionManager(database.dataSource()));
        start.run(null);
        start.run(null);
        assertThat(started).contains("ha-noi-2021", "soc-trang-2021").doesNotContain("lao-cai-2021")
                .doesNotHaveDuplicates();
    }

    private static List<String> visibleTo(String... groups) {
        return movements.visible(new Caller("x", Set.of(groups))).stream().map(Movement::code)
                .filter(code -> code.endsWith("2021")).toList();
    }

    private static List<Unit> nominable(String q, String... groups) {
        return organizations.nominable(new Caller("x", Set.of(groups)), null, q, TODAY, 500, 0);
    }

    private static List<String> problemsOf(LaunchMovement.Command command) {
        ResourceBundleMessageSource texts = new ResourceBundleMessageSource();
        texts.setBasename("messages/movement");
        texts.setDefaultEncoding("UTF-8");
        texts.setFallbackToSystemLocale(false);
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> launch.handle(command, ADMINISTRATOR));
        assertThat(refusal.kind()).isEqualTo(Refusal.Kind.INVALID);
        return refusal.problems().stream()
                .map(p -> p.field() + ": " + texts.getMessage(p.key(), p.args(), Locale.forLanguageTag("vi"))).toList();
    }
}
