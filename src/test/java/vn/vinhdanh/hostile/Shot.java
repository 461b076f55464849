package vn.vinhdanh.hostile;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * One request.
 *
 * @param target  the address with its question, percent-encoded
 * @param address as described, with its variables: by it a complaint is told from another
 * @param body    null for none
 */
record Shot(String verb, String target, String address, Map<String, String> headers, byte[] body) {

    @Override
    public String toString() {
        String sent = body == null ? "" : new String(body, 0, Math.min(body.length, 600), StandardCharsets.UTF_8);
        return verb + " " + target.substring(0, Math.min(target.length(), 600)) + " " + headers + " " + sent;
    }
}
