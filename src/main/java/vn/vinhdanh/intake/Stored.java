package vn.vinhdanh.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.vinhdanh.nomination.DossierForm;

/** What a list's tables keep as JSON. */
@Component
class Stored {

    private static final TypeReference<List<Remark>> REMARKS = new TypeReference<>() {
    };

    private final ObjectMapper json;

    Stored(ObjectMapper json) {
        this.json = json;
    }

    String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    List<Remark> remarks(String text) {
        return read(text, REMARKS);
    }

    Remark remark(String text) {
        return text == null ? null : read(text, new TypeReference<>() {
        });
    }

    DossierForm form(String text) {
        return read(text, new TypeReference<>() {
        });
    }

    private <T> T read(String text, TypeReference<T> type) {
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
