package vn.vinhdanh.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The statistics: one query, whose parts add up, as JSON and as Excel, for those who may count. */
class StatisticsApiTest extends ApiTest {

    private String movement;
    private int serial;

    @BeforeEach
    void dossiers() {
        movement = world.movement();
        award(dossier("AWARDED", "a1", "INDIVIDUAL", "FEMALE", false), 1_490_000L, "VALID", false);
        award(dossier("AWARDED", "a1", "INDIVIDUAL", "MALE", true), 1_490_000L, "VALID", false);
        award(dossier("AWARDED", "so1", "COLLECTIVE", null, false), 2_980_000L, "VALID", false);
        award(dossier("AWARDED", "so1", "INDIVIDUAL", "MALE", false), null, "VALID", true);
        award(dossier("REVOKED", "so1", "INDIVIDUAL", "MALE", false), 1_490_000L, "REVOKED", false);
        dossier("DECLINED", "a1", "INDIVIDUAL", "FEMALE", true);
        dossier("REFUSED", "a1", "INDIVIDUAL", "FEMALE", false);
        dossier("INELIGIBLE", "a2", "HOUSEHOLD", null, false);
        dossier("GIVEN_DOWN", "a2", "INDIVIDUAL", "FEMALE", false);
        dossier("HIGHER_AUTHORITY", "a2", "COLLECTIVE", null, false);
        dossier("WITHDRAWN", "a2", "INDIVIDUAL", "FEMALE", false);
        long deferred = dossier("AWAITING_DECISION", "a2", "INDIVIDUAL", "FEMALE", false);
        jdbc.sql("INSERT INTO vinhdanh.carry_over (nomination_id, from_batch, to_batch, reason, moved_at) "
                + "VALUES (?, 1, 2, 'DEFERRED', now())").param(deferred).update();
        dossier("DRAFT", "a1", "INDIVIDUAL", "FEMALE", false);
    }

    @Test
    void whatBecameOfTheDossiersAddsUpAsAWholeAndByEveryDimension() {
        JsonNode statistics = ok(as(Role.HOME_AFFAIRS).get("/api/statistics?movement=" + movement));
        assertThat(statistics.path("total").toString()).isEqualTo("""
                {"drafts":1,"nominated":12,"awarded":4,"higher":1,"revoked":1,"declined":1,"refused":1,\
                "ineligible":1,"givenDown":1,"forwardedUp":1,"withdrawn":1,"open":1,"deferred":1,"money":5960000}""");
        assertThat(statistics.path("by")).hasSize(9).allSatisfy(groups -> statistics.path("total").fieldNames()
                .forEachRemaining(figure -> assertThat(sum(groups, figure)).as(figure + " of " + groups)
                        .isEqualTo(statistics.path("total").path(figure).asLong())));
        assertThat(group(statistics, "WORK", "LEADER").path("nominated").asInt()).isEqualTo(2);
        assertThat(group(statistics, "WORK", "DIRECT").path("awarded").asInt()).isEqualTo(2);
        assertThat(group(statistics, "GENDER", "FEMALE").path("nominated").asInt()).isEqualTo(6);
        assertThat(group(statistics, "UNIT", "so1").path("money").asLong()).isEqualTo(2_980_000);
        assertThat(group(statistics, "BATCH", movement + "-D1").path("nominated").asInt()).isEqualTo(12);
        assertThat(group(statistics, "STAGE", "REVOKED").path("nominated").asInt()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"unit=so1, 3, 2", "kind=COLLECTIVE, 2, 1", "work=LEADER, 2, 1", "gender=MALE, 3, 2",
        "stage=AWARDED, 4, 4", "batch=1, 12, 4", "batch=2, 0, 0", "content=" + ApiWorld.CONTENT + ", 12, 4",
        "content=khong-co, 0, 0"})
    void aFilterCountsOnlyWhatMatches(String filter, int nominated, int awarded) {
        JsonNode total = ok(as(Role.CHAIRMAN).get("/api/statistics?movement=" + movement + "&" + filter)).path("total");
        assertThat(total.path("nominated").asInt()).isEqualTo(nominated);
        assertThat(total.path("awarded").asInt()).isEqualTo(awarded);
    }

    @Test
    void theExcelFileHasTheSameFigures() throws Exception {
        JsonNode statistics = ok(as(Role.HOME_AFFAIRS).get("/api/statistics?movement=" + movement));
        HttpResponse<byte[]> answer = as(Role.HOME_AFFAIRS).download("/api/statistics.xlsx?movement=" + movement);
        assertThat(answer.statusCode()).isEqualTo(200);
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(answer.body()))) {
            assertThat(book.getNumberOfSheets()).isEqualTo(11);
            Sheet units = book.getSheet("Theo đơn vị");
            for (JsonNode unit : statistics.path("by").path("UNIT")) {
                Row row = rowOf(units, unit.path("code").asText());
                assertThat(row.getCell(1).getStringCellValue()).isEqualTo(unit.path("title").asText());
                assertThat(row.getCell(2).getNumericCellValue())
                        .isEqualTo(unit.path("figures").path("nominated").asDouble());
                assertThat(row.getCell(14).getNumericCellValue())
                        .isEqualTo(unit.path("figures").path("money").asDouble());
            }
            Row money = book.getSheetAt(0).getRow(15);
            assertThat(money.getCell(0).getStringCellValue()).contains("Tiền thưởng");
            assertThat(money.getCell(1).getNumericCellValue()).isEqualTo(5_960_000);
        }
    }

    @Test
    void theReportOfTheMovementSaysTheSame() {
        JsonNode report = ok(as(Role.HOME_AFFAIRS).get("/api/movements/" + movement + "/report"));
        assertThat(report.path("money").asLong()).isEqualTo(5_960_000);
        assertThat(report.path("leaders").asInt()).isEqualTo(1);
        assertThat(report.path("directWorkers").asInt()).isEqualTo(2);
        assertThat(report.path("byStage").path("DRAFT").asInt()).isEqualTo(1);
        assertThat(report.path("batches").get(0).path("awarded").asInt()).isEqualTo(4);
    }

    @Test
    void theTimeAtAStageIsCountedUntilItIsLeft() {
        String other = world.movement();
        String code = submitted(Role.DEPARTMENT, other, "so1", "Lâm Thị Mận");
        ClockUtil.offset(ClockUtil.getCurrentTime().getTime() - System.currentTimeMillis()
                + Duration.ofDays(3).toMillis());
        assertThat(ok(as(Role.HOME_AFFAIRS).get("/api/statistics?movement=" + other)).path("times"))
                .as("nobody has left a stage").isEmpty();
        ok(complete(Role.HOME_AFFAIRS, code, "Activity_AppraiseByHomeAffairs", Map.of("verdict", "ENDORSE")));
        JsonNode times = ok(as(Role.HOME_AFFAIRS).get("/api/statistics?movement=" + other)).path("times");
        assertThat(times).hasSize(1);
        assertThat(times.get(0).path("stage").asText()).isEqualTo("APPRAISAL");
        assertThat(times.get(0).path("median").asDouble()).isCloseTo(3, within(0.01));
    }

    @ParameterizedTest
    @EnumSource(names = {"UNIT", "DISTRICT", "DESIGNER"})
    void aCountIsNotForUnitsAndDistricts(Role role) {
        for (String address : new String[] {"/api/statistics", "/api/statistics.xlsx"}) {
            assertThat(as(role).get(address).statusCode()).isEqualTo(403);
        }
    }

    @Test
    void anotherIssuerCountsOnlyItsOwn() {
        assertThat(as(Role.OTHER_ISSUER).get("/api/statistics?movement=" + movement).statusCode()).isEqualTo(404);
        JsonNode all = ok(as(Role.OTHER_ISSUER).get("/api/statistics?unit=so1"));
        assertThat(all.path("by").path("MOVEMENT")).noneMatch(g -> g.path("code").asText().equals(movement));
    }

    private long dossier(String stage, String unit, String kind, String gender, boolean leader) {
        return jdbc.sql("""
                INSERT INTO vinhdanh.nomination (code, movement, issuer, unit_id, batch_number, stage, kind, name,
                    gender, leader, content, award_form, created_at, created_by, submitted_at, sort_key)
                SELECT :movement || '-9' || lpad(:serial::text, 5, '0'), :movement, u.issuer, u.id,
                    CASE WHEN :stage <> 'DRAFT' THEN 1 END, :stage, :kind, 'Thử ' || :serial, :gender, :leader,
                    :content, :form, now(), 'x', CASE WHEN :stage <> 'DRAFT' THEN now() END, 'x'
                FROM vinhdanh.unit u WHERE u.issuer = 'thu-a' AND u.code = :unit
                ORDER BY u.valid_from LIMIT 1 RETURNING id""")
                .param("movement", movement).param("serial", ++serial).param("stage", stage).param("kind", kind)
                .param("gender", gender).param("leader", leader).param("unit", unit)
                .param("content", ApiWorld.CONTENT).param("form", ApiWorld.AWARD_FORM).query(Long.class).single();
    }

    private void award(long dossier, Long prize, String status, boolean higher) {
        Long decision = higher ? null : jdbc.sql("""
                WITH list AS (INSERT INTO vinhdanh.decision_list (code, movement, issuer, status, created_at)
                    VALUES (:code, :movement, 'thu-a', 'ANNOUNCED', now()) RETURNING id)
                INSERT INTO vinhdanh.decision (list_id, issuer, number, date, signer, signer_capacity, issued_at,
                    issued_by)
                SELECT id, 'thu-a', :code, '2021-12-31', 'x', 'CHU_TICH', now(), 'x' FROM list RETURNING id""")
                .param("code", movement + "-L9" + dossier).param("movement", movement).query(Long.class).single();
        jdbc.sql("""
                INSERT INTO vinhdanh.award (nomination_id, decision_id, verification_code, awarded_on, issuer, movement,
                    year, kind, recipient, unit_name, prize, status)
                SELECT id, :decision, 'TK' || id, '2021-12-31', issuer, movement, 2021, kind, name, 'x', :prize, :status
                FROM vinhdanh.nomination WHERE id = :dossier""")
                .param("decision", decision).param("prize", prize).param("status", status).param("dossier", dossier)
                .update();
    }

    private static long sum(JsonNode groups, String figure) {
        long sum = 0;
        for (JsonNode group : groups) {
            sum += group.path("figures").path(figure).asLong();
        }
        return sum;
    }

    private static JsonNode group(JsonNode statistics, String dimension, String code) {
        for (JsonNode group : statistics.path("by").path(dimension)) {
            if (group.path("code").asText().equals(code)) {
                return group.path("figures");
            }
        }
        throw new AssertionError("no " + code + " in " + statistics.path("by").path(dimension));
    }

    private static Row rowOf(Sheet sheet, String code) {
        for (Row row : sheet) {
            if (code.equals(row.getCell(0).getStringCellValue())) {
                return row;
            }
        }
        throw new AssertionError("no row " + code);
    }
}
