package vn.vinhdanh.web.open;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.vinhdanh.HttpCaller;
import vn.vinhdanh.register.PictureCopyTest;
import vn.vinhdanh.register.RegisterFixture;

/** Good examples, from Sở Nội vụ's desk to everybody's eyes and away again. */
class ExamplesTest extends OpenTest {

    private RegisterFixture register;
    private RegisterFixture.Award award;
    private HttpCaller homeAffairs;

    @BeforeEach
    void anAward() {
        register = new RegisterFixture(db);
        award = register.award("Lý Thị Sa Vết");
        homeAffairs = basic(createUser("dien-hinh-" + register.issuer, register.issuer + "-home-affairs"));
    }

    private static String text(String dossier, String title, boolean consent) {
        return """
                {"dossier": "%s", "version": 1, "title": "%s", "story": "Ba tháng <b>không</b> về nhà.\\n\\nĐoạn hai.",
                 "titleEn": "Three months", "storyEn": "Three months away from home."%s}""".formatted(dossier, title,
                consent ? ", \"consentBy\": \"Lý Thị Sa Vết\", \"consentOn\": \"2021-01-05\", "
                        + "\"consentPaper\": \"Giấy đồng ý, hồ sơ 12\"" : "");
    }

    private static JsonNode ok(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 299);
        try {
            return new ObjectMapper().readTree(answer.body());
        } catch (IOException e) {
            throw new AssertionError(answer.body(), e);
        }
    }

    private long written(boolean consent) {
        return ok(homeAffairs.post("/api/examples", text(award.dossier(), "Người <i>mẹ</i> áo trắng", consent)))
                .path("id").asLong();
    }

    private JsonNode withPicture(long id) throws IOException {
        return ok(upload(id, PictureCopyTest.photograph(300, 200, 1)));
    }

    private HttpResponse<String> upload(long id, byte[] file) {
        var body = new ByteArrayOutputStream();
        body.writeBytes(("--x\r\nContent-Disposition: form-data; name=\"description\"\r\n\r\nChị Vết ở chốt\r\n--x\r\n"
                + "Content-Disposition: form-data; name=\"file\"; filename=\"a.jpg\"\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(file);
        body.writeBytes("\r\n--x--\r\n".getBytes(StandardCharsets.UTF_8));
        return homeAffairs.send(homeAffairs.requestWithToken("/api/examples/" + id + "/picture")
                .header("Content-Type", "multipart/form-data; boundary=x")
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray())).build());
    }

    private String publish(long id) throws IOException {
        String sha256 = withPicture(id).path("picture").asText();
        ok(homeAffairs.post("/api/examples/" + id + "/publication", null));
        return "/public/examples/" + id + "/" + sha256 + ".jpg";
    }

    private void isGone(long id, String picture) {
        assertThat(page("/public/examples/" + id).statusCode()).isEqualTo(404);
        assertThat(page(picture).statusCode()).isEqualTo(404);
        assertThat(page("/public/examples").body()).doesNotContain("/public/examples/" + id + "\"");
        assertThat(page("/public/feed.atom").body()).doesNotContain("/public/examples/" + id + "<");
    }

    @Test
    void aConsentedStoryIsReadByEverybodyInBothLanguages() throws IOException {
        long id = written(true);
        assertThat(page("/public/examples/" + id).statusCode()).as("written is not published").isEqualTo(404);
        String picture = publish(id);
        assertThat(body("/public/examples/" + id)).contains("Người &lt;i&gt;mẹ", "&lt;b&gt;không", "Lý Thị Sa Vết",
                register.decisionNumber, picture, "Chị Vết ở chốt")
                .doesNotContain("<b>không", "Giấy đồng ý", RegisterFixture.CITIZEN, RegisterFixture.BIRTH);
        assertThat(body("/public/examples/" + id + "?lang=en")).contains("Three months away from home.");
        assertThat(body("/public/examples")).contains("/public/examples/" + id + "\"");
        assertThat(page("/public/feed.atom").body()).contains("/public/examples/" + id);
        HttpResponse<byte[]> shown = stranger().download(picture);
        assertThat(shown.headers().firstValue("Content-Type")).hasValue("image/jpeg");
        assertThat(new String(shown.body(), StandardCharsets.ISO_8859_1)).doesNotContain("Exif", "GPS");
        String tag = shown.headers().firstValue("ETag").orElseThrow();
        assertThat(stranger().get(picture, "If-None-Match", tag).statusCode()).isEqualTo(304);
        assertThat(shown.headers().firstValue("Cache-Control").orElse("")).contains("no-cache");
    }

    @Test
    void aWithdrawnConsentTakesAllAwayAtOnceAndThePictureForGood() throws IOException {
        long id = written(true);
        String picture = publish(id);
        assertThat(page(picture).statusCode()).isEqualTo(200);
        ok(homeAffairs.delete("/api/examples/" + id + "/consent"));
        isGone(id, picture);
        assertThat(db.sql("SELECT count(*) FROM vinhdanh.example_picture WHERE example_id = ?").param(id)
                .query(Integer.class).single()).isZero();
        assertThat(homeAffairs.post("/api/examples/" + id + "/publication", null).statusCode()).isEqualTo(409);
        assertThat(db.sql("SELECT action FROM vinhdanh.journal WHERE subject = ? ORDER BY id").param(award.dossier())
                .query(String.class).list()).containsExactly("EXAMPLE_WRITTEN", "EXAMPLE_PICTURE", "EXAMPLE_PUBLISHED",
                        "EXAMPLE_CONSENT_WITHDRAWN");
    }

    @Test
    void aRevokedAwardAndASilentMovementHaveNoExample() throws IOException {
        long id = written(true);
        String picture = publish(id);
        register.publishes("name");
        isGone(id, picture);
        register.publishes("published");
        assertThat(page("/public/examples/" + id).statusCode()).isEqualTo(200);
        register.revoke(award);
        isGone(id, picture);
    }

    @Test
    void nothingIsPublishedWithoutConsentAndNothingIsLostByAStaleChange() {
        long id = written(false);
        assertThat(homeAffairs.post("/api/examples/" + id + "/publication", null).statusCode()).isEqualTo(409);
        JsonNode changed = ok(homeAffairs.put("/api/examples/" + id, text("", "Tên khác", true)));
        assertThat(changed.path("version").asInt()).isEqualTo(2);
        assertThat(homeAffairs.put("/api/examples/" + id, text("", "Cũ", true)).statusCode()).isEqualTo(409);
        ok(homeAffairs.post("/api/examples/" + id + "/publication", null));
        assertThat(homeAffairs.put("/api/examples/" + id,
                text("", "Không còn đồng ý", false).replace("\"version\": 1", "\"version\": 2")).statusCode())
                .isEqualTo(409);
        ok(homeAffairs.delete("/api/examples/" + id + "/publication"));
        assertThat(page("/public/examples/" + id).statusCode()).isEqualTo(404);
    }

    @Test
    void whatIsMissingIsSaid() {
        assertThat(homeAffairs.post("/api/examples", "{\"dossier\": \"khong-co\"}").body())
                .contains("title", "story", "dossier");
        long id = written(true);
        assertThat(homeAffairs.post("/api/examples", text(award.dossier(), "Hai", true)).statusCode()).isEqualTo(409);
        assertThat(homeAffairs.put("/api/examples/" + id, text("", "x", true).replace("2021-01-05", "2999-01-05"))
                .statusCode()).isEqualTo(400);
        assertThat(upload(id, "%PDF-1.4".getBytes(StandardCharsets.UTF_8)).statusCode()).isEqualTo(400);
        RegisterFixture.Award revoked = register.award("Người Bị Hủy");
        register.revoke(revoked);
        assertThat(homeAffairs.post("/api/examples", text(revoked.dossier(), "Hai", true)).statusCode()).isEqualTo(400);
    }

    @Test
    void anotherIssuerAndOtherRolesAreRefused() {
        long id = written(true);
        RegisterFixture other = new RegisterFixture(db);
        HttpCaller neighbour = basic(createUser("dien-hinh-" + other.issuer, other.issuer + "-home-affairs"));
        assertThat(neighbour.get("/api/examples/" + id).statusCode()).isEqualTo(404);
        assertThat(neighbour.delete("/api/examples/" + id).statusCode()).isEqualTo(404);
        assertThat(neighbour.post("/api/examples", text(award.dossier(), "Của người khác", true)).statusCode())
                .isEqualTo(400);
        assertThat(ok(neighbour.get("/api/examples")).path("total").asInt()).isZero();
        HttpCaller chairman = basic(createUser("dien-hinh-chu-tich", register.issuer + "-chairman"));
        assertThat(chairman.get("/api/examples").statusCode()).isEqualTo(403);
        assertThat(chairman.get("/api/examples/" + id).statusCode()).isEqualTo(403);
        assertThat(homeAffairs.delete("/api/examples/" + id).statusCode()).isEqualTo(204);
    }

    @Test
    void theDepartmentSetsWhatIsPublishedAndTheJournalKnows() {
        String address = "/api/movements/" + register.movement + "/publication";
        assertThat(ok(homeAffairs.get(address)).toString()).isEqualTo("{\"published\":true,\"name\":true,\"unit\":true,"
                + "\"content\":true,\"decision\":true,\"workplace\":false,\"position\":false,\"achievement\":false,"
                + "\"prize\":false}");
        ok(homeAffairs.put(address, "{\"published\": false, \"name\": true}"));
        JsonNode stored = ok(homeAffairs.get(address));
        assertThat(stored.path("published").asBoolean()).isFalse();
        assertThat(stored.path("name").asBoolean()).as("remembered for when it publishes again").isTrue();
        assertThat(db.sql("SELECT count(*) FROM vinhdanh.journal WHERE subject = ? AND action = 'PUBLICATION_CHANGED'")
                .param(register.movement).query(Integer.class).single()).isEqualTo(1);
        HttpCaller chairman = basic(createUser("dien-hinh-chu-tich-2", register.issuer + "-chairman"));
        assertThat(chairman.get(address).statusCode()).isEqualTo(200);
        assertThat(chairman.put(address, "{}").statusCode()).isEqualTo(403);
    }
}
