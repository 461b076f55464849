package vn.vinhdanh.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a supplement changed: told to those who may see the dossier, and what is half done to nobody but the unit. */
class VersionsApiTest extends ApiTest {

    private static final String DISTRICT_REVIEW = "Activity_ReviewByDistrict";
    private static final String APPRAISAL = "Activity_AppraiseByHomeAffairs";

    private String movement;
    private String code;
    private String address;

    @BeforeEach
    void aSubmittedDossier() {
        movement = world.movement();
        code = submitted(Role.UNIT, movement, "a1", "Lý Thị Hoa");
        address = "/api/nominations/" + code;
    }

    private void returned(Role reviewer, String step) {
        ok(complete(reviewer, code, step, Map.of("verdict", "RETURN", "reason", "Thiếu biên bản",
                "supplementBy", today().plusDays(7).toString())));
    }

    /** The unit's change of the form, saved but not handed in. */
    private void saved(Consumer<ObjectNode> change) {
        JsonNode now = ok(as(Role.UNIT).get(address));
        ObjectNode body = nomination(movement, "a1", now.path("nominee").path("name").asText());
        body.put("achievement", now.path("achievement").asText());
        body.put("version", now.path("version").asInt());
        ((ObjectNode) body.path("nominee")).set("citizenId", now.path("nominee").path("citizenId"));
        change.accept(body);
        ok(as(Role.UNIT).put(address, body.toString()));
    }

    private long paper(String type) {
        return StreamSupport.stream(ok(as(Role.UNIT).get(address)).path("evidence").spliterator(), false)
                .filter(p -> p.path("type").asText().equals(type)).findFirst().orElseThrow().path("id").asLong();
    }

    private void handedIn() {
        ok(as(Role.UNIT).post(address + "/submission", null));
    }

    private JsonNode changes(Role role) {
        return ok(as(role).get(address + "/changes"));
    }

    private static List<String> lines(JsonNode items, String... names) {
        List<String> lines = new ArrayList<>();
        items.forEach(item -> {
            List<String> parts = new ArrayList<>();
            for (String name : names) {
                parts.add(item.at("/" + name).asText("-"));
            }
            lines.add(String.join(" | ", parts));
        });
        return lines;
    }

    private List<Integer> versions(Role role) {
        List<Integer> numbers = new ArrayList<>();
        ok(as(role).get(address + "/versions")).forEach(v -> numbers.add(v.path("version").asInt()));
        return numbers;
    }

    @Test
    void theReviewerSeesOldBesideNewInWords() {
        returned(Role.DISTRICT, DISTRICT_REVIEW);
        saved(body -> {
            body.put("content", "ND-2").put("achievement", "Trực chốt 75 ngày liền")
                    .put("achievedTo", today().minusDays(2).toString());
            ((ObjectNode) body.path("nominee")).put("gender", "MALE").put("name", "Lý Thị Hoà")
                    .putNull("position").put("leader", true).put("birthYear", 1981);
        });
        handedIn();

        assertThat(lines(changes(Role.DISTRICT).path("fields"), "field", "title", "old", "new")).containsExactly(
                "nominee.name | Họ và tên, tên tập thể | Lý Thị Hoa | Lý Thị Hoà",
                "nominee.gender | Giới tính | Nữ | Nam", "nominee.birthYear | Năm sinh | 1980 | 1981",
                "nominee.position | Chức vụ, công việc | Trạm trưởng | -",
                "nominee.leader | Giữ chức vụ lãnh đạo, quản lý | Không | Có",
                "content | Nội dung thi đua | Phòng, chống dịch | An sinh xã hội",
                "achievedTo | Lập thành tích đến ngày | 14/11/2021 | 13/11/2021",
                "achievement | Tóm tắt thành tích | Trực chốt 60 ngày liền | Trực chốt 75 ngày liền");
        JsonNode achievement = changes(Role.DISTRICT).path("fields").path(7);
        assertThat(lines(achievement.path("parts"), "change", "text"))
                .containsExactly("SAME | Trực chốt ", "REMOVED | 60", "ADDED | 75", "SAME |  ngày liền");

        JsonNode english = ok(as(Role.HOME_AFFAIRS).get(address + "/changes", "Accept-Language", "en"));
        assertThat(lines(english.path("fields"), "title", "old", "new"))
                .contains("Gender | Female | Male", "Achievement to | 14/11/2021 | 13/11/2021");
    }

    @Test
    void papersAreTaggedAndThoseTakenOutStillOpenForWhoCouldReadThem() {
        returned(Role.DISTRICT, DISTRICT_REVIEW);
        long old = paper("BIEN_BAN");
        ok(as(Role.UNIT).delete(address + "/evidence/" + old));
        ok(upload(Role.UNIT, code, "BIEN_BAN", "họp lại.pdf", TestFiles.PDF));
        ok(upload(Role.UNIT, code, "XAC_NHAN", "xác nhận.png", TestFiles.PNG));
        handedIn();

        JsonNode papers = changes(Role.DISTRICT).path("papers");
        assertThat(lines(papers, "change", "type", "oldPaper/fileName", "newPaper/fileName")).containsExactly(
                "ADDED | XAC_NHAN | - | xác nhận.png", "REPLACED | BIEN_BAN | BIEN_BAN.pdf | họp lại.pdf",
                "KEPT | TO_TRINH | TO_TRINH.pdf | TO_TRINH.pdf",
                "KEPT | BAO_CAO_THANH_TICH | BAO_CAO_THANH_TICH.pdf | BAO_CAO_THANH_TICH.pdf");
        assertThat(papers.path(1).path("oldPaper").path("removedAt").asText()).as("marked as removed").isNotEmpty();
        assertThat(papers.path(1).path("newPaper").path("removedAt").isNull()).isTrue();
        assertThat(changes(Role.DISTRICT).path("fields")).isEmpty();

        String removed = address + "/evidence/" + old;
        for (Role role : List.of(Role.DISTRICT, Role.HOME_AFFAIRS, Role.AUDITOR, Role.UNIT)) {
            assertThat(as(role).download(removed).body()).as(role.name()).isEqualTo(TestFiles.PDF);
        }
        for (Role role : List.of(Role.NEIGHBOUR, Role.OTHER_DISTRICT, Role.OTHER_ISSUER, Role.DESIGNER)) {
            refused(404, as(role).get(removed));
        }
        assertThat(ok(as(Role.DISTRICT).get(address)).path("evidence")).as("no longer in the dossier")
                .noneMatch(p -> p.path("id").asLong() == old);
        refused(409, as(Role.UNIT).delete(removed));
    }

    @Test
    void aPaperThatWasNeverHandedInIsGoneForAll() {
        returned(Role.DISTRICT, DISTRICT_REVIEW);
        String tried = address + "/evidence/"
                + ok(upload(Role.UNIT, code, "KHAC", "nhầm.pdf", TestFiles.PDF)).path("id").asText();
        refused(404, as(Role.DISTRICT).get(tried));
        assertThat(as(Role.UNIT).download(tried).body()).isEqualTo(TestFiles.PDF);
        ok(as(Role.UNIT).delete(tried));
        handedIn();
        refused(404, as(Role.DISTRICT).get(tried));
        refused(404, as(Role.UNIT).get(tried));
    }

    @Test
    void eachBodyBeginsWithWhatItJudgedLast() {
        returned(Role.DISTRICT, DISTRICT_REVIEW);
        saved(body -> body.put("achievement", "Lần một"));
        handedIn();
        ok(complete(Role.DISTRICT, code, DISTRICT_REVIEW, Map.of("verdict", "ENDORSE")));
        returned(Role.HOME_AFFAIRS, APPRAISAL);
        saved(body -> body.put("achievement", "Lần hai"));
        handedIn();
        List<Integer> versions = versions(Role.DISTRICT);
        assertThat(versions).hasSize(3);

        for (Role second : List.of(Role.DISTRICT, Role.HOME_AFFAIRS, Role.LEAD)) {
            JsonNode seen = changes(second);
            assertThat(List.of(seen.path("from").asInt(), seen.path("to").asInt()))
                    .as(second.name()).isEqualTo(versions.subList(1, 3));
            assertThat(lines(seen.path("fields"), "old", "new")).containsExactly("Lần một | Lần hai");
        }
        for (Role first : List.of(Role.AUDITOR, Role.CHAIRMAN, Role.UNIT)) {
            assertThat(lines(changes(first).path("fields"), "old", "new")).as(first.name())
                    .containsExactly("Trực chốt 60 ngày liền | Lần hai");
        }
        JsonNode chosen = ok(as(Role.DISTRICT)
                .get(address + "/changes?from=" + versions.get(0) + "&to=" + versions.get(1)));
        assertThat(lines(chosen.path("fields"), "old", "new")).containsExactly("Trực chốt 60 ngày liền | Lần một");
    }

    @Test
    void versionsSayWhenByWhomAndWhy() {
        returned(Role.DISTRICT, DISTRICT_REVIEW);
        handedIn();
        JsonNode versions = ok(as(Role.DISTRICT).get(address + "/versions"));
        assertThat(lines(versions, "why", "savedBy", "savedByName")).containsExactly(
                "SUBMITTED | thu.unit | Người dùng thu.unit", "SUPPLEMENTED | thu.unit | Người dùng thu.unit");
        assertThat(versions.path(0).path("savedAt").asText()).startsWith("2021-11-15T");
    }

    @Test
    void whatIsHalfDoneIsTheUnitsOwn() {
        returned(Role.DISTRICT, DISTRICT_REVIEW);
        int returned = versions(Role.DISTRICT).get(0);
        ok(as(Role.UNIT).delete(address + "/evidence/" + paper("BIEN_BAN")));
        saved(body -> body.put("achievement", "Đang viết dở"));

        JsonNode own = ok(as(Role.UNIT).get(address + "/changes?draft=true"));
        assertThat(own.path("from").asInt()).isEqualTo(returned);
        assertThat(own.path("to").isNull()).isTrue();
        assertThat(lines(own.path("fields"), "old", "new")).containsExactly("Trực chốt 60 ngày liền | Đang viết dở");
        assertThat(lines(own.path("papers"), "change", "type")).startsWith("REMOVED | BIEN_BAN");

        for (Role other : List.of(Role.DISTRICT, Role.HOME_AFFAIRS, Role.AUDITOR)) {
            refused(403, as(other).get(address + "/changes?draft=true"));
            assertThat(versions(other)).containsExactly(returned);
            JsonNode read = ok(as(other).get(address));
            assertThat(read.path("achievement").asText()).isEqualTo("Trực chốt 60 ngày liền");
            assertThat(read.path("evidence")).hasSize(3);
            assertThat(lines(read.path("timeline"), "action")).doesNotContain("PAPER_REMOVED").contains("REVIEWED");
            assertThat(read.path("stage").asText()).isEqualTo("SUPPLEMENT");
        }
        assertThat(ok(as(Role.UNIT).get(address)).path("achievement").asText()).isEqualTo("Đang viết dở");
    }

    @Test
    void aDraftHasNoVersionsYet() {
        String draft = "/api/nominations/" + draft(Role.UNIT, movement, "a1", "Đang Soạn");
        assertThat(ok(as(Role.UNIT).get(draft + "/versions"))).isEmpty();
        refused(404, as(Role.UNIT).get(draft + "/changes"));
        refused(409, as(Role.UNIT).get(draft + "/changes?draft=true"));
        refused(404, as(Role.DISTRICT).get(draft + "/versions"));
    }

    @Test
    void aVersionThatIsNotThereIsToldSo() {
        assertThat(refused(404, as(Role.DISTRICT).get(address + "/changes?from=99")).path("detail").asText())
                .isEqualTo("Hồ sơ không có bản 99.");
        refused(400, as(Role.DISTRICT).get(address + "/changes?from=x"));
    }
}
