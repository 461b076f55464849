package vn.vinhdanh.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** One person nominated by two units: who learns what of it, and what keeps both. */
class DuplicatesApiTest extends DuplicateCases {

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
        assertThat(flags(Role.NEIGHBOUR, theirs)).isEmpty();
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
        ok(decide(Role.DISTRICT, mine, theirs, "KEEP", "Khác người"));
        assertThat(flags(Role.UNIT, mine)).isEmpty();
        ok(complete(Role.DISTRICT, mine, "Activity_ReviewByDistrict", Map.of("verdict", "RETURN", "reason", "CCCD?")));
        JsonNode now = dossier(Role.UNIT, mine);
        ok(as(Role.UNIT).put("/api/nominations/" + mine, person("a1").put("version", now.path("version").asInt())
                .toString()));
        assertThat(flags(Role.UNIT, mine)).containsExactly("DUPLICATE_CERTAIN");
    }
}
