package vn.vinhdanh.fault;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import vn.vinhdanh.intake.SampleList;

/** What people's programs send. */
final class Sent {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String BOUNDARY = "----ranhgioi";
    static final String MULTIPART = "multipart/form-data; boundary=" + BOUNDARY;

    private Sent() {
    }

    /** The list with everything that its dossiers need. */
    static byte[] list(SampleList list, String movement) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        part(body, "file", "ds.xlsx", list.excel());
        part(body, "toTrinh", "tt.pdf", SampleList.pdf("tờ trình " + movement));
        part(body, "bienBan", "bb.pdf", SampleList.pdf("biên bản " + movement));
        part(body, "papers", "bc.zip", list.reports());
        body.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return body.toByteArray();
    }

    /** A page without its markup. */
    static String words(String page) {
        return page.replaceAll("(?s)<head.*</head>|<[^>]*>", " ").replaceAll("\\s+", " ");
    }

    /** Counts the movement's lists that have one of these. */
    static String statuses(String... statuses) {
        return "SELECT count(*) FROM vinhdanh.decision_list WHERE movement = ? AND status IN ('"
                + String.join("', '", statuses) + "')";
    }

    /** As the engine's REST interface takes variables. */
    static String variables(Map<String, Object> values) {
        ObjectNode variables = JSON.createObjectNode();
        values.forEach((name, value) -> variables.putObject(name).putPOJO("value", value)
                .put("type", value instanceof Boolean ? "Boolean" : "String"));
        return JSON.createObjectNode().set("variables", variables).toString();
    }

    private static void part(ByteArrayOutputStream body, String name, String fileName, byte[] content) {
        body.writeBytes(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + name + "\"; filename=\""
                + fileName + "\"\r\nContent-Type: application/octet-stream\r\n\r\n").getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
    }
}
