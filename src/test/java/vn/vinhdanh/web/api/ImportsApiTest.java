package vn.vinhdanh.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import vn.vinhdanh.HttpCaller;
import vn.vinhdanh.intake.SampleList;

/** Lists from Excel over HTTP. */
class ImportsApiTest extends ApiTest {

    private static final String BOUNDARY = "----ranhgioi";
    private static final String EXCEL = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static SampleList list(int nominees) {
        return SampleList.of(nominees, ApiWorld.CONTENT).withAll("Từ ngày", "01/11/2021")
                .withAll("Đến ngày", "10/11/2021");
    }

    private static Map<String, byte[]> withPapers(SampleList list) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("file", list.excel());
        files.put("toTrinh", SampleList.pdf("tờ trình"));
        files.put("bienBan", SampleList.pdf("biên bản"));
        files.put("papers", list.reports());
        return files;
    }

    private HttpResponse<String> send(Role role, String method, String address, Map<String, byte[]> files,
                                      String... headers) {
        HttpCaller caller = as(role);
        return caller.send(request(caller, method, address, files, headers));
    }

    private static HttpRequest request(HttpCaller caller, String method, String address, Map<String, byte[]> files,
                                       String... headers) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        files.forEach((name, content) -> {
            body.writeBytes(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + name
                    + "\"; filename=\"" + name + (name.equals("file") ? ".xlsx" : name.equals("papers") ? ".zip"
                    : ".pdf") + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                    .getBytes(StandardCharsets.UTF_8));
            body.writeBytes(content);
            body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
        });
        body.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return caller.requestWithToken(address, headers)
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .method(method, HttpRequest.BodyPublishers.ofByteArray(body.toByteArray())).build();
    }

    private int rowsIn(String table) {
        return jdbc.sql("SELECT count(*) FROM vinhdanh." + table).query(Integer.class).single();
    }

    @Test
    void aDryRunFindsAllProblemsAtOnceAndSavesNothing() {
        String movement = world.movement();
        int lists = rowsIn("nomination_import");
        int contents = rowsIn("evidence_content");
        SampleList bad = list(5).with(2, "Năm sinh", "x").with(2, "Giới tính", null).with(4, "Mã nội dung", "ND-9");
        JsonNode found = ok(send(Role.UNIT, "POST", "/api/nominations/import?dryRun=true&unit=a1&movement=" + movement,
                Map.of("file", bad.excel())));
        assertThat(found.path("rows").asInt()).isEqualTo(5);
        assertThat(found.path("valid").asInt()).isEqualTo(3);
        assertThat(found.path("invalid").asInt()).isEqualTo(2);
        assertThat(found.path("drafts").asInt()).as("papers are missing").isEqualTo(3);
        assertThat(found.path("created")).isEmpty();
        assertThat(found.path("problems")).hasSize(3);
        assertThat(found.path("problems").findValuesAsText("row")).containsExactly("3", "3", "5");
        assertThat(found.path("problems").findValuesAsText("column"))
                .containsExactlyInAnyOrder("Năm sinh", "Giới tính", "Mã nội dung");
        assertThat(found.path("problems").get(2).path("message").asText()).contains("ND-9");
        assertThat(rowsIn("nomination_import")).isEqualTo(lists);
        assertThat(rowsIn("evidence_content")).isEqualTo(contents);
        assertThat(ok(as(Role.UNIT).get("/api/nominations?movement=" + movement)).path("total").asInt()).isZero();
    }

    @Test
    void askedForExcelTheSameFileComesBackMarked() throws Exception {
        String movement = world.movement();
        HttpCaller caller = as(Role.UNIT);
        HttpRequest request = request(caller, "POST",
                "/api/nominations/import?dryRun=true&unit=a1&movement=" + movement,
                Map.of("file", list(3).with(2, "Năm sinh", "x").excel()), "Accept", EXCEL);
        HttpResponse<byte[]> answer = HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.ofByteArray());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).hasValueSatisfying(
                t -> assertThat(t).startsWith(EXCEL));
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(answer.body()))) {
            Row good = book.getSheetAt(0).getRow(1);
            Row bad = book.getSheetAt(0).getRow(2);
            assertThat(good.getCell(2).getStringCellValue()).isEqualTo("Nguyễn Thị Mẫu 1");
            assertThat(bad.getCell(bad.getLastCellNum() - 1).getStringCellValue()).contains("Năm sinh");
        }
    }

    @Test
    void aShortListIsMadeWithinTheRequest() {
        String movement = world.movement();
        String address = "/api/nominations/import?unit=a1&movement=" + movement;
        HttpResponse<String> answer = send(Role.UNIT, "POST", address, withPapers(list(4).with(3, "Loại", "?")));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        JsonNode made = json(answer);
        assertThat(made.path("status").asText()).isEqualTo("DONE");
        assertThat(made.path("created")).hasSize(3);
        assertThat(made.path("submitted").asInt()).isEqualTo(3);
        assertThat(made.path("problems")).hasSize(1);
        assertThat(made.path("papers").path("unmatched")).as("the report of the bad row is not homeless").isEmpty();
        String code = made.path("created").get(0).asText();
        JsonNode dossier = ok(as(Role.UNIT).get("/api/nominations/" + code));
        assertThat(dossier.path("stage").asText()).isEqualTo("DISTRICT_REVIEW");
        assertThat(dossier.path("evidence")).hasSize(3);

        JsonNode again = ok(send(Role.UNIT, "POST", address, withPapers(list(4).with(3, "Loại", "?"))));
        assertThat(again.path("created")).isEmpty();
        assertThat(again.path("known").asInt()).isEqualTo(3);
        assertThat(ok(as(Role.UNIT).get("/api/nominations?movement=" + movement)).path("total").asInt()).isEqualTo(3);
    }

    @Test
    void allOrNothingMakesNothing() {
        String movement = world.movement();
        JsonNode none = ok(send(Role.UNIT, "POST",
                "/api/nominations/import?allOrNothing=true&unit=a1&movement=" + movement,
                withPapers(list(3).with(3, "Loại", "?"))));
        assertThat(none.path("created")).isEmpty();
        assertThat(none.path("problems")).hasSize(1);
        assertThat(ok(as(Role.UNIT).get("/api/nominations?movement=" + movement)).path("total").asInt()).isZero();
    }

    @Test
    void aLongListIsAccepted() {
        String movement = world.movement();
        HttpResponse<String> answer = send(Role.UNIT, "POST", "/api/nominations/import?unit=a1&movement=" + movement,
                Map.of("file", list(201).excel()));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        String address = answer.headers().firstValue("Location").orElseThrow();
        assertThat(ok(as(Role.UNIT).get(address)).path("done").asInt()).isZero();
        world.runJobs();
        JsonNode done = ok(as(Role.UNIT).get(address));
        assertThat(done.path("status").asText()).isEqualTo("DONE");
        assertThat(done.path("done").asInt()).isEqualTo(201);
        assertThat(done.path("created")).hasSize(200);
        JsonNode rows = ok(as(Role.UNIT).get(address + "/rows?state=DRAFT&size=500"));
        assertThat(rows.path("total").asInt()).isEqualTo(201);
        assertThat(rows.path("items").get(0).path("messages")).isNotEmpty();
        assertThat(rows.path("items").get(0).path("code").asText()).startsWith(movement);
    }

    @Test
    void aListIsStoredCheckedAndReplaced() {
        String movement = world.movement();
        HttpResponse<String> answer = send(Role.UNIT, "POST", "/api/imports?unit=a1&movement=" + movement,
                Map.of("file", list(3).with(1, "Loại", "?").excel(), "papers", SampleList.zip(zip -> {
                    SampleList.entry(zip, "002 - A.pdf", SampleList.pdf("2"));
                    SampleList.entry(zip, "3.html", "<script>".getBytes(StandardCharsets.UTF_8));
                    SampleList.entry(zip, "99.pdf", SampleList.pdf("99"));
                })));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        String address = answer.headers().firstValue("Location").orElseThrow();
        JsonNode list = json(answer);
        assertThat(list.path("status").asText()).isEqualTo("CHECKED");
        assertThat(list.path("valid").asInt()).isEqualTo(1);
        assertThat(list.path("papers").path("reports").asInt()).isEqualTo(3);
        assertThat(list.path("papers").path("unmatched").get(0).asText()).isEqualTo("99.pdf");
        assertThat(list.path("problems").findValuesAsText("row")).containsExactly("2", "4");

        JsonNode replaced = ok(send(Role.UNIT, "PUT", address, Map.of("file", list(3).excel(), "toTrinh",
                SampleList.pdf("tờ trình"))));
        assertThat(replaced.path("valid").asInt()).as("the report of row 4 is still none").isEqualTo(2);
        assertThat(replaced.path("papers").path("toTrinh").asText()).isEqualTo("toTrinh.pdf");
        assertThat(ok(as(Role.UNIT).get("/api/imports")).path("items").findValuesAsText("id"))
                .contains(list.path("id").asText());
        assertThat(ok(as(Role.HOME_AFFAIRS).get("/api/imports")).path("items").findValuesAsText("id"))
                .contains(list.path("id").asText());
        assertThat(ok(as(Role.NEIGHBOUR).get("/api/imports")).path("items").findValuesAsText("id"))
                .doesNotContain(list.path("id").asText());
        assertThat(as(Role.UNIT).download(address + "/checked.xlsx").body()).startsWith((byte) 'P', (byte) 'K');
    }

    @Test
    void whomTheListNamesTwiceIsTold() {
        String movement = world.movement();
        String code = draft(Role.UNIT, movement, "a1", "Lê Thị Trùng");
        String citizen = ok(as(Role.UNIT).get("/api/nominations/" + code)).path("nominee").path("citizenId").asText();
        JsonNode found = ok(send(Role.UNIT, "POST", "/api/nominations/import?dryRun=true&unit=a1&movement=" + movement,
                Map.of("file", list(3).with(1, "Số CCCD", citizen).with(3, "Số CCCD", "094100000002").excel())));
        assertThat(found.path("duplicates").findValuesAsText("sureness")).contains("CERTAIN");
        assertThat(found.path("duplicates").findValuesAsText("code")).contains(code);
        assertThat(found.path("duplicates")).anyMatch(d -> d.path("row").asInt() == 4
                && d.path("sureness").asText().equals("CERTAIN") && d.path("message").asText().contains("3"));
    }

    @Test
    void whoIsOfOneUnitNeedNotNameIt() {
        String address = "/api/nominations/import?dryRun=true&movement=" + world.movement();
        Map<String, byte[]> files = Map.of("file", list(1).excel());
        assertThat(ok(send(Role.UNIT, "POST", address, files)).path("rows").asInt()).isEqualTo(1);
        assertThat(refused(400, send(Role.HOME_AFFAIRS, "POST", address, files)).path("problems").path(0)
                .path("field").asText()).isEqualTo("unit");
    }

    @Test
    void anotherUnitLearnsThatOneIsNominatedNotUnderWhichCode() {
        String movement = world.movement();
        String code = draft(Role.UNIT, movement, "a1", "Lê Thị Láng Giềng");
        JsonNode found = ok(send(Role.NEIGHBOUR, "POST",
                "/api/nominations/import?dryRun=true&unit=a2&movement=" + movement,
                Map.of("file", list(1).with(1, "Họ và tên", "Lê Thị Láng Giềng").excel())));
        assertThat(found.path("duplicates")).isNotEmpty();
        assertThat(found.path("duplicates").toString()).doesNotContain(code).contains("a1");
    }

    @Test
    void whatIsNoListIsRefusedInWords() {
        String movement = world.movement();
        String address = "/api/nominations/import?dryRun=true&unit=a1&movement=" + movement;
        assertThat(refused(400, send(Role.UNIT, "POST", address, Map.of("file", SampleList.pdf("x"))))
                .path("problems").get(0).path("field").asText()).isEqualTo("file");
        refused(400, send(Role.UNIT, "POST", address, Map.of("toTrinh", SampleList.pdf("x"))));
        assertThat(refused(400, send(Role.UNIT, "POST", address, Map.of("file", list(1).excel(), "toTrinh",
                "<html>".getBytes(StandardCharsets.UTF_8)))).path("problems").get(0).path("field").asText())
                .isEqualTo("toTrinh");
        refused(400, send(Role.UNIT, "POST", "/api/imports?unit=a1", Map.of("file", list(1).excel())));
        refused(403, send(Role.NEIGHBOUR, "POST", address, Map.of("file", list(1).excel())));
        refused(404, as(Role.NEIGHBOUR).get("/api/imports/999999"));
    }

    @Test
    void theEmptyListIsReadAsAList() {
        String movement = world.movement();
        HttpResponse<byte[]> template = as(Role.UNIT)
                .download("/api/nominations/import-template.xlsx?movement=" + movement);
        assertThat(template.statusCode()).isEqualTo(200);
        assertThat(refused(400, send(Role.UNIT, "POST",
                "/api/nominations/import?dryRun=true&unit=a1&movement=" + movement, Map.of("file", template.body())))
                .path("detail").asText()).contains("chưa có dòng");
    }
}
