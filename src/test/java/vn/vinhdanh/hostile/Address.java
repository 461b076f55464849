package vn.vinhdanh.hostile;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * An address of the interface, as its description (OpenAPI) or ours of the engine's says.
 *
 * @param parameters each with {@code name}, {@code in} and {@code schema}
 * @param mediaType  of the body, or null
 * @param schema     of the body, or null
 */
record Address(String verb, String path, List<JsonNode> parameters, String mediaType, JsonNode schema) {

    /** All addresses of a description. */
    static List<Address> of(JsonNode description) {
        List<Address> all = new ArrayList<>();
        description.path("paths").fields().forEachRemaining(path -> path.getValue().fields().forEachRemaining(verb -> {
            JsonNode operation = verb.getValue();
            List<JsonNode> parameters = new ArrayList<>();
            operation.path("parameters").forEach(parameters::add);
            String mediaType = null;
            JsonNode schema = null;
            if (operation.path("requestBody").path("content").fields().hasNext()) {
                var content = operation.path("requestBody").path("content").fields().next();
                mediaType = content.getKey();
                schema = content.getValue().path("schema");
            }
            all.add(new Address(verb.getKey().toUpperCase(Locale.ROOT), path.getKey(), parameters, mediaType, schema));
        }));
        return all;
    }

    /** Whether its body is a form with files. */
    boolean takesFiles() {
        if (schema != null) {
            for (JsonNode field : schema.path("properties")) {
                if (isFile(field) || isFile(field.path("items"))) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isFile(JsonNode field) {
        return "binary".equals(field.path("format").asText());
    }

    /** Whether that field of a form with files holds JSON. */
    boolean isJson(String field) {
        return schema.path("properties").path(field).has("$ref");
    }
}
