package vn.vinhdanh.hostile;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Makes values for a schema: some right, some that only look right, some nasty. */
final class Values {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final List<String> DAYS = List.of("2021-11-01", "2021-12-31", "2022-02-01", "0000-01-01",
            "9999-12-31", "-0001-12-31", "+999999999-12-31", "2021-02-29");

    private final Random random;
    private final JsonNode schemas;
    private final List<String> known;
    private final Map<String, List<String>> onlyFor;

    /**
     * @param schemas of the description, by name
     * @param known   codes and ids that exist
     * @param onlyFor what alone may be said for a parameter, where other tests depend on what it would change
     */
    Values(Random random, JsonNode schemas, List<String> known, Map<String, List<String>> onlyFor) {
        this.random = random;
        this.schemas = schemas;
        this.known = known;
        this.onlyFor = onlyFor;
    }

    boolean chance(double of) {
        return random.nextDouble() < of;
    }

    <T> T one(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    /** For a parameter of an address or a question. */
    String text(JsonNode parameter) {
        String name = parameter.path("name").asText();
        if (onlyFor.containsKey(name)) {
            return one(onlyFor.get(name));
        }
        if (parameter.path("in").asText().equals("path") && chance(0.75)) {
            return one(known);
        }
        JsonNode value = chance(0.7) ? of(parameter.path("schema"), 0) : NODES.textNode(NastyValues.one(random));
        return value.isValueNode() ? value.asText() : value.toString();
    }

    JsonNode of(JsonNode given, int depth) {
        JsonNode schema = resolved(given);
        if (depth > 0 && chance(0.08)) {
            return wrong();
        }
        return switch (schema.path("type").asText(schema.has("properties") ? "object" : "string")) {
            case "object" -> object(schema, depth);
            case "array" -> array(schema, depth);
            case "integer" -> NODES.numberNode(one(List.of(0L, 1L, 2L, 3L, -1L, 2021L, (long) Integer.MAX_VALUE,
                    Long.MAX_VALUE)));
            case "number" -> NODES.numberNode(one(List.of(0.0, 1.0, 1.5, -1.0, 1e308, 1e-300)));
            case "boolean" -> NODES.booleanNode(random.nextBoolean());
            default -> NODES.textNode(plain(schema));
        };
    }

    private JsonNode resolved(JsonNode schema) {
        JsonNode found = schema;
        while (found.has("$ref")) {
            String ref = found.path("$ref").asText();
            found = schemas.path(ref.substring(ref.lastIndexOf('/') + 1));
        }
        return found;
    }

    private String plain(JsonNode schema) {
        if (chance(0.35)) {
            return NastyValues.one(random);
        }
        if (schema.has("enum")) {
            return schema.path("enum").path(random.nextInt(schema.path("enum").size())).asText();
        }
        if (schema.path("format").asText().equals("date")) {
            return one(DAYS);
        }
        return one(known);
    }

    private ObjectNode object(JsonNode schema, int depth) {
        ObjectNode made = NODES.objectNode();
        schema.path("properties").fields().forEachRemaining(field -> {
            if (chance(0.85)) {
                made.set(field.getKey(), of(field.getValue(), depth + 1));
            }
        });
        if (schema.path("additionalProperties").isObject()) {
            made.set(NastyValues.one(random), of(schema.path("additionalProperties"), depth + 1));
        }
        return made;
    }

    private ArrayNode array(JsonNode schema, int depth) {
        ArrayNode made = NODES.arrayNode();
        for (int i = random.nextInt(4); i > 0; i--) {
            made.add(of(schema.path("items"), depth + 1));
        }
        return made;
    }

    private JsonNode wrong() {
        return one(List.of(NODES.nullNode(), NODES.booleanNode(true), NODES.numberNode(-1),
                NODES.numberNode(BigInteger.TEN.pow(40)), NODES.numberNode(1.5), NODES.objectNode(),
                NODES.arrayNode(), NODES.arrayNode().addNull(), NODES.arrayNode().add(NODES.arrayNode()),
                NODES.objectNode().put("a", 1), NODES.textNode("x")));
    }
}
