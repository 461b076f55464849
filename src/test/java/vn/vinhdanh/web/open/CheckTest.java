package vn.vinhdanh.web.open;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.ResponseEntity;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.ui.ModelMap;
import vn.vinhdanh.register.CheckCertificate;
import vn.vinhdanh.register.RegisterFixture;

/** The check of a certificate. */
class CheckTest extends OpenTest {

    @Autowired
    private CheckCertificate check;

    @Test
    void aGenuineCertificateIsShownAsAPageAndAsData() {
        RegisterFixture register = new RegisterFixture(db);
        RegisterFixture.Award award = register.award("Nguyễn Thị Lan");
        assertThat(body("/public/verify/" + award.code())).contains("Có trong sổ vàng", "Nguyễn Thị Lan",
                register.decisionNumber, "31/12/2021", award.dossier(), "noindex");
        var data = data("/public/verify/" + award.code());
        assertThat(data.path("state").asText()).isEqualTo("GENUINE");
        assertThat(data.at("/award/name").asText()).isEqualTo("Nguyễn Thị Lan");
        assertThat(data.at("/award/decisionDate").asText()).isEqualTo("2021-12-31");
        assertThat(stranger().get("/public/verify/" + award.code(), "Accept", "*/*").body()).contains("<html");
    }

    @Test
    void blanksDashesCaseAndLookalikesAreForgiven() {
        RegisterFixture.Award award = new RegisterFixture(db).award("Nguyễn Thị Lan");
        String code = award.code();
        String grouped = code.toLowerCase(Locale.ROOT).replaceAll("(.{4})", "$1- ").replace('0', 'o').replace('1', 'l');
        HttpResponse<String> entered = page("/public/verify?lang=en&code=" + encoded(grouped));
        assertThat(entered.statusCode()).isEqualTo(302);
        assertThat(entered.headers().firstValue("Location").orElseThrow())
                .endsWith("/public/verify/" + code + "?lang=en").doesNotContain("jsessionid");
        assertThat(page("/public/verify/" + encoded(grouped).replace("+", "%20")).statusCode()).isEqualTo(200);
        assertThat(body("/public/verify?code=")).contains("name=\"code\"");
        assertThat(CheckCertificate.code(" a-b c ")).isEqualTo("ABC");
    }

    @Test
    void aCodeThatCannotBeAndOneThatWasNeverGivenLookAlike() {
        HttpResponse<String> unknown = page("/public/verify/00000000000000000000");
        for (String impossible : new String[] {"x", "0000000000000000000000000000000000", "%27%20OR%201=1--",
            "%3Cscript%3E", "-", "%F0%9F%8E%96"}) {
            HttpResponse<String> answer = page("/public/verify/" + impossible);
            assertThat(answer.statusCode()).as(impossible).isEqualTo(404);
            assertThat(answer.body().replaceAll("href=\"[^\"]*lang=[^\"]*\"", "")).as(impossible)
                    .isEqualTo(unknown.body().replaceAll("href=\"[^\"]*lang=[^\"]*\"", ""));
        }
        HttpResponse<String> data = stranger().get("/public/verify/00000000000000000001", "Accept", JSON);
        assertThat(data.statusCode()).isEqualTo(404);
        assertThat(data.body()).isEqualTo("{\"state\":\"UNKNOWN\"}");
    }

    @Test
    void aRevokedOneSaysSoAndAHigherAuthoritysIsCalledThat() {
        RegisterFixture register = new RegisterFixture(db);
        RegisterFixture.Award award = register.award("Nguyễn Thị Lan");
        register.revoke(award);
        assertThat(body("/public/verify/" + award.code())).contains("Đã bị hủy bỏ", "không còn giá trị")
                .doesNotContain("Có trong sổ vàng");
        assertThat(data("/public/verify/" + award.code()).path("state").asText()).isEqualTo("REVOKED");
        RegisterFixture.Award higher = register.higher("Trần Văn Cao");
        assertThat(body("/public/verify/" + higher.code())).contains("khen thưởng của cấp trên", "1999/QĐ-TTg")
                .doesNotContain("Số vào sổ");
    }

    /** With limits of its own: the one address that all tests ask from is not to be held to be guessing. */
    @Test
    void whoGuessesTooOftenIsToldNothingAndWhoFindsIsNotCounted() {
        String code = new RegisterFixture(db).award("Nguyễn Thị Lan").code();
        CheckPages pages = new CheckPages(check, new Visitors(new PublicLimits(9, 9, 2, 9)));
        for (String tried : new String[] {code, code, code, "0", "1"}) {
            assertThat(status(pages, tried)).as(tried).isEqualTo(tried.equals(code) ? 200 : 404);
        }
        assertThatThrownBy(() -> status(pages, code)).isInstanceOf(TooManyRequests.class);
    }

    private static int status(CheckPages pages, String code) {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/public/verify/" + code);
        request.addHeader("Accept", JSON);
        return ((ResponseEntity<?>) pages.check(code, request, new MockHttpServletResponse(), new ModelMap()))
                .getStatusCode().value();
    }
}
