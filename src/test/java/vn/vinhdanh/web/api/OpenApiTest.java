package vn.vinhdanh.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The description of the interface tells all of it. */
class OpenApiTest extends ApiTest {

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;

    @Test
    void everyAddressIsDescribed() {
        JsonNode paths = ok(as(Role.UNIT).get("/api/docs")).path("paths");
        Set<String> described = new TreeSet<>();
        paths.fieldNames().forEachRemaining(path -> paths.path(path).fieldNames()
                .forEachRemaining(verb -> described.add(verb.toUpperCase(Locale.ROOT) + " " + path)));
        assertThat(described).isEqualTo(Addresses.of(mappings))
                .contains("POST /api/nominations", "PATCH /api/lists/{code}/lines");
    }

    @Test
    void everyAddressSaysWhatItIsFor() {
        JsonNode paths = ok(as(Role.UNIT).get("/api/docs")).path("paths");
        paths.forEach(path -> path.forEach(operation -> assertThat(operation.path("summary").asText())
                .as(operation.path("operationId").asText())
                .isNotBlank()));
    }
}
