package vn.vinhdanh.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** One of two dossiers of the same person is closed: withdrawn, or merged into the other. */
class MergersApiTest extends DuplicateCases {

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
        JsonNode unknown = refused(404, decide(Role.UNIT, mine, "khong-co", "KEEP", "x")).path("problems");
        assertThat(refused(404, decide(Role.UNIT, mine, stranger, "KEEP", "x")).path("problems"))
                .as("both look alike").isEqualTo(unknown);
        refused(404, decide(Role.UNIT, mine, mine, "KEEP", "x"));
        refused(404, decide(Role.UNIT, mine, 0, "WITHDRAW", "x"));
    }

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
        String mine = handIn(Role.UNIT, person("a1"));
        assertThat(duplicates(Role.DISTRICT, mine).path(0).path("may")).extracting(JsonNode::asText)
                .containsExactly("KEEP", "MERGE");
        refused(404, decide(Role.OTHER_DISTRICT, mine, theirs, "MERGE", "x"));
        ok(decide(Role.DISTRICT, mine, theirs, "MERGE", "Cùng một thành tích"));
        assertThat(dossier(Role.NEIGHBOUR, theirs).path("coUnits").findValuesAsText("code")).containsExactly("a1");
    }

    @Test
    void nothingIsMergedIntoADraft() {
        String theirs = draftOf(Role.DEPARTMENT, person("so1"));
        String mine = handIn(Role.UNIT, person("a1"));
        JsonNode draft = duplicates(Role.HOME_AFFAIRS, mine).path(0);
        assertThat(draft.path("stage").asText()).isEqualTo("DRAFT");
        assertThat(draft.path("may")).extracting(JsonNode::asText).containsExactly("KEEP", "WITHDRAW");
        refused(409, decide(Role.HOME_AFFAIRS, mine, draft.path("id").asLong(), "MERGE", "x"));
        assertThat(theirs).isNotNull();
    }

    @Test
    void aThirdGoesWhereTheSecondWentAndItsUnitsGoAlong() {
        String first = handIn(Role.NEIGHBOUR, person("a2"));
        String second = handIn(Role.UNIT, person("a1"));
        String third = handIn(Role.DEPARTMENT, person("so1"));
        ok(decide(Role.HOME_AFFAIRS, first, second, "MERGE", "x"));
        ok(decide(Role.HOME_AFFAIRS, second, third, "MERGE", "x"));
        assertThat(dossier(Role.DEPARTMENT, third).path("coUnits").findValuesAsText("code"))
                .containsExactly("a1", "a2");
    }

    @Test
    void linesOfAListShowFlagsAndBothUnitsAndNothingIsDecidedOnceItIsSigned() {
        String first = handIn(Role.DEPARTMENT, person("so1"));
        ok(complete(Role.HOME_AFFAIRS, first, "Activity_AppraiseByHomeAffairs", Map.of("verdict", "ENDORSE")));
        String second = handIn(Role.UNIT, person("a1"));
        ok(complete(Role.DISTRICT, second, "Activity_ReviewByDistrict", Map.of("verdict", "ENDORSE")));
        ok(complete(Role.HOME_AFFAIRS, second, "Activity_AppraiseByHomeAffairs", Map.of("verdict", "ENDORSE")));
        String third = handIn(Role.NEIGHBOUR, person("a2"));
        String list = compiled(movement);
        String lines = "/api/lists/" + list + "/lines";
        JsonNode both = ok(as(Role.LEAD).get(lines + "?flag=DUPLICATE_CERTAIN")).path("items");
        assertThat(both).extracting(l -> l.path("nominationCode").asText()).containsExactlyInAnyOrder(first, second);
        assertThat(both.path(0).path("flags").findValuesAsText("code")).containsExactly("DUPLICATE_CERTAIN");
        assertThat(ok(as(Role.LEAD).get("/api/lists/" + list + "/facets")).path("flags").path(0).path("lines").asInt())
                .isEqualTo(2);
        ok(decide(Role.HOME_AFFAIRS, second, first, "MERGE", "Cùng một thành tích"));
        JsonNode left = ok(as(Role.LEAD).get(lines)).path("items");
        assertThat(left).as("the merged one has left the list").hasSize(1);
        assertThat(left.path(0).path("coUnits").path(0).asText()).isEqualTo("Đơn vị a1");

        jdbc.sql("UPDATE vinhdanh.decision_list SET signed_at = created_at, status = 'SIGNED' WHERE code = ?")
                .param(list).update();
        refused(409, decide(Role.HOME_AFFAIRS, first, third, "KEEP", "x"));
        refused(409, decide(Role.HOME_AFFAIRS, third, first, "MERGE", "x"));
        assertThat(duplicates(Role.HOME_AFFAIRS, first).path(0).path("may")).isEmpty();
        ok(decide(Role.HOME_AFFAIRS, third, first, "WITHDRAW", "Đã có trong danh sách"));
    }

    @Test
    void aRefusedOneIsHistoryAndMayComeAgain() {
        String first = handIn(Role.UNIT, person("a1"));
        ok(complete(Role.DISTRICT, first, "Activity_ReviewByDistrict", Map.of("verdict", "REJECT", "reason", "x")));
        String second = draftOf(Role.UNIT, person("a1"));
        assertThat(flags(Role.UNIT, second)).isEmpty();
        JsonNode it = duplicates(Role.UNIT, second).path(0);
        assertThat(it.path("history").asBoolean()).isTrue();
        assertThat(it.path("may")).isEmpty();
        assertThat(it.path("why").asText()).contains("CCCD", "cùng một đơn vị", "được đề nghị lại");
        refused(409, decide(Role.UNIT, second, first, "WITHDRAW", "x"));
    }
}
