package vn.vinhdanh.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.vinhdanh.HttpCaller;
import vn.vinhdanh.audit.Journal;

/** The calendar over HTTP; the year 2033 is this test's own. */
class CalendarApiTest extends ApiTest {

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Journal journal;

    @AfterEach
    void itsYearIsEmptyAgain() {
        jdbc.sql("DELETE FROM vinhdanh.holiday WHERE date >= '2033-01-01'").update();
        jdbc.sql("UPDATE vinhdanh.calendar_version SET version = version + 1").update();
    }

    @Test
    void twentyFiveWorkingDaysFromTheEndOf2021EndAfterTet() {
        assertThat(as(Role.UNIT).get("/api/calendar/due?from=2021-12-31&days=25").body())
                .isEqualTo("{\"due\":\"2022-02-14\"}");
        assertThat(due("2021-12-31", 0)).isEqualTo("2021-12-31");
    }

    @ParameterizedTest
    @CsvSource({"from=2021-12-31&days=-1, days, từ 0 đến 3.000", "from=2021-12-31&days=3001, days, từ 0 đến 3.000",
            "from=2021-12-31&days=99999999999, days, ''", "from=2021-12-31&days=x, days, ''",
            "from=2021-12-31, days, ''", "days=3, from, ''", "from=2021-02-30&days=3, from, ''",
            "from=31/12/2021&days=3, from, ''", "from=0001-01-01&days=3, from, từ năm 1990 đến năm 2100",
            "from=%2B999999999-12-31&days=3, from, ''"})
    void whatCannotBeCountedIsSaidInWords(String query, String field, String words) {
        JsonNode problem = refused(400, as(Role.UNIT).get("/api/calendar/due?" + query, "Accept-Language", "vi"));
        assertThat(problem.path("problems").path(0).path("field").asText()).isEqualTo(field);
        assertThat(problem.path("detail").asText()).isNotBlank().contains(words);
    }

    @Test
    void theDaysOfAYearAreShown() {
        JsonNode year = ok(as(Role.UNIT).get("/api/calendar?year=2022"));
        assertThat(year.path("days").toString()).contains("{\"date\":\"2022-01-03\",\"kind\":\"HOLIDAY\","
                + "\"name\":\"Nghỉ bù Tết Dương lịch\",\"byPerson\":false}").doesNotContain("2021", "2023");
        refused(400, as(Role.UNIT).get("/api/calendar?year=1"));
        refused(400, as(Role.UNIT).get("/api/calendar"));
    }

    @Test
    void anAdministratorSetsAndTakesOutDays() {
        // 2033-03-03 is a Thursday, 2033-03-05 a Saturday.
        assertThat(due("2033-03-02", 2)).isEqualTo("2033-03-04");
        assertThat(put("2033-03-03", "HOLIDAY", "Nghỉ lễ").statusCode()).isEqualTo(204);
        assertThat(due("2033-03-02", 2)).isEqualTo("2033-03-07");
        assertThat(put("2033-03-05", "WORKING", "Làm bù").statusCode()).isEqualTo(204);
        assertThat(due("2033-03-02", 2)).isEqualTo("2033-03-05");
        assertThat(put("2033-03-05", "WORKING", "Làm bù thứ Sáu").statusCode()).isEqualTo(204);
        assertThat(days("2033")).isEqualTo("2033-03-03 HOLIDAY Nghỉ lễ; 2033-03-05 WORKING Làm bù thứ Sáu");
        assertThat(as(Role.ADMINISTRATOR).delete("/api/calendar/2033-03-05").statusCode()).isEqualTo(204);
        assertThat(due("2033-03-02", 2)).isEqualTo("2033-03-07");
        refused(404, as(Role.ADMINISTRATOR).delete("/api/calendar/2033-03-05"));
        assertThat(journal.of("calendar")).extracting(entry -> entry.action() + " " + entry.detail().get("date") + " "
                + entry.actor()).contains("CALENDAR_DAY_SET 2033-03-03 thu.administrator",
                "CALENDAR_DAY_REMOVED 2033-03-05 thu.administrator");
    }

    @ParameterizedTest
    @CsvSource({"2033-03-05, HOLIDAY, Nghỉ, date", "2033-03-03, WORKING, Bù, date", "2033-03-03, HOLIDAY, ' ', name",
            "1950-03-03, HOLIDAY, Nghỉ, date", "2033-02-30, HOLIDAY, Nghỉ, date"})
    void aDayThatCannotBeIsRefused(String date, String kind, String name, String field) {
        JsonNode problem = refused(400, put(date, kind, name));
        assertThat(problem.path("problems").path(0).path("field").asText()).isEqualTo(field);
    }

    @Test
    void aKindIsNotGuessed() {
        refused(400, put("2033-03-03", "LEAVE", "x"));
        refused(400, as(Role.ADMINISTRATOR).put("/api/calendar/2033-03-03", "{\"name\":\"x\"}"));
    }

    @Test
    void anExcelFileIsTakenAsItIsWritten() throws Exception {
        byte[] file = excel(new Object[][] {{"LỊCH NGHỈ NĂM 2033"}, {}, {"Tên ", "NGÀY", "loại"},
            {"Tết Dương lịch", LocalDate.of(2033, 1, 3), "Nghỉ"},
            {"Làm bù", "8/1/2033", "làm bù"}, {}, {"Nghỉ bù", "2033-01-10", "nghỉ bù"}});
        JsonNode trial = ok(send("lich.xlsx", file, true));
        assertThat(trial.toString()).isEqualTo("{\"days\":3,\"changed\":3,\"problems\":[]}");
        assertThat(days("2033")).isEmpty();
        assertThat(ok(send("lich.xlsx", file, false)).path("changed").asInt()).isEqualTo(3);
        assertThat(days("2033")).isEqualTo("2033-01-03 HOLIDAY Tết Dương lịch; 2033-01-08 WORKING Làm bù; "
                + "2033-01-10 HOLIDAY Nghỉ bù");
        assertThat(ok(send("lich.xlsx", file, false)).path("changed").asInt()).as("nothing twice").isZero();

        HttpResponse<byte[]> back = as(Role.UNIT).download("/api/calendar/file?year=2033");
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(back.body()))) {
            assertThat(workbook.getSheetAt(0).getLastRowNum()).isEqualTo(3);
        }
        assertThat(ok(send("calendar-2033.xlsx", back.body(), true)).toString())
                .isEqualTo("{\"days\":3,\"changed\":0,\"problems\":[]}");
    }

    @Test
    void allMistakesAreToldByLineAndNothingIsStored() {
        byte[] file = utf8("\uFEFFNgày;Loại;Tên\n03/01/2033;nghỉ;Tết\n8/1/2033;nghỉ;Bù\n35/1/2033;nghỉ;\n"
                + "\n03/01/2033;nghỉ;Tết\n11/01/2033;đi chơi;\"Tên; có dấu\"\n");
        JsonNode problems = ok(send("lich.csv", file, true)).path("problems");
        assertThat(problems).extracting(p -> p.path("line").asInt() + " " + p.path("field").asText())
                .containsExactly("3 date", "4 date", "4 name", "6 date", "7 kind");
        JsonNode refusal = refused(400, send("lich.csv", file, false));
        assertThat(refusal.path("problems")).hasSize(5);
        assertThat(refusal.path("problems").path(0).path("field").asText()).isEqualTo("line 3");
        assertThat(days("2033")).isEmpty();
    }

    @Test
    void theShippedFormIsTakenToo() {
        String yaml = "days:\n  - {date: 2033-01-03, kind: HOLIDAY, name: Tết, note: thiết lập}\n"
                + "  - {date: 2033-01-08, kind: HOLIDAY, name: Tết, note: thiết lập}\n  - {date: hôm nay}\n";
        JsonNode problems = ok(send("calendar.yaml", utf8(yaml), true)).path("problems");
        assertThat(problems).extracting(p -> p.path("line").asInt()).contains(3, 4).doesNotContain(2);
        assertThat(problems.toString()).doesNotContain("??").contains("thứ Bảy");
        assertThat(ok(send("calendar.yaml", utf8(yaml.substring(0, yaml.indexOf("  - {date: 2033-01-08"))), false))
                .path("changed").asInt()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"'', headings", "xin chào, headings", "PK nhưng không phải, unreadable",
            "'Ngày,Loại,Tên', nothing"})
    void whatIsNoCalendarIsRefused(String content, String why) {
        HttpResponse<String> answer = send("lich.xlsx", utf8(content), true);
        if (why.equals("headings")) {
            assertThat(ok(answer).path("problems").path(0).path("message").asText()).contains("tiêu đề");
        } else {
            assertThat(refused(400, answer).path("detail").asText()).isNotBlank();
        }
    }

    @Test
    void aFileThatUnpacksToAnythingIsRefusedUnread() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (var zip = new java.util.zip.ZipOutputStream(out)) {
            zip.putNextEntry(new java.util.zip.ZipEntry("xl/worksheets/sheet1.xml"));
            zip.write(new byte[50_000_000]);
        }
        assertThat(refused(400, send("bom.xlsx", out.toByteArray(), true)).path("detail").asText())
                .contains("lớn hơn mức");
        byte[] old = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
        assertThat(refused(400, send("cu.xls", old, true)).path("detail").asText()).contains(".xlsx");
    }

    private String due(String from, int days) {
        return ok(as(Role.UNIT).get("/api/calendar/due?from=" + from + "&days=" + days)).path("due").asText();
    }

    private String days(String year) {
        StringBuilder all = new StringBuilder();
        ok(as(Role.UNIT).get("/api/calendar?year=" + year)).path("days").forEach(day -> all
                .append(all.isEmpty() ? "" : "; ").append(day.path("date").asText()).append(' ')
                .append(day.path("kind").asText()).append(' ').append(day.path("name").asText()));
        return all.toString();
    }

    private HttpResponse<String> put(String date, String kind, String name) {
        return as(Role.ADMINISTRATOR).put("/api/calendar/" + date,
                "{\"kind\":\"" + kind + "\",\"name\":\"" + name + "\"}");
    }

    private HttpResponse<String> send(String fileName, byte[] content, boolean dryRun) {
        HttpCaller caller = as(Role.ADMINISTRATOR);
        String boundary = "----ranhgioi";
        return caller.send(caller.requestWithToken("/api/calendar/file?dryRun=" + dryRun)
                .header("Content-Type", "multipart/form-data; boundary=" + boundary).header("Accept-Language", "vi")
                .POST(HttpRequest.BodyPublishers.ofByteArray(
                        TestFiles.multipart(boundary, "KHAC", fileName, content))).build());
    }

    private static byte[] excel(Object[][] rows) throws Exception {
        try (XSSFWorkbook workbook = new XSSFWorkbook(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            XSSFSheet sheet = workbook.createSheet();
            var day = workbook.createCellStyle();
            day.setDataFormat(workbook.createDataFormat().getFormat("m/d/yy"));
            for (int i = 0; i < rows.length; i++) {
                Row row = sheet.createRow(i);
                for (int j = 0; j < rows[i].length; j++) {
                    if (rows[i][j] instanceof LocalDate date) {
                        row.createCell(j).setCellValue(date);
                        row.getCell(j).setCellStyle(day);
                    } else {
                        row.createCell(j).setCellValue((String) rows[i][j]);
                    }
                }
            }
            workbook.write(out);
            return out.toByteArray();
        }
    }
}
