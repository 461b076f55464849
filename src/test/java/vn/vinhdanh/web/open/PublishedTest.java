package vn.vinhdanh.web.open;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.vinhdanh.register.RegisterFixture;

/** What a movement does not publish is nowhere: not on a page, in its source, in data, in the feed, in a count. */
class PublishedTest extends OpenTest {

    private RegisterFixture register;
    private RegisterFixture.Award award;

    @BeforeEach
    void anAward() {
        register = new RegisterFixture(db);
        award = register.award("Thạch Thị Sà Rươl");
    }

    /** Everything that a stranger can get about the award, in one text. */
    private String everything() {
        StringBuilder all = new StringBuilder();
        for (String language : new String[] {"vi", "en"}) {
            for (String path : List.of("/public", "/public/awards?movement=" + register.movement,
                    "/public/awards?q=sa+ruol&movement=" + register.movement, "/public/verify/" + award.code(),
                    "/public/feed.atom", "/public/examples")) {
                for (String accept : new String[] {"text/html", JSON}) {
                    HttpResponse<String> answer = stranger().get(path, "Accept", accept, "Accept-Language", language);
                    all.append(answer.headers().map()).append(answer.body());
                }
            }
        }
        return all.toString();
    }

    @Test
    void byDefaultNameUnitContentAndDecisionAndNothingElse() {
        assertThat(everything()).contains("Thạch Thị Sà Rươl", "Trạm Y tế xã Ngọc Tố", "Phòng, chống dịch bệnh",
                register.decisionNumber, "Bằng khen");
        assertThat(everything()).doesNotContain(RegisterFixture.CITIZEN, RegisterFixture.BIRTH, "FEMALE", "Nữ<",
                "Trạm trưởng", "Trạm Y tế Ấp Bốn", "Trực chốt", "1.490.000", "1490000", "donvi");
    }

    @Test
    void whatIsAddedIsShownButNeverANumberThatNamesThePerson() {
        register.publishes("published", "name", "unit", "content", "decision", "workplace", "position", "achievement",
                "prize");
        assertThat(everything()).contains("Trạm trưởng", "Trạm Y tế Ấp Bốn", "Trực chốt 60 ngày liền, số …",
                "1.490.000", "1,490,000").doesNotContain(RegisterFixture.CITIZEN, RegisterFixture.BIRTH, "FEMALE");
    }

    @Test
    void aMovementThatPublishesNothingShowsNothingAndACheckSaysOnlyWhetherItIsGenuine() {
        register.publishes("name", "unit", "content", "decision", "achievement", "prize");
        String all = everything();
        assertThat(all).doesNotContain("Rươl", "Ngọc Tố", register.decisionNumber, register.publicName(), "137/KH",
                "Phòng, chống dịch bệnh", award.dossier() + "\"");
        assertThat(data("/public/awards?movement=" + register.movement).path("total").asInt()).isZero();
        assertThat(body("/public/verify/" + award.code())).contains("Có trong sổ vàng");
        assertThat(data("/public/verify/" + award.code()).toString()).isEqualTo("{\"state\":\"GENUINE\"}");
        register.revoke(award);
        assertThat(data("/public/verify/" + award.code()).toString()).isEqualTo("{\"state\":\"REVOKED\"}");
    }

    @Test
    void aNameThatIsNotPublishedCannotBeFoundByTrying() {
        register.publishes("published", "unit", "content", "decision");
        assertThat(everything()).doesNotContain("Rươl").contains("Trạm Y tế xã Ngọc Tố");
        assertThat(data("/public/awards?movement=" + register.movement + "&q=sa+ruol").path("total").asInt()).isZero();
        assertThat(data("/public/awards?movement=" + register.movement + "&q=ngoc+to").path("total").asInt()).isOne();
        register.publishes("published", "name");
        assertThat(data("/public/awards?movement=" + register.movement + "&q=sa+ruol").path("total").asInt()).isOne();
        for (String hidden : new String[] {"&q=ngoc+to", "&unit=ngoc+to", "&content=ND-1", "&year=2021",
            "&decision=" + register.decision}) {
            assertThat(data("/public/awards?movement=" + register.movement + hidden).path("total").asInt())
                    .as(hidden).isZero();
        }
    }

    @Test
    void whatIsNotAnnouncedIsNotThere() {
        register = new RegisterFixture(db, false);
        award = register.award("Người Chưa Biết");
        assertThat(everything()).doesNotContain("Người Chưa Biết", register.decisionNumber);
        assertThat(page("/public/verify/" + award.code()).statusCode()).isEqualTo(404);
        register.announce();
        assertThat(everything()).contains("Người Chưa Biết", register.decisionNumber);
        assertThat(page("/public/verify/" + award.code()).statusCode()).isEqualTo(200);
    }

    @Test
    void aRevokedAwardSaysSoAndACorrectedNameIsFound() {
        register.revoke(award);
        assertThat(body("/public/awards?movement=" + register.movement)).contains("Đã hủy bỏ");
        db.sql("UPDATE vinhdanh.award SET recipient = 'Thạch Thị Sà Rôl' WHERE nomination_id = ?").param(award.id())
                .update();
        assertThat(found(register, "sa rol")).containsExactly("Thạch Thị Sà Rôl");
        assertThat(found(register, "sa ruol")).isEmpty();
    }

    @Test
    void anAwardOfAHigherAuthorityIsCalledThat() {
        register.higher("Người Được Cấp Trên Khen");
        assertThat(body("/public/awards?movement=" + register.movement + "&q=cap+tren")).contains(
                "Cấp trên khen: Quyết định số 1999/QĐ-TTg ngày 02/02/2022", "Huân chương Lao động");
    }

    @Test
    void namesAreTextAndNeverMarkup() {
        register.award("<script>alert(1)</script> \"Út\" & <b>Bé</b>");
        for (String path : List.of("/public/awards?movement=" + register.movement,
                "/public/awards?q=%3Cscript%3Ealert(1)%3C/script%3E%22&movement=%22%3E%3Cscript%3E")) {
            assertThat(page(path).body()).doesNotContain("<script", "<b>Bé");
        }
        assertThat(body("/public/awards?movement=" + register.movement)).contains("&lt;script&gt;");
    }
}
