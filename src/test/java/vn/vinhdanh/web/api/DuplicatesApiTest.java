package vn.vinhdanh.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One person nominated by two units: who learns what of it, and what a person decides. */
class DuplicatesApiTest extends ApiTest {

    private static final AtomicInteger PEOPLE = new AtomicInteger();
    private static final String SECRET = "Thành tích không ai khác được đọc";

    private String movement;
    private String citizen;
    private String name;

    @BeforeEach
    void somebody() {
        movement = world.movement();
        int person = PEOPLE.incrementAndGet();
        citizen = "0940%08d".formatted(person);
        name = "Lý Thị Trùng" + "abcdefghijklmnopqrstuvwxyz".charAt(person % 26) + " Hòa";
    }

    private ObjectNode person(String unit) {
        ObjectNode body = nomination(movement, unit, name);
        body.put("achievement", SECRET + " của " + unit);
        body.withObject("/nominee").put("citizenId", citizen).put("birthYear", 1985).put("workplace", "TYT Ngọc Tố");
        return body;
    }

    private String draftOf(Role role, ObjectNode body) {
        return ok(as(role).post("/api/nominations", body.toString())).path("code").asText();
    }

    private String handIn(Role role, ObjectNode body) {
        String code = draftOf(role, body);
        for (String type : List.of("TO_TRINH", "BAO_CAO_THANH_TICH", "BIEN_BAN")) {
            byte[] ownPaper = (new String(TestFiles.PDF, java.nio.charset.StandardCharsets.ISO_8859_1) + code)
                    .getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
            ok(upload(role, code, type, type + ".pdf", type.equals("TO_TRINH") ? TestFiles.PDF : ownPaper));
        }
        ok(as(role).post("/api/nominations/" + code + "/submission", null));
        return code;
    }

    private JsonNode duplicates(Role role, String code, String... headers) {
        return ok(as(role).get("/api/nominations/" + code + "/duplicates", headers)).path("items");
    }

    private HttpResponse<String> decide(Role role, String code, Object other, String decision, String reason) {
        return as(role).post("/api/nominations/" + code + "/duplicates/" + other, JSON.createObjectNode()
                .put("decision", decision).put("reason", reason).toString());
    }

    private JsonNode dossier(Role role, String code) {
        return ok(as(role).get("/api/nominations/" + code));
    }

    private List<String> flags(Role role, String code) {
        return dossier(role, code).path("flags").findValuesAsText("code");
    }

    private List<String> journal(String code) {
        return jdbc.sql("SELECT action FROM vinhdanh.journal WHERE subject = ? ORDER BY id").param(code)
                .query(String.class).list();
    }

    private List<String> mails(String like) {
        return jdbc.sql("SELECT key FROM vinhdanh.mail_outbox WHERE key LIKE ? ORDER BY id").param("%" + like + "%")
                .query(String.class).list();
    }

    private long decisions(String code) {
        return jdbc.sql("SELECT count(*) FROM vinhdanh.duplicate_decision d JOIN vinhdanh.nomination n "
                + "ON n.id = d.nomination_id WHERE n.code = ?").param(code).query(Long.class).single();
    }

    // Who learns what -------------------------------------------------------------------------------------------

    @Test
    void aNominatorLearnsThatAnotherUnitHasNominatedAndNothingOfWhatIsInIt() {
        String theirs = handIn(Role.NEIGHBOUR, person("a2"));
        String mine = draftOf(Role.UNIT, person("a1"));
        assertThat(flags(Role.UNIT, mine)).containsExactly("DUPLICATE_CERTAIN");
        JsonNode all = duplicates(Role.UNIT, mine);
        assertThat(all).hasSize(1);
        JsonNode it = all.path(0);
        assertThat(it.path("sureness").asText()).isEqualTo("CERTAIN");
        assertThat(it.path("why").asText()).isEqualTo("Cùng số CCCD.");
        assertThat(it.path("unit").path("name").asText()).isEqualTo("Đơn vị a2");
        assertThat(it.path("batch").asInt()).isEqualTo(1);
        assertThat(it.path("stage").asText()).isEqualTo("DISTRICT_REVIEW");
        assertThat(it.path("code").isNull() && !it.path("link").asBoolean()).as("no way to the dossier").isTrue();
        assertThat(it.path("open").asBoolean()).isTrue();
        assertThat(it.path("may")).extracting(JsonNode::asText).containsExactly("KEEP", "WITHDRAW");
        assertThat(all.toString()).doesNotContain(SECRET, citizen, theirs, name);
        assertThat(duplicates(Role.UNIT, mine, "Accept-Language", "en").path(0).path("why").asText())
                .isEqualTo("The same citizen id.");
        assertThat(flags(Role.NEIGHBOUR, theirs)).as("a draft troubles no submitted dossier").isEmpty();
        assertThat(as(Role.UNIT).get("/api/nominations/" + theirs + "/duplicates").statusCode()).isEqualTo(404);
    }

    @Test
    void theOlderOneIsFlaggedTooOnceTheSecondIsSubmitted() {
        String first = handIn(Role.UNIT, person("a1"));
        assertThat(flags(Role.UNIT, first)).isEmpty();
        String second = handIn(Role.DEPARTMENT, person("so1"));
        assertThat(flags(Role.UNIT, first)).containsExactly("DUPLICATE_CERTAIN");
        assertThat(flags(Role.HOME_AFFAIRS, second)).containsExactly("DUPLICATE_CERTAIN");
        assertThat(dossier(Role.UNIT, first).path("flags").path(0).path("message").asText()).contains("CCCD");
        JsonNode seen = duplicates(Role.HOME_AFFAIRS, second).path(0);
        assertThat(seen.path("code").asText()).as("Sở Nội vụ may open both").isEqualTo(first);
        assertThat(seen.path("link").asBoolean()).isTrue();
        assertThat(seen.path("may")).extracting(JsonNode::asText).containsExactly("KEEP", "WITHDRAW", "MERGE");
        JsonNode district = duplicates(Role.DISTRICT, first).path(0);
        assertThat(district.path("code").isNull()).as("the department is none of the district's units").isTrue();
        assertThat(district.path("may")).extracting(JsonNode::asText).containsExactly("KEEP");
        assertThat(duplicates(Role.AUDITOR, first).path(0).path("may")).as("who only reads decides nothing").isEmpty();
    }

    @Test
    void likePeopleAreProbableAndMereNamesAreAHintWithoutAFlag() {
        handIn(Role.NEIGHBOUR, person("a2"));
        ObjectNode probable = person("a1");
        probable.withObject("/nominee").putNull("citizenId").put("workplace", "Trạm Y tế xã Ngọc Tố")
                .put("name", name.toUpperCase().replace("HÒA", "HOÀ"));
        String mine = draftOf(Role.UNIT, probable);
        assertThat(flags(Role.UNIT, mine)).containsExactly("DUPLICATE_PROBABLE");
        assertThat(duplicates(Role.UNIT, mine).path(0).path("why").asText()).contains("năm sinh", "nơi công tác");
        ObjectNode hint = person("so1");
        hint.withObject("/nominee").put("citizenId", "094099999999").put("birthYear", 1960);
        String other = draftOf(Role.DEPARTMENT, hint);
        assertThat(flags(Role.DEPARTMENT, other)).isEmpty();
        assertThat(duplicates(Role.DEPARTMENT, other)).extracting(d -> d.path("sureness").asText())
                .containsExactly("HINT", "HINT");
        assertThat(duplicates(Role.DEPARTMENT, other)).anyMatch(d -> d.path("why").asText().contains("CCCD ở hai"));
    }

    @Test
    void acrossMovementsAndNotAcrossIssuers() {
        String first = handIn(Role.UNIT, person("a1"));
        movement = world.movement("thu-b");
        ok(as(Role.OTHER_ISSUER).post("/api/nominations", person("so1").toString()));
        assertThat(duplicates(Role.UNIT, first)).isEmpty();
        movement = world.movement();
        String second = handIn(Role.DEPARTMENT, person("so1"));
        assertThat(duplicates(Role.DEPARTMENT, second)).hasSize(1);
        assertThat(duplicates(Role.DEPARTMENT, second).path(0).path("movement").asText()).isNotEqualTo(movement);
    }

    // Keep ------------------------------------------------------------------------------------------------------

    @Test
    void aUnitExplainsAndAReviewerDecides() {
        String theirs = handIn(Role.NEIGHBOUR, person("a2"));
        String mine = draftOf(Role.UNIT, person("a1"));
        long id = duplicates(Role.UNIT, mine).path(0).path("id").asLong();
        refused(400, decide(Role.UNIT, mine, id, "KEEP", " "));
        refused(400, decide(Role.UNIT, mine, id, null, "x"));
        JsonNode explained = ok(decide(Role.UNIT, mine, id, "KEEP", "Thành tích ở nơi khác")).path("items").path(0);
        assertThat(explained.path("decided").path("reason").asText()).isEqualTo("Thành tích ở nơi khác");
        assertThat(explained.path("decided").path("as").asText()).isEqualTo("UNIT");
        assertThat(explained.path("open").asBoolean()).as("until a reviewer has decided").isTrue();
        ok(decide(Role.UNIT, mine, id, "KEEP", "Thành tích ở nơi khác"));
        assertThat(decisions(mine)).as("the same again changes nothing").isEqualTo(1);
        ok(decide(Role.UNIT, mine, id, "KEEP", "Chống dịch ở xã khác"));
        assertThat(decisions(mine)).as("an explanation may be put better").isEqualTo(2);

        refused(404, decide(Role.DISTRICT, mine, theirs, "KEEP", "x")); // a draft is its unit's alone
        for (String type : List.of("TO_TRINH", "BAO_CAO_THANH_TICH", "BIEN_BAN")) {
            ok(upload(Role.UNIT, mine, type, type + ".pdf", TestFiles.PDF));
        }
        ok(as(Role.UNIT).post("/api/nominations/" + mine + "/submission", null));
        assertThat(duplicates(Role.DISTRICT, mine).path(0).path("decided").path("reason").asText())
                .as("the reviewer reads it").isEqualTo("Chống dịch ở xã khác");
        assertThat(flags(Role.NEIGHBOUR, theirs)).as("one side's word does not settle it")
                .containsExactly("DUPLICATE_CERTAIN");
        JsonNode kept = ok(decide(Role.DISTRICT, theirs, mine, "KEEP", "Hai thành tích")).path("items").path(0);
        assertThat(kept.path("open").asBoolean()).isFalse();
        assertThat(kept.path("decided").path("as").asText()).isEqualTo("REVIEWER");
        assertThat(flags(Role.UNIT, mine)).as("the pair is decided from both sides").isEmpty();
        assertThat(flags(Role.UNIT, theirs.isEmpty() ? theirs : mine)).isEmpty();
        assertThat(journal(mine)).contains("DUPLICATE_KEPT");
        refused(409, decide(Role.HOME_AFFAIRS, mine, theirs, "MERGE", "x"));
        refused(409, decide(Role.UNIT, mine, theirs, "WITHDRAW", "x"));
        assertThat(duplicates(Role.UNIT, mine).path(0).path("may")).isEmpty();
    }

    @Test
    void whatWasDecidedOnLessIsOpenAgainWhenItBecomesCertain() {
        String theirs = handIn(Role.DEPARTMENT, person("so1"));
        ObjectNode unknown = person("a1");
        unknown.withObject("/nominee").putNull("citizenId");
        String mine = handIn(Role.UNIT, unknown);
        ok(decide(Role.DISTRICT, mine, theirs.isEmpty() ? theirs : String.valueOf(
                duplicates(Role.DISTRICT, mine).path(0).path("id").asLong()), "KEEP", "Khác người"));
        assertThat(flags(Role.UNIT, mine)).isEmpty();
        ok(complete(Role.DISTRICT, mine, "Activity_ReviewByDistrict", Map.of("verdict", "RETURN", "reason", "CCCD?")));
        JsonNode now = dossier(Role.UNIT, mine);
        ok(as(Role.UNIT).put("/api/nominations/" + mine, person("a1").put("version", now.path("version").asInt())
                .toString()));
        assertThat(flags(Role.UNIT, mine)).containsExactly("DUPLICATE_CERTAIN");
    }

    // Withdraw --------------------------------------------------------------------------------------------------

    @Test
    void theUnitTakesItsDuplicateBack() {
        String theirs = handIn(Role.NEIGHBOUR, person("a2"));
        String mine = draftOf(Role.UNIT, person("a1"));
        long id = duplicates(Role.UNIT, mine).path(0).path("id").asLong();
        ok(decide(Role.UNIT, mine, id, "WITHDRAW", "Xã a2 đã đề nghị"));
        JsonNode closed = dossier(Role.UNIT, mine);
        assertThat(closed.path("stage").asText()).isEqualTo("WITHDRAWN");
        assertThat(closed.path("reason").asText()).contains(theirs, "Đơn vị a2", "Xã a2 đã đề nghị");
        assertThat(mails(":" + mine)).as("it knows").isEmpty();
        ok(decide(Role.UNIT, mine, id, "WITHDRAW", "Xã a2 đã đề nghị"));
        assertThat(decisions(mine)).isEqualTo(1);
        assertThat(journal(mine)).containsOnlyOnce("WITHDRAWN");
        assertThat(duplicates(Role.NEIGHBOUR, theirs)).as("what is closed is no duplicate").isEmpty();
    }

    @Test
    void homeAffairsClosesADuplicateAndTellsTheUnit() {
        String theirs = handIn(Role.NEIGHBOUR, person("a2"));
        String mine = handIn(Role.UNIT, person("a1"));
        refused(403, decide(Role.DISTRICT, mine, theirs, "WITHDRAW", "x"));
        refused(403, decide(Role.LEAD, mine, theirs, "WITHDRAW", "x"));
        refused(403, decide(Role.AUDITOR, mine, theirs, "KEEP", "x"));
        refused(404, decide(Role.NEIGHBOUR, mine, theirs, "WITHDRAW", "x"));
        ok(decide(Role.HOME_AFFAIRS, mine, theirs, "WITHDRAW", "Một người một hồ sơ"));
        assertThat(dossier(Role.UNIT, mine).path("stage").asText()).isEqualTo("WITHDRAWN");
        assertThat(mails(":" + mine)).containsExactly("duplicate:" + mine);
        assertThat(flags(Role.NEIGHBOUR, theirs)).isEmpty();
        refused(409, decide(Role.HOME_AFFAIRS, mine, theirs, "MERGE", "x"));
        refused(409, decide(Role.HOME_AFFAIRS, theirs, mine, "WITHDRAW", "x"));
    }

    @Test
    void dossiersThatAreNotAlikeAreNotFound() {
        String mine = handIn(Role.UNIT, person("a1"));
        somebody();
        String stranger = handIn(Role.NEIGHBOUR, person("a2"));
        String unknown = json(decide(Role.UNIT, mine, "khong-co", "KEEP", "x")).toString();
        assertThat(json(decide(Role.UNIT, mine, stranger, "KEEP", "x")).toString()).as("both look alike")
                .isEqualTo(unknown);
        refused(404, decide(Role.UNIT, mine, mine, "KEEP", "x"));
        refused(404, decide(Role.UNIT, mine, 0, "WITHDRAW", "x"));
    }

    // Merge -----------------------------------------------------------------------------------------------------

    @Test
    void homeAffairsMergesTwoIntoOneWithBothUnitsNamed() {
        String theirs = handIn(Role.DEPARTMENT, person("so1"));
        String mine = handIn(Role.UNIT, person("a1"));
        refused(403, decide(Role.UNIT, mine, theirs, "MERGE", "x"));
        refused(403, decide(Role.DISTRICT, mine, theirs, "MERGE", "x")); // the department is not its unit
        ok(decide(Role.HOME_AFFAIRS, mine, theirs, "MERGE", "Cùng một thành tích"));
        ok(decide(Role.HOME_AFFAIRS, mine, theirs, "MERGE", "Cùng một thành tích"));
        assertThat(decisions(mine)).isEqualTo(1);

        JsonNode closed = dossier(Role.UNIT, mine);
        assertThat(closed.path("stage").asText()).isEqualTo("WITHDRAWN");
        assertThat(closed.path("mergedInto").path("unit").asText()).isEqualTo("Đơn vị so1");
        assertThat(closed.path("mergedInto").path("code").isNull()).as("not the unit's to open").isTrue();
        assertThat(closed.path("mergedInto").path("stage").asText()).isEqualTo("APPRAISAL");
        JsonNode kept = dossier(Role.HOME_AFFAIRS, theirs);
        assertThat(kept.path("coUnits").findValuesAsText("name")).containsExactly("Đơn vị a1");
        assertThat(kept.path("flags")).isEmpty();
        assertThat(kept.path("evidence").findValuesAsText("type")).as("the tờ trình has the same content")
                .containsExactly("TO_TRINH", "BAO_CAO_THANH_TICH", "BIEN_BAN", "BAO_CAO_THANH_TICH", "BIEN_BAN");
        assertThat(journal(mine)).contains("MERGED", "WITHDRAWN");
        assertThat(journal(theirs)).containsOnlyOnce("TOOK_IN");
        assertThat(mails(":" + mine)).containsExactlyInAnyOrder("merged:" + mine, "took-in:" + theirs + ":" + mine);
        refused(409, decide(Role.HOME_AFFAIRS, theirs, mine, "MERGE", "x"));
    }

    @Test
    void aDistrictMergesItsOwnUnits() {
        String theirs = handIn(Role.NEIGHBOUR, person("a2"));
        String mine = draftOf(Role.UNIT, person("a1"));
        refused(409, decide(Role.UNIT, mine, theirs, "MERGE", "x").statusCode() == 409
                ? decide(Role.UNIT, mine, theirs, "MERGE", "x") : conflictOfDraft(theirs, mine));
    }

    private HttpResponse<String> conflictOfDraft(String theirs, String mine) {
        return decide(Role.DISTRICT, theirs, jdbc.sql("SELECT id FROM vinhdanh.nomination WHERE code = ?").param(mine)
                .query(Long.class).single(), "MERGE", "x");
    }
}
