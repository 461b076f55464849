package vn.vinhdanh.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.vinhdanh.HttpCaller;

/** A dossier over HTTP: drafted, saved, handed in, taken back. */
class NominationsApiTest extends ApiTest {

    private String movement;
    private HttpCaller unit;

    @BeforeEach
    void launch() {
        movement = world.movement();
        unit = as(Role.UNIT);
    }

    private HttpResponse<String> create(ObjectNode body, String... headers) {
        return unit.post("/api/nominations", body.toString(), headers);
    }

    // Drafting --------------------------------------------------------------------------------------------------

    @Test
    void aDraftIsCreatedAtItsAddress() {
        HttpResponse<String> answer = create(nomination(movement, "a1", "Trần Thị  Bé\u00a0"));
        assertThat(answer.statusCode()).isEqualTo(201);
        JsonNode draft = json(answer);
        String address = "/api/nominations/" + draft.path("code").asText();
        assertThat(answer.headers().firstValue("Location")).hasValue(address);
        assertThat(draft.path("code").asText()).isEqualTo(movement + "-000001");
        assertThat(draft.path("stage").asText()).isEqualTo("DRAFT");
        assertThat(draft.path("nominee").path("name").asText()).isEqualTo("Trần Thị Bé");
        assertThat(draft.path("unit").path("name").asText()).isEqualTo("Đơn vị a1");
        assertThat(draft.path("contentTitle").asText()).isEqualTo("Phòng, chống dịch");
        assertThat(draft.path("mayEdit").asBoolean()).isTrue();
        assertThat(ok(unit.get(address)).path("version").asInt()).isEqualTo(1);
    }

    @Test
    void aDraftIsWithItsUnitUntilItIsSubmitted() {
        String code = ok(create(nomination(movement, "a1", "Ngô Chưa Trình"))).path("code").asText();
        for (Role role : List.of(Role.DISTRICT, Role.HOME_AFFAIRS, Role.CHAIRMAN, Role.AUDITOR)) {
            assertThat(as(role).get("/api/nominations/" + code).statusCode()).as(role.name()).isEqualTo(404);
            assertThat(ok(as(role).get("/api/nominations?movement=" + movement)).path("total").asInt())
                    .as(role.name()).isZero();
        }
        assertThat(ok(unit.get("/api/nominations?movement=" + movement)).path("total").asInt()).isEqualTo(1);
    }

    @Test
    void aNumberIsNoKindOfNominee() {
        ObjectNode body = nomination(movement, "a1", "Ngô Số Không");
        body.withObject("/nominee").put("kind", 0);
        assertThat(create(body).statusCode()).isEqualTo(400);
    }

    @Test
    void theSameKeyGivesTheFirstDraftAgain() {
        ObjectNode body = nomination(movement, "a1", "Lê Văn Hai");
        JsonNode first = ok(create(body, "Idempotency-Key", movement));
        JsonNode second = ok(create(body.put("achievement", "khác"), "Idempotency-Key", movement));
        assertThat(second).isEqualTo(first);
        assertThat(ok(create(body)).path("code")).as("without a key it is another").isNotEqualTo(first.path("code"));
        assertThat(ok(as(Role.NEIGHBOUR).post("/api/nominations", nomination(movement, "a2", "Lê Văn Ba").toString(),
                "Idempotency-Key", movement))
                .path("code")).as("another unit's key is another key").isNotEqualTo(first.path("code"));
    }

    @Test
    void anEmptyKeyIsNoKey() {
        ObjectNode body = nomination(movement, "a1", "Lê Văn Tư");
        assertThat(ok(create(body, "Idempotency-Key", "")).path("code"))
                .isNotEqualTo(ok(create(body, "Idempotency-Key", " ")).path("code"));
    }

    @Test
    void theSameKeyAtTheSameTimeMakesOneDraft() throws Exception {
        ObjectNode body = nomination(movement, "a1", "Phạm Cùng Lúc");
        ExecutorService callers = Executors.newFixedThreadPool(4);
        try {
            Callable<String> call = () -> ok(as(Role.UNIT)
                    .post("/api/nominations", body.toString(), "Idempotency-Key", movement)).path("code").asText();
            List<Future<String>> answers = callers.invokeAll(List.of(call, call, call, call));
            assertThat(answers).extracting(Future::get).containsOnly(answers.get(0).get());
        } finally {
            callers.shutdown();
        }
        assertThat(ok(unit.get("/api/nominations?movement=" + movement)).path("total").asInt()).isEqualTo(1);
    }

    @Test
    void aDraftMayBeIncompleteAndSaysWhatIsMissing() {
        ObjectNode body = JSON.createObjectNode().put("movement", movement).put("unit", "a1");
        body.putObject("nominee").put("kind", "INDIVIDUAL").put("name", "Chỉ Có Tên");
        JsonNode draft = ok(create(body));
        assertThat(draft.path("missing")).extracting(m -> m.path("field").asText())
                .containsExactly("nominee.gender", "nominee.birthYear",
                "nominee.workplace", "content", "awardForm", "achievement", "achievedFrom",
                "achievedTo", "exclusionDeclared", "evidence.TO_TRINH",
                "evidence.BAO_CAO_THANH_TICH", "evidence.BIEN_BAN");
        assertThat(draft.path("exclusionDeclared").isNull()).as("not answered is not no").isTrue();
    }

    @Test
    void everythingThatCannotBeStoredIsSaidAtOnceInTheCallersLanguage() {
        ObjectNode body = nomination(movement, "a1", " ").put("content", "ND-9").put("awardForm", "HC")
                .put("achievement", "x".repeat(5001));
        ((ObjectNode) body.path("nominee")).putNull("kind").put("position", "y".repeat(201))
                .put("citizenId", "1".repeat(21));
        JsonNode vietnamese = refused(400, create(body));
        assertThat(vietnamese.path("problems")).extracting(p -> p.path("field").asText())
                .containsExactlyInAnyOrder("nominee.kind", "nominee.name",
                "nominee.position", "nominee.citizenId", "achievement", "content", "awardForm");
        assertThat(vietnamese.path("detail").asText())
                .contains("Hãy chọn cá nhân", "Phong trào không có nội dung ND-9", "Dài quá 5.000 ký tự");
        JsonNode english = refused(400, create(body, "Accept-Language", "en"));
        assertThat(english.path("detail").asText().lines()).hasSize(7);
        assertThat(english.path("detail").asText())
                .contains("The movement has no content ND-9", "Longer than 5,000 characters");
        assertThat(refused(400, create(body, "Accept-Language", "fr")).path("detail"))
                .isEqualTo(vietnamese.path("detail"));
    }

    @Test
    void oneDraftsForOnesOwnUnitOnly() {
        refused(403, create(nomination(movement, "a2", "Không Phải Của Mình")));
        refused(400, create(nomination(movement, "a9", "Không Có Đơn Vị")));
        assertThat(ok(as(Role.HOME_AFFAIRS).post("/api/nominations",
                nomination(movement, "a2", "Nhập Thay").toString())).path("mayEdit").asBoolean()).isTrue();
        for (Role role : List.of(Role.DISTRICT, Role.CHAIRMAN, Role.AUDITOR, Role.OTHER_ISSUER, Role.DESIGNER)) {
            assertThat(as(role).post("/api/nominations", nomination(movement, "a1", "X").toString()).statusCode())
                    .as(role.name()).isIn(400, 403);
        }
    }

    @Test
    void anotherIssuersMovementLooksLikeNone() {
        String theirs = world.movement("thu-b");
        JsonNode known = refused(400, create(nomination(theirs, "so1", "X")));
        JsonNode unknown = refused(400, create(nomination("thu-b-nothing", "so1", "X")));
        assertThat(known.toString().replace(theirs, "?")).isEqualTo(unknown.toString().replace("thu-b-nothing", "?"));
    }

    // Saving ----------------------------------------------------------------------------------------------------

    @Test
    void aSaveOverANewerVersionIsAConflict() {
        String address = "/api/nominations/" + draft(Role.UNIT, movement, "a1", "Bản Một");
        ObjectNode body = nomination(movement, "a1", "Bản Hai").put("version", 1);
        assertThat(ok(unit.put(address, body.toString())).path("version").asInt()).isEqualTo(2);
        assertThat(refused(409, unit.put(address, body.toString())).path("detail").asText())
                .contains("vừa được người khác lưu");
        assertThat(refused(400, unit.put(address, nomination(movement, "a1", "Không Số").toString())).path("problems")
                .path(0).path("field").asText())
                .isEqualTo("version");
        assertThat(ok(unit.get(address)).path("nominee").path("name").asText()).isEqualTo("Bản Hai");
    }

    @Test
    void aSavedDossierKeepsItsMovementAndUnit() {
        String address = "/api/nominations/" + draft(Role.UNIT, movement, "a1", "Ở Yên");
        JsonNode saved =
                ok(unit.put(address, nomination(world.movement(), "a2", "Ở Yên").put("version", 1).toString()));
        assertThat(saved.path("movement").asText()).isEqualTo(movement);
        assertThat(saved.path("unit").path("code").asText()).isEqualTo("a1");
    }

    @Test
    void afterSubmissionNothingIsSaved() {
        String code = submitted(Role.UNIT, movement, "a1", "Đã Trình");
        refused(409, unit.put("/api/nominations/" + code,
                nomination(movement, "a1", "Sửa Sau").put("version", 1).toString()));
    }

    // Handing in ------------------------------------------------------------------------------------------------

    @Test
    void anIncompleteDossierIsNotHandedIn() {
        String address = "/api/nominations/" + draft(Role.UNIT, movement, "a1", "Thiếu Giấy");
        JsonNode problem = refused(400, unit.post(address + "/submission", null));
        assertThat(problem.path("problems")).extracting(p -> p.path("field").asText())
                .containsExactly("evidence.TO_TRINH", "evidence.BAO_CAO_THANH_TICH", "evidence.BIEN_BAN");
        assertThat(problem.path("detail").asText()).contains("Thiếu tờ trình của đơn vị.");
        assertThat(refused(400, unit.post(address + "/submission", null, "Accept-Language", "en")).path("detail")
                .asText()).doesNotContain("Thiếu");
        assertThat(ok(unit.get(address)).path("submittedAt").isNull()).isTrue();
    }

    @Test
    void submittingTwiceSubmitsOnce() {
        String code = submitted(Role.UNIT, movement, "a1", "Trình Một Lần");
        JsonNode first = ok(unit.get("/api/nominations/" + code));
        assertThat(first.path("stage").asText()).isEqualTo("DISTRICT_REVIEW");
        assertThat(first.path("batch").asInt()).isEqualTo(1);
        assertThat(ok(unit.post("/api/nominations/" + code + "/submission", null))).isEqualTo(first);
        refused(404, as(Role.NEIGHBOUR).post("/api/nominations/" + code + "/submission", null));
        refused(403, as(Role.DISTRICT).post("/api/nominations/" + code + "/submission", null));
    }

    // Taking back -----------------------------------------------------------------------------------------------

    @Test
    void aWithdrawalNeedsItsReason() {
        String address = "/api/nominations/" + submitted(Role.UNIT, movement, "a1", "Rút Lại") + "/withdrawal";
        for (String body : List.of("{}", "{\"reason\": \" \"}", "{\"reason\": \"" + "r".repeat(2001) + "\"}")) {
            assertThat(refused(400, unit.post(address, body)).path("problems").path(0).path("field").asText())
                    .isEqualTo("reason");
        }
        refused(403, as(Role.DISTRICT).post(address, "{\"reason\": \"x\"}"));
        refused(403, as(Role.HOME_AFFAIRS).post(address, "{\"reason\": \"x\"}"));
        JsonNode gone = ok(unit.post(address, "{\"reason\": \"Nhầm người\"}"));
        assertThat(gone.path("stage").asText()).isEqualTo("WITHDRAWN");
        assertThat(gone.path("reason").asText()).isEqualTo("Nhầm người");
        assertThat(ok(unit.post(address, "{\"reason\": \"lần nữa\"}")).path("reason").asText()).as("once")
                .isEqualTo("Nhầm người");
    }

    // Finding ---------------------------------------------------------------------------------------------------

    @Test
    void theListFiltersAndSearchesWithoutMarks() {
        draft(Role.UNIT, movement, "a1", "Đặng Thị Đào");
        draft(Role.UNIT, movement, "a1", "Nguyễn Văn 100%");
        String sent = submitted(Role.UNIT, movement, "a1", "Ân Thị Ước");
        String all = "/api/nominations?movement=" + movement;
        Map<String, Integer> expected = Map.of("", 3, "&q=dang%20thi%20dao", 1, "&q=%C4%90%C3%80O", 1, "&q=100%25", 1,
                "&q=_", 0, "&stage=DRAFT", 2, "&batch=1", 1, "&batch=2", 0, "&unit=a1", 3, "&unit=a2", 0);
        expected.forEach((filter, hits) -> assertThat(ok(unit.get(all + filter)).path("total").asInt())
                .as(filter).isEqualTo(hits));
        JsonNode row = ok(unit.get(all + "&q=uoc")).path("items").path(0);
        assertThat(row.path("code").asText()).isEqualTo(sent);
        assertThat(row.path("unitName").asText()).isEqualTo("Đơn vị a1");
        assertThat(ok(as(Role.NEIGHBOUR).get(all)).path("total").asInt()).isZero();
    }

    @Test
    void pagesAreCountedFromZeroAndLimited() {
        Stream.of("Một", "Hai", "Ba").forEach(name -> draft(Role.UNIT, movement, "a1", name));
        String all = "/api/nominations?movement=" + movement;
        JsonNode second = ok(unit.get(all + "&page=1&size=2"));
        assertThat(second.path("items")).hasSize(1);
        assertThat(second.path("items").path(0).path("nomineeName").asText()).as("newest first").isEqualTo("Một");
        assertThat(second.path("total").asInt()).isEqualTo(3);
        assertThat(ok(unit.get(all + "&page=2147483647&size=500")).path("items")).isEmpty();
        for (String wrong : List.of("&size=501", "&size=0", "&page=-1", "&page=x", "&stage=NONE", "&batch=x")) {
            refused(400, unit.get(all + wrong));
        }
    }
}
