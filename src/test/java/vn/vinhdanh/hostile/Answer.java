package vn.vinhdanh.hostile;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * What a server answers to one request on a connection of its own, which is made byte by byte: Java's client would mend
 * or refuse what is broken.
 *
 * @param status  0 where the server closed the connection without a word
 * @param headers by their names in lower case
 * @param millis  until the answer began
 */
record Answer(int status, Map<String, String> headers, String body, long millis) {

    String header(String name) {
        return headers.getOrDefault(name, "");
    }

    static Answer to(int port, byte[] request) {
        try (Socket socket = new Socket("localhost", port)) {
            socket.setSoTimeout(30_000);
            long begun = System.nanoTime();
            try {
                OutputStream out = socket.getOutputStream();
                out.write(request);
                out.flush();
            } catch (IOException e) {
                // It has said no before it heard all, and its words are still to be read.
            }
            return read(socket.getInputStream(), begun);
        } catch (IOException e) {
            return new Answer(0, Map.of(), e.toString(), 0);
        }
    }

    static byte[] bytes(Shot shot, String authorization) {
        StringBuilder head = new StringBuilder(shot.verb() + " " + shot.target() + " HTTP/1.1\r\nHost: localhost\r\n"
                + "Connection: close\r\n");
        if (authorization != null) {
            head.append("Authorization: ").append(authorization).append("\r\n");
        }
        shot.headers().forEach((name, value) -> head.append(name).append(": ")
                .append(value.replaceAll("[\r\n]", " "), 0, Math.min(value.length(), 3_000)).append("\r\n"));
        byte[] body = shot.body() == null ? new byte[0] : shot.body();
        if (shot.body() != null) {
            head.append("Content-Length: ").append(body.length).append("\r\n");
        }
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(head.append("\r\n").toString().getBytes(StandardCharsets.UTF_8));
        all.writeBytes(body);
        return all.toByteArray();
    }

    private static Answer read(InputStream in, long begun) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        long millis = 0;
        try {
            int first = in.read();
            // A server that has said no waits a while for the rest of the question before it hangs up.
            millis = (System.nanoTime() - begun) / 1_000_000;
            if (first >= 0) {
                bytes.write(first);
                in.transferTo(bytes);
            }
        } catch (IOException reset) {
            if (bytes.size() == 0) {
                return new Answer(0, Map.of(), reset.toString(), 0);
            }
        }
        String all = bytes.toString(StandardCharsets.UTF_8);
        int end = all.indexOf("\r\n\r\n");
        if (end < 0 || !all.startsWith("HTTP/1.1 ")) {
            return new Answer(0, Map.of(), all, millis);
        }
        Map<String, String> headers = new HashMap<>();
        all.substring(0, end).lines().skip(1).forEach(line -> {
            int colon = line.indexOf(':');
            headers.put(line.substring(0, colon).toLowerCase(Locale.ROOT), line.substring(colon + 1).strip());
        });
        String body = "chunked".equalsIgnoreCase(headers.get("transfer-encoding"))
                ? joined(bytes.toByteArray(), all.substring(0, end + 4).getBytes(StandardCharsets.UTF_8).length)
                : all.substring(end + 4);
        return new Answer(Integer.parseInt(all.substring(9, 12)), headers, body, millis);
    }

    /** The chunks of a body, each behind its length in hexadecimal digits; what is cut off is left out. */
    private static String joined(byte[] all, int from) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        int at = from;
        while (at < all.length) {
            int line = at;
            while (line < all.length && all[line] != '\r') {
                line++;
            }
            int length = Integer.parseInt(new String(all, at, line - at, StandardCharsets.US_ASCII).strip(), 16);
            if (length == 0) {
                break;
            }
            body.write(all, line + 2, Math.min(length, Math.max(0, all.length - line - 2)));
            at = line + 2 + length + 2;
        }
        return body.toString(StandardCharsets.UTF_8);
    }
}
