package vn.vinhdanh.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import eu.europa.esig.dss.model.x509.CertificateToken;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import vn.vinhdanh.signature.SignatureProperties.Key;
import vn.vinhdanh.web.api.Role;

/** A decision from the chairman's desk to a stranger who checks the file that he holds. */
class SignedDecisionTest extends FileCheckCase {

    private static final String ISSUER = "thu-a";

    @TempDir
    private static Path folder;

    /** Made once: the decision as downloaded, signed and not, and its number. */
    private static byte[] signed;
    private static byte[] unsigned;
    private static long decision;

    @Autowired
    private SigningOnDemand signing;

    @BeforeEach
    void twoDecisions() {
        if (signed != null) {
            return;
        }
        unsigned = paper(issued("Không Ký Số"));
        signing.begin(ISSUER, key("office", "vanthu"));
        decision = issued("Có Ký Số");
        signing.end();
        signed = paper(decision);
    }

    @AfterEach
    void signNoMore() {
        signing.end();
    }

    private static Key key(String place, String name) {
        try {
            return new Key(TestKeys.pkcs12(Files.createDirectory(folder.resolve(place)), name, "2020/01/01", 7300),
                    null, null, null, TestKeys.PASSWORD, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private long issued(String name) {
        String movement = world.movement();
        appraised(movement, name);
        return decided(compiled(movement));
    }

    private byte[] paper(long id) {
        HttpResponse<byte[]> answer = as(Role.DEPARTMENT).download("/api/decisions/" + id
                + "/documents/quyet-dinh.pdf");
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }

    private JsonNode verdict(byte[] file) {
        return ok(checked(file, "application/json", "vi"));
    }

    private static byte[] flipped(byte[] file, int place) {
        byte[] changed = file.clone();
        changed[place] ^= 1;
        return changed;
    }

    private static byte[] joined(byte[] file, byte[] more) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(file);
        all.writeBytes(more);
        return all.toByteArray();
    }

    private static String pdfsig(byte[] pdf) {
        assumeThat(TestKeys.installed("pdfsig")).as("pdfsig is not installed").isTrue();
        try {
            return TestKeys.run(List.of("pdfsig", "-nocert",
                    Files.write(folder.resolve("decision.pdf"), pdf).toString()));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void theSignedDecisionIsKnownByteByByte() {
        JsonNode found = verdict(signed);
        assertThat(found.path("verdict").asText()).isEqualTo("AUTHENTIC");
        assertThat(found.path("paper").path("number").asText()).isEqualTo(jdbc.sql("SELECT number "
                + "FROM vinhdanh.decision WHERE id = ?").param(decision).query(String.class).single());
        assertThat(found.path("paper").path("date").asText()).isEqualTo(today().toString());
        assertThat(found.path("signatures")).hasSize(1);
        assertThat(found.at("/signatures/0/intact").asBoolean()).isTrue();
        assertThat(found.at("/signatures/0/issuer").asText()).isEqualTo(ISSUER);
        assertThat(found.at("/signatures/0/holder").asText()).isEqualTo("vanthu");
        assertThat(found.at("/signatures/0/signedAt").asText()).startsWith("2021-11-15T");
        assertThat(ok(as(Role.AUDITOR).get("/api/decisions/" + decision + "/documents/quyet-dinh/verification")))
                .allMatch(JsonNode::asBoolean);
        assertThat(checked(signed, "text/html", "vi").body()).contains("Đúng văn bản đã ban hành", "vanthu",
                found.at("/paper/number").asText()).doesNotContain("??");
        assertThat(checked(signed, "text/html", "en").body()).contains("lang=\"en\"", "vanthu")
                .doesNotContain("??", "Đúng văn bản");
    }

    @Test
    void otherProgramsFindTheSignatureValid() {
        assertThat(pdfsig(signed)).contains("Signature is Valid", "Total document signed");
        byte[] changed = flipped(signed, indexOf(signed, "stream") + 40);
        assertThat(pdfsig(changed)).contains("Digest Mismatch");
    }

    private static int indexOf(byte[] file, String text) {
        return new String(file, StandardCharsets.ISO_8859_1).indexOf(text);
    }

    @Test
    void oneByteOfItIsEnough() {
        int signature = indexOf(signed, "/ByteRange");
        for (int place : new int[] {100, signed.length / 3, signature - 300, signed.length - 20}) {
            assertThat(verdict(flipped(signed, place)).path("verdict").asText()).as("byte " + place)
                    .isEqualTo("ALTERED");
        }
        assertThat(checked(flipped(signed, 100), "text/html", "vi").body()).contains("Tệp đã bị sửa sau khi ký");
        JsonNode appended = verdict(joined(signed, "\n% thêm".getBytes(StandardCharsets.UTF_8)));
        assertThat(appended.path("verdict").asText()).isEqualTo("APPENDED");
        assertThat(appended.path("appended").asLong()).isEqualTo(8);
        assertThat(verdict(Arrays.copyOf(signed, signed.length - 500)).path("verdict").asText())
                .isEqualTo("ALTERED");
    }

    @Test
    void anUnsignedPaperIsKnownAsItIsAndOtherwiseNothingIsSaidOfIt() {
        JsonNode found = verdict(unsigned);
        assertThat(found.path("verdict").asText()).isEqualTo("AUTHENTIC");
        assertThat(found.path("signatures")).isEmpty();
        JsonNode changed = verdict(flipped(unsigned, 100));
        assertThat(changed.path("verdict").asText()).isEqualTo("UNSIGNED");
        assertThat(changed.path("paper").isNull()).isTrue();
    }

    @Test
    void aForeignPaperIsNotOurs() {
        byte[] paper = TestKeys.paper("Quyet dinh gia");
        assertThat(verdict(paper).path("verdict").asText()).isEqualTo("UNSIGNED");
        KnownSigners elsewhere = new KnownSigners(null, null) {
            @Override
            void remember(String issuer, CertificateToken certificate) {
            }
        };
        // In the same name: whoever makes a certificate writes into it what he likes.
        byte[] forged = signing.with(ISSUER, key("forger", "vanthu"), elsewhere).sign(ISSUER, paper, "Ban hanh");
        JsonNode found = verdict(forged);
        assertThat(found.path("verdict").asText()).isEqualTo("FOREIGN");
        assertThat(found.at("/signatures/0/intact").asBoolean()).isTrue();
        assertThat(found.at("/signatures/0/holder").asText()).isEqualTo("vanthu");
        assertThat(found.at("/signatures/0/issuer").isNull()).isTrue();
        assertThat(found.path("paper").isNull()).isTrue();
    }
}
