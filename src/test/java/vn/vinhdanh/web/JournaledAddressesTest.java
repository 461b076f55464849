package vn.vinhdanh.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import vn.vinhdanh.web.api.Addresses;
import vn.vinhdanh.web.api.ApiTest;

/**
 * A new address that changes something is noticed until somebody has said which entry it leaves. That the entry is
 * left is shown by the tests of each act.
 */
class JournaledAddressesTest extends ApiTest {

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;

    @Test
    void everyAddressThatChangesSomethingLeavesAnEntry() throws IOException {
        Map<String, List<String>> declared = new TreeMap<>();
        try (var in = getClass().getResourceAsStream("/journal/addresses.csv")) {
            new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8).lines()
                    .filter(line -> !line.startsWith("#")).map(line -> line.split(";"))
                    .forEach(cells -> declared.put(cells[0], List.of(cells).subList(1, cells.length)));
        }
        Set<String> changing = Addresses.of(mappings).stream().filter(address -> !address.startsWith("GET "))
                .collect(Collectors.toSet());
        declared.keySet().removeIf(address -> address.equals("POST /api/demo/clock"));
        changing.removeIf(address -> address.equals("POST /api/demo/clock"));
        assertThat(declared.keySet()).containsExactlyInAnyOrderElementsOf(changing);
        ResourceBundle words = ResourceBundle.getBundle("messages/journal", Locale.ROOT);
        assertThat(declared).allSatisfy((address, entry) -> assertThat(
                entry.get(0).equals("-") ? entry.size() == 2 : words.containsKey("journal.action." + entry.get(0)))
                .as(address).isTrue());
    }
}
