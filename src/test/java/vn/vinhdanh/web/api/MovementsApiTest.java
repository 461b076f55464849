package vn.vinhdanh.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Date;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.vinhdanh.ApplicationTest;
import vn.vinhdanh.HttpCaller;

/** Units and movements over HTTP, and how the interface says no. */
class MovementsApiTest extends ApplicationTest {

    private final ObjectMapper json = new ObjectMapper();
    private HttpCaller unit;
    private HttpCaller homeAffairs;

    @BeforeEach
    void inTheLastDaysOfDot1() {
        ClockUtil.setCurrentTime(Date.from(Instant.parse("2021-12-20T01:00:00Z")));
        unit = basic(createUser("api.donvi", "soc-trang-unit-so-y-te"));
        homeAffairs = basic(createUser("api.noivu", "soc-trang-home-affairs"));
    }

    @AfterEach
    void now() {
        ClockUtil.reset();
    }

    @Test
    void one_sees_the_movements_of_ones_issuer() throws Exception {
        JsonNode page = json.readTree(unit.get("/api/movements").body());
        assertThat(page.path("total").asInt()).isEqualTo(page.path("items").size());
        assertThat(page.path("items")).extracting(m -> m.path("issuer").asText()).containsOnly("soc-trang");
    }

    @Test
    void a_movement_shows_contents_forms_and_batches_with_the_zone_of_the_office() throws Exception {
        JsonNode movement = json.readTree(unit.get("/api/movements/soc-trang-2021").body());
        assertThat(movement.path("plan").asText()).isEqualTo("137/KH-UBND");
        assertThat(movement.path("planDate").asText()).isEqualTo("2021-09-09");
        assertThat(movement.path("summarised").asBoolean(true)).isFalse();
        assertThat(movement.path("contents")).hasSize(6);
        assertThat(movement.path("contents").path(5).path("sourceText").asText()).contains("lá lành đùm lá rách");
        assertThat(movement.path("awardForms").path(0).path("recipients")).hasSize(2);
        assertThat(movement.path("batches").path(0).path("closesAt").asText()).startsWith("2022-01-01T00:00:00+07:00");
        assertThat(movement.path("batches").path(1).path("closesAt").isNull()).isTrue();
    }

    @Test
    void another_issuers_movement_looks_like_none() throws Exception {
        HttpResponse<String> theirs = unit.get("/api/movements/lao-cai-2021");
        HttpResponse<String> none = unit.get("/api/movements/khong-co");
        assertThat(theirs.statusCode()).isEqualTo(404).isEqualTo(none.statusCode());
        assertThat(theirs.body().replace("lao-cai-2021", "X")).isEqualTo(none.body().replace("khong-co", "X"));
    }

    @Test
    void a_unit_finds_itself_and_so_noi_vu_any_unit_by_words_without_marks() throws Exception {
        JsonNode own = json.readTree(unit.get("/api/units?movement=soc-trang-2021").body());
        assertThat(own.path("items")).extracting(u -> u.path("code").asText()).containsExactly("so-y-te");
        JsonNode found = json.readTree(homeAffairs.get("/api/units?q=ngoc%20TO&size=5").body());
        assertThat(found.path("items").path(0).path("name").asText()).isEqualTo("Xã Ngọc Tố, huyện Mỹ Xuyên");
        assertThat(found.path("items").path(0).path("district").asText()).isEqualTo("947");
    }

    @ParameterizedTest
    @CsvSource({
        "/api/units?size=501, size, Mỗi trang có từ 1 đến 500 dòng.",
        "/api/units?size=0, size, Mỗi trang có từ 1 đến 500 dòng.",
        "/api/units?page=-1, page, Số trang bắt đầu từ 0.",
        "/api/units?page=x, page, “page”: giá trị “x” không đúng dạng.",
        "/api/units?q=%00, , Văn bản có ký tự không lưu được."})
    void a_bad_parameter_is_a_400_that_names_it(String address, String field, String words) throws Exception {
        HttpResponse<String> answer = homeAffairs.get(address);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type")).get().asString().contains("application/problem+json");
        JsonNode problem = json.readTree(answer.body());
        assertThat(problem.path("status").asInt()).isEqualTo(400);
        assertThat(problem.path("detail").asText()).isEqualTo(words);
        assertThat(problem.path("problems").path(0).path("message").asText()).isEqualTo(words);
        assertThat(problem.path("problems").path(0).path("field").asText(null)).isEqualTo(field);
    }

    @Test
    void the_language_is_the_callers() throws Exception {
        JsonNode problem = json.readTree(unit.get("/api/units?page=-1", "Accept-Language", "en").body());
        assertThat(problem.path("title").asText()).isEqualTo("The request is not right");
        assertThat(problem.path("detail").asText()).isEqualTo("Pages are counted from 0.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {                          | application/json | 400 | null
            {"opensOn": "31/12/2021"}  | application/json | 400 | opensOn
            []                         | application/json | 400 | null
            opensOn=2021-12-31         | text/plain       | 415 | null
            {}                         | application/json | 400 | opensOn
            {"opensOn": "2031-01-01"}  | application/json | 400 | opensOn
            """)
    void a_bad_body_is_refused_in_words(String body, String type, int status, String field) throws Exception {
        HttpResponse<String> answer = homeAffairs.send("POST", "/api/movements/soc-trang-2021/batches",
                body, "Content-Type", type);
        assertThat(answer.statusCode()).isEqualTo(status);
        JsonNode problem = json.readTree(answer.body());
        assertThat(problem.path("problems").path(0).path("field").asText()).isEqualTo(field);
        assertThat(problem.path("detail").asText()).isNotBlank();
    }

    @Test
    void only_so_noi_vu_adds_a_batch() throws Exception {
        HttpResponse<String> answer = unit.send("POST", "/api/movements/soc-trang-2021/batches",
                "{\"opensOn\": \"2031-01-01\"}", "Content-Type", "application/json");
        assertThat(answer.statusCode()).isEqualTo(403);
    }

    @Test
    void an_unknown_address_or_method_is_answered_as_a_problem() throws Exception {
        assertThat(json.readTree(unit.get("/api/khong-co").body()).path("status").asInt()).isEqualTo(404);
        HttpResponse<String> method = unit.send("PUT", "/api/movements", "{}", "Content-Type", "application/json");
        assertThat(method.statusCode()).isEqualTo(405);
        assertThat(json.readTree(method.body()).path("detail").asText()).isEqualTo("Địa chỉ này không dùng với PUT.");
    }
}
