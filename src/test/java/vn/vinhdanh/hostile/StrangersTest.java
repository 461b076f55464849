package vn.vinhdanh.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.vinhdanh.HttpCaller;
import vn.vinhdanh.web.api.ApiTest;
import vn.vinhdanh.web.api.Role;

/** What somebody may send who has not signed in: little, and none of it is kept before it is known who he is. */
class StrangersTest extends ApiTest {

    private static final String GIGABYTES = "2147483648";

    private int port;

    @BeforeEach
    void where() {
        port = URI.create(address()).getPort();
    }

    /** Says that two gigabytes follow, and sends a few bytes of them. */
    private Answer announced(String verb, String address, String type, String authorization) {
        Shot shot = new Shot(verb, address, address, Map.of("Content-Type", type, "Content-Length", GIGABYTES), null);
        return Answer.to(port, Papers.joined(Answer.bytes(shot, authorization), Papers.ascii("--XX\r\n")));
    }

    /** Ten seconds for each address: so long does the server wait for the rest. */
    @Tag("long")
    @ParameterizedTest
    @ValueSource(strings = {"/login", "/public/awards", "/assets/x", "/error", "/logout", "/public/verify/x"})
    void filesAreTakenOnlyWhereTheyHaveAUse(String address) {
        Answer answer = announced("POST", address, "multipart/form-data; boundary=XX", null);
        assertThat(answer.status()).isEqualTo(415);
        assertThat(answer.millis()).isLessThan(5_000);
        assertThat(answer.body()).contains("không nhận tệp");
    }

    /** A minute, for the same reason. */
    @Tag("long")
    @Test
    void nobodyUploadsBeforeHeIsKnown() {
        for (String address : new String[] {"/api/imports", "/api/nominations/x/evidence", "/engine-rest/task",
            "/engine-rest/deployment/create", "/camunda/api/engine/engine/default/deployment/create"}) {
            Answer answer = announced("POST", address, "multipart/form-data; boundary=XX", null);
            assertThat(answer.status()).as(address).isIn(401, 403);
        }
        assertThat(announced("PUT", "/public", "application/x-www-form-urlencoded", null).status()).isEqualTo(405);
    }

    /** Not for those either who may upload, when it is two gigabytes. */
    @Test
    void twoGigabytes() {
        String unit = "Basic " + Base64.getEncoder().encodeToString((Role.UNIT.user() + ":" + PASSWORD)
                .getBytes(StandardCharsets.UTF_8));
        String draft = draft(Role.UNIT, world.movement(), "a1", "Nguyễn Văn A");
        Answer paper = announced("POST", "/api/nominations/" + draft + "/evidence?type=KHAC",
                "multipart/form-data; boundary=XX", unit);
        assertThat(paper.status()).isEqualTo(413);
        assertThat(paper.body()).contains("200 MB");
        assertThat(paper.millis()).isLessThan(5_000);
    }

    /** A body without an end is cut off: by the time it has sent so much, nobody listens any more. */
    @Test
    void withoutEnd() throws IOException {
        String unit = Base64.getEncoder().encodeToString((Role.UNIT.user() + ":" + PASSWORD)
                .getBytes(StandardCharsets.UTF_8));
        long most = 64L << 20;
        assertThat(endless("/api/nominations", "application/json", "Authorization: Basic " + unit + "\r\n", most))
                .isLessThan(most);
        assertThat(endless("/public/check-file", "multipart/form-data; boundary=XX", "", most)).isLessThan(most);
    }

    /** Bytes sent until the server would hear no more. */
    private long endless(String address, String type, String header, long most) throws IOException {
        byte[] chunk = Papers.joined(Papers.ascii("10000\r\n"), new byte[65_536], Papers.ascii("\r\n"));
        String form = "--XX\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.pdf\"\r\n\r\n";
        long sent = 0;
        try (Socket socket = new Socket("localhost", port)) {
            OutputStream out = socket.getOutputStream();
            out.write(Papers.ascii("POST " + address + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: " + type + "\r\n"
                    + header + "Transfer-Encoding: chunked\r\n\r\n" + Integer.toHexString(form.length()) + "\r\n"
                    + form + "\r\n"));
            while (sent < most) {
                out.write(chunk);
                sent += 65_536;
            }
        } catch (IOException cutOff) {
            return sent;
        }
        return sent;
    }

    /** A file check that does not say how long it is: small ones are checked, large ones refused in words. */
    @Test
    void filesInChunks() {
        for (int size : new int[] {1_000, 21 << 20}) {
            HttpCaller caller = stranger();
            byte[] form = Papers.joined(Papers.ascii("--XX\r\nContent-Disposition: form-data; name=\"file\"; "
                    + "filename=\"a.pdf\"\r\n\r\n"), Papers.PDF, new byte[size], Papers.ascii("\r\n--XX--\r\n"));
            HttpResponse<String> answer = caller.send(caller.requestWithToken("/public/check-file",
                    "Accept", "application/json", "Content-Type", "multipart/form-data; boundary=XX")
                    .POST(HttpRequest.BodyPublishers.ofInputStream(() -> new java.io.ByteArrayInputStream(form)))
                    .build());
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(size == 1_000 ? 200 : 413);
            assertThat(answer.body()).contains(size == 1_000 ? "UNSIGNED" : "lớn hơn 20 MB");
        }
    }

    /** The session's id is looked up in PostgreSQL, which can store no U+0000: a stranger's cookie was a 500. */
    @ParameterizedTest
    @ValueSource(strings = {"AAAA", "zz", "", "%00", "Li4vLi4v", "\"", "a=b"})
    void aCookieThatIsNoSession(String cookie) {
        assertThat(stranger().get("/login", "Cookie", "VINHDANH=" + cookie).statusCode()).isEqualTo(200);
        assertThat(stranger().get("/api/me", "Cookie", "VINHDANH=" + cookie).statusCode()).isEqualTo(401);
        HttpResponse<String> refused = stranger().get("/a%3Bb", "Cookie", "VINHDANH=" + cookie, "Accept", "text/html");
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("Có lỗi xảy ra");
        String gone = Base64.getEncoder().encodeToString(UUID.randomUUID().toString()
                .getBytes(StandardCharsets.UTF_8));
        assertThat(stranger().get("/login", "Cookie", "VINHDANH=" + gone + "; VINHDANH=" + cookie).statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/public/verify?code=a%0d%0aX-Hostile:1", "/public/verify?code=//evil.example",
        "/public/verify?code=x&lang=%0d%0aX-Hostile:1", "/public/verify?code=https://evil.example"})
    void noAddressLeadsElsewhere(String address) {
        Answer answer = Answer.to(port, Answer.bytes(new Shot("GET", address, address, Map.of(), null), null));
        assertThat(answer.headers()).doesNotContainKey("x-hostile");
        assertThat(answer.header("location")).doesNotContain("//evil", "https:");
        assertThat(URI.create(answer.header("location")).getPath()).startsWith("/public/verify/");
    }
}
