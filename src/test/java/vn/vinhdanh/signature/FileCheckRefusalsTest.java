package vn.vinhdanh.signature;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Files that cannot be checked: what is said of them, to browsers and programs. */
class FileCheckRefusalsTest extends FileCheckCase {

    private static String detail(int status, HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(status);
        return json(answer).path("detail").asText();
    }

    @Test
    void whatCannotBeCheckedIsRefusedInWords() {
        byte[] word = "Quyết định".getBytes(StandardCharsets.UTF_8);
        byte[] large = new byte[20 * 1024 * 1024 + 1];
        byte[] larger = new byte[30 * 1024 * 1024];
        assertThat(detail(400, checked(word, "application/json", "vi"))).contains("không phải PDF");
        assertThat(detail(400, checked(word, "application/json", "en"))).contains("PDF").doesNotContain("phải");
        assertThat(detail(400, checked(new byte[0], "application/json", "vi"))).contains("Xin chọn tệp");
        HttpResponse<String> page = checked(word, "text/html", "en");
        assertThat(page.statusCode()).isEqualTo(400);
        assertThat(page.body()).contains("role=\"alert\"").doesNotContain("không phải", "??");
        for (byte[] much : List.of(large, larger)) {
            assertThat(detail(413, checked(much, "application/json", "vi"))).contains("lớn hơn 20 MB");
            assertThat(detail(413, checked(much, "application/json", "en"))).contains("20 MB").doesNotContain("lớn");
        }
        String told = checked(larger, "text/html", "vi").headers().firstValue("Location").orElseThrow();
        HttpResponse<String> answer = stranger().get(told.substring(address().length()), "Accept", "text/html",
                "Accept-Language", "vi");
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("lớn hơn 20 MB");
    }
}
