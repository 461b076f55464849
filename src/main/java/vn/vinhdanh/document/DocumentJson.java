package vn.vinhdanh.document;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * What a document says, as JSON: names in the order of the alphabet, nothing for what is missing, rows as they come.
 * The same data give the same bytes. Rows are written and read one by one.
 */
final class DocumentJson {

    private static final JsonFactory JSON = new JsonFactory();
    private static final String KIND = "kind";
    private static final String ISSUER = "issuer";
    private static final String TEXTS = "texts";
    private static final String TABLES = "tables";

    /** Opens the stored JSON from its beginning. */
    @FunctionalInterface
    interface Source {

        InputStream open() throws IOException;
    }

    private DocumentJson() {
    }

    static void write(DocumentData data, OutputStream out) {
        try (JsonGenerator json = JSON.createGenerator(out)) {
            json.writeStartObject();
            json.writeStringField(ISSUER, data.issuer());
            json.writeStringField(KIND, data.kind().name());
            json.writeObjectFieldStart(TABLES);
            for (var table : new TreeMap<>(data.tables()).entrySet()) {
                json.writeArrayFieldStart(table.getKey());
                table.getValue().forEach(row -> {
                    try {
                        json.writeStartObject();
                        texts(json, row);
                        json.writeEndObject();
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                });
                json.writeEndArray();
            }
            json.writeEndObject();
            json.writeObjectFieldStart(TEXTS);
            texts(json, data.texts());
            json.writeEndObject();
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The rows of its tables are read when they are asked for, as often as they are. */
    static DocumentData read(Source source) {
        String issuer = null;
        DocumentKind kind = null;
        Map<String, String> texts = Map.of();
        Map<String, DocumentData.Rows> tables = new LinkedHashMap<>();
        try (JsonParser json = JSON.createParser(source.open())) {
            json.nextToken();
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                String field = json.currentName();
                json.nextToken();
                switch (field) {
                    case ISSUER -> issuer = json.getText();
                    case KIND -> kind = DocumentKind.valueOf(json.getText());
                    case TEXTS -> texts = texts(json);
                    default -> {
                        while (json.nextToken() == JsonToken.FIELD_NAME) {
                            String table = json.currentName();
                            tables.put(table, consumer -> rows(source, table, consumer));
                            json.nextToken();
                            json.skipChildren();
                        }
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new DocumentData(kind, issuer, texts, tables);
    }

    private static void rows(Source source, String table, Consumer<Map<String, String>> consumer) {
        try (JsonParser json = JSON.createParser(source.open())) {
            json.nextToken();
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                boolean tables = json.currentName().equals(TABLES);
                json.nextToken();
                if (!tables) {
                    json.skipChildren();
                    continue;
                }
                while (json.nextToken() == JsonToken.FIELD_NAME) {
                    boolean wanted = json.currentName().equals(table);
                    json.nextToken();
                    if (!wanted) {
                        json.skipChildren();
                        continue;
                    }
                    while (json.nextToken() == JsonToken.START_OBJECT) {
                        consumer.accept(texts(json));
                    }
                    return;
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void texts(JsonGenerator json, Map<String, String> texts) throws IOException {
        for (var text : new TreeMap<>(texts).entrySet()) {
            if (text.getValue() != null) {
                json.writeStringField(text.getKey(), text.getValue());
            }
        }
    }

    private static Map<String, String> texts(JsonParser json) throws IOException {
        Map<String, String> texts = new LinkedHashMap<>();
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String name = json.currentName();
            json.nextToken();
            texts.put(name, json.getText());
        }
        return texts;
    }
}
