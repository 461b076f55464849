package vn.vinhdanh.hostile;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/** Makes requests to described addresses, most of them wrong in one way or another. */
final class Shots {

    private static final List<String> BROKEN_ENCODINGS = List.of("%ff", "%c0%80", "%ed%a0%80", "%zz", "%00", "%");
    private static final List<String> BROKEN_JSON = List.of("", "{", "[", "{\"a\":", "NaN", "\"x\"", "1", "null",
            "[".repeat(10_000), "{\"a\":".repeat(10_000), "{\"a\":1,\"a\":2}", "{\"a\":" + "9".repeat(5_000) + "}");
    private static final List<String> MEDIA_TYPES = List.of("text/plain", "application/xml", "x", "image/png",
            "application/json;charset=utf-16", "application/json;charset=none", "multipart/form-data",
            "application/x-www-form-urlencoded");
    private static final Map<String, List<String>> ODD_HEADERS = Map.of(
            "Accept", List.of("x", "application/xml", "*/*;q=2", "text/html", "a/b/c", "application/json;q=0"),
            "Accept-Language", List.of("xx-XX", "*", "en;q=9", "vi-".repeat(200)),
            "Cookie", List.of("VINHDANH=zzz", "VINHDANH=AAAA", "=;;;", "VINHDANH=" + "a".repeat(2000), "a=\"b"),
            "Range", List.of("bytes=9-1", "x"), "If-None-Match", List.of("x", "\"" + "x".repeat(900) + "\""),
            "If-Modified-Since", List.of("never"), "X-HTTP-Method-Override", List.of("DELETE"),
            "X-Forwarded-For", List.of("'", "1.1.1.1, x"), "Origin", List.of("null"));
    private static final List<byte[]> FILES = List.of("%PDF-1.4\n%%EOF".getBytes(StandardCharsets.US_ASCII),
            "PK\3\4abc".getBytes(StandardCharsets.US_ASCII), new byte[0], "<html><script>".getBytes(
                    StandardCharsets.US_ASCII), "GIF89a/*".getBytes(StandardCharsets.US_ASCII),
            "2091-01-01;HOLIDAY;x\n\0".getBytes(StandardCharsets.US_ASCII), paper("good.pdf"), paper("good.jpg"),
            paper("good.docx"));

    private final Values values;
    private final List<Address> addresses;

    Shots(Values values, List<Address> addresses) {
        this.values = values;
        this.addresses = addresses;
    }

    Shot next() {
        Address address = values.one(addresses);
        Map<String, String> headers = new HashMap<>();
        StringBuilder question = new StringBuilder();
        String path = address.path();
        for (var parameter : address.parameters()) {
            String name = parameter.path("name").asText();
            String value = values.text(parameter);
            switch (parameter.path("in").asText()) {
                case "path" -> path = path.replace("{" + name + "}", value.isEmpty() ? "x" : encoded(value));
                case "query" -> {
                    if (values.chance(0.7) || name.equals("issuer") || name.equals("dryRun")) {
                        question.append(question.isEmpty() ? '?' : '&').append(name).append('=').append(encoded(value));
                    }
                }
                default -> headers.put(name, value);
            }
        }
        byte[] body = address.schema() == null ? null : address.takesFiles() ? form(address, headers)
                : json(address, headers);
        ODD_HEADERS.forEach((name, odd) -> {
            if (values.chance(0.01)) {
                headers.put(name, values.one(odd));
            }
        });
        return new Shot(address.verb(), path + question, address.path(), headers, body);
    }

    private byte[] json(Address address, Map<String, String> headers) {
        headers.put("Content-Type", values.chance(0.98) ? "application/json" : values.one(MEDIA_TYPES));
        String json = values.chance(0.96) ? values.of(address.schema(), 0).toString() : values.one(BROKEN_JSON);
        Charset charset = values.chance(0.98) ? StandardCharsets.UTF_8
                : values.one(List.of(StandardCharsets.UTF_16, StandardCharsets.ISO_8859_1));
        return json.getBytes(charset);
    }

    private byte[] form(Address address, Map<String, String> headers) {
        headers.put("Content-Type", "multipart/form-data; boundary=ranh-gioi");
        ByteArrayOutputStream form = new ByteArrayOutputStream();
        for (Iterator<String> names = address.schema().path("properties").fieldNames(); names.hasNext();) {
            String name = names.next();
            if (address.isJson(name) && values.chance(0.85)) {
                form.writeBytes(("--ranh-gioi\r\nContent-Disposition: form-data; name=\"" + name
                        + "\"\r\nContent-Type: application/json\r\n\r\n").getBytes(StandardCharsets.UTF_8));
                form.writeBytes(values.of(address.schema().path("properties").path(name), 0).toString()
                        .getBytes(StandardCharsets.UTF_8));
                form.writeBytes("\r\n".getBytes(StandardCharsets.US_ASCII));
            } else if (values.chance(0.85)) {
                String file = values.text(address.schema()).replaceAll("[\r\n\"]", "_");
                form.writeBytes(("--ranh-gioi\r\nContent-Disposition: form-data; name=\"" + name + "\"; filename=\""
                        + file.substring(0, Math.min(file.length(), 1_000))
                        + "\"\r\nContent-Type: application/pdf\r\n\r\n").getBytes(StandardCharsets.UTF_8));
                form.writeBytes(values.one(FILES));
                form.writeBytes("\r\n".getBytes(StandardCharsets.US_ASCII));
            }
        }
        form.writeBytes("--ranh-gioi--\r\n".getBytes(StandardCharsets.US_ASCII));
        return form.toByteArray();
    }

    private String encoded(String value) {
        if (values.chance(0.02)) {
            return values.one(BROKEN_ENCODINGS);
        }
        return URLEncoder.encode(value.substring(0, Math.min(value.length(), 600)), StandardCharsets.UTF_8)
                .replace("+", "%20");
    }

    private static byte[] paper(String name) {
        try {
            return Files.readAllBytes(Path.of("src/test/resources/papers", name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
