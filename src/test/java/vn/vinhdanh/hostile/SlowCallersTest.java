package vn.vinhdanh.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.vinhdanh.web.api.ApiTest;
import vn.vinhdanh.web.api.Role;

/** Callers who begin to speak and take their time. */
class SlowCallersTest extends ApiTest {

    /** More than half of Tomcat's threads for those with a body; headers take no thread. */
    private static final int AT_ONCE = 120;

    private final List<Socket> slow = new ArrayList<>();
    private int port;

    @BeforeEach
    void where() {
        port = URI.create(address()).getPort();
    }

    @AfterEach
    void hangUp() throws IOException {
        for (Socket socket : slow) {
            socket.close();
        }
    }

    private void begin(int callers, String request) throws IOException {
        for (int i = 0; i < callers; i++) {
            Socket socket = new Socket("localhost", port);
            socket.getOutputStream().write(Papers.ascii(request));
            slow.add(socket);
        }
    }

    @Test
    void othersAreServedMeanwhile() throws IOException {
        begin(AT_ONCE, "GET /public HTTP/1.1\r\nHost: localhost\r\nX-Slow: ");
        begin(AT_ONCE, "POST /public/check-file HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1000\r\n"
                + "Content-Type: multipart/form-data; boundary=XX\r\n\r\n--XX");
        long begun = System.nanoTime();
        assertThat(as(Role.UNIT).get("/api/me").statusCode()).isEqualTo(200);
        assertThat(stranger().get("/public").statusCode()).isEqualTo(200);
        assertThat((System.nanoTime() - begun) / 1_000_000).isLessThan(10_000);
    }

    /** Takes as long as a silent caller is listened to, twelve seconds. */
    @Test
    @Tag("long")
    void whoSaysNoMoreIsLetGo() throws IOException {
        begin(1, "GET /public HTTP/1.1\r\nHost: localhost\r\nX-Slow: ");
        begin(1, "POST /public/check-file HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1000\r\n"
                + "Content-Type: multipart/form-data; boundary=XX\r\n\r\n--XX");
        for (Socket socket : slow) {
            socket.setSoTimeout(25_000);
            String answer = new String(socket.getInputStream().readAllBytes(),
                    java.nio.charset.StandardCharsets.UTF_8);
            assertThat(answer).doesNotContain(" 200 ", " 500 ");
        }
    }
}
