package vn.vinhdanh.signature;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import vn.vinhdanh.HttpCaller;
import vn.vinhdanh.web.api.ApiTest;

/** A stranger who has a file checked. */
abstract class FileCheckCase extends ApiTest {

    private static final String BOUNDARY = "----ranhgioi";

    HttpResponse<String> checked(byte[] file, String accept, String language) {
        HttpCaller stranger = stranger();
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"qd.pdf\"\r\n"
                + "Content-Type: application/pdf\r\n\r\n").getBytes(StandardCharsets.UTF_8));
        body.writeBytes(file);
        body.writeBytes(("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        HttpResponse<String> answer = stranger.send(stranger.requestWithToken("/public/check-file",
                "Accept", accept, "Accept-Language", language, "Content-Type",
                "multipart/form-data; boundary=" + BOUNDARY)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray())).build());
        assertThat(answer.headers().allValues("Set-Cookie")).as("a stranger is not followed").isEmpty();
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
        return answer;
    }
}
