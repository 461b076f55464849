package vn.vinhdanh.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.io.TempDir;
import vn.vinhdanh.certificate.PrintedPage;

/** Issued decisions with awards of the department and one dossier forwarded up, and their certificates as read. */
abstract class CertificatesCase extends OutcomeApiTest {

    protected static final Role[] SEE_NOTHING = {Role.UNIT, Role.DISTRICT, Role.DEPARTMENT, Role.OTHER_ISSUER,
        Role.DESIGNER};

    @TempDir
    private Path folder;

    /**
     * A decision.
     *
     * @param codes     of the awarded in the order of the list
     * @param names     in the same order
     * @param forwarded code of the dossier that went up
     */
    protected record Issued(String list, long decision, String number, List<String> codes, List<String> names,
                          String forwarded) {

        String address() {
            return "/api/decisions/" + decision + "/certificates.pdf";
        }
    }

    protected Issued issued(String... names) {
        String movement = world.movement();
        for (String name : names) {
            appraised(movement, person(name));
        }
        String up = appraised(movement, person("Lý Thị Cấp Trên"));
        String list = compiled(movement);
        List<String> codes = jdbc.sql("SELECT n.code FROM vinhdanh.decision_line l JOIN vinhdanh.decision_list d "
                + "ON d.id = l.list_id JOIN vinhdanh.nomination n ON n.id = l.nomination_id WHERE d.code = ? "
                + "AND n.code <> ? ORDER BY l.position").params(list, up).query(String.class).list();
        Map<String, String> outcomes = new HashMap<>(Map.of(up, "FORWARD_UP"));
        codes.forEach(code -> outcomes.put(code, "AWARD"));
        decided(list, outcomes);
        assertThat(refused(409, as(Role.DEPARTMENT).get(one(codes.get(0)))).path("detail").asText())
                .as("nothing before the decision is issued").contains(codes.get(0));
        issued(list);
        Map<String, Object> decision = jdbc.sql("SELECT d.id, d.number FROM vinhdanh.decision d "
                + "JOIN vinhdanh.decision_list l ON l.id = d.list_id WHERE l.code = ?").param(list).query().singleRow();
        List<String> ordered = codes.stream().map(code -> jdbc.sql("SELECT name FROM vinhdanh.nomination "
                + "WHERE code = ?").param(code).query(String.class).single()).toList();
        return new Issued(list, (Long) decision.get("id"), (String) decision.get("number"), codes, ordered, up);
    }

    protected static String one(String code) {
        return "/api/nominations/" + code + "/certificate.pdf";
    }

    protected Path file(Role role, String address) {
        HttpResponse<byte[]> answer = as(role).download(address);
        assertThat(answer.statusCode()).as(new String(answer.body(), StandardCharsets.UTF_8)).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/pdf");
        try {
            return Files.write(folder.resolve("paper.pdf"), answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    protected static List<PrintedPage> pages(Path file) {
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            return IntStream.rangeClosed(1, document.getNumberOfPages()).mapToObj(n -> PrintedPage.of(file, n))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    protected void arePrinted(Path file, String... names) {
        List<PrintedPage> pages = pages(file);
        assertThat(pages).hasSize(names.length);
        for (int i = 0; i < names.length; i++) {
            assertThat(pages.get(i).line("Bà ").text()).isEqualTo("Bà " + names[i]);
        }
    }

    protected String words(int status, Role role, String address, String language) {
        return refused(status, as(role).get(address, "Accept-Language", language)).path("problems").path(0)
                .path("message").asText();
    }
}
