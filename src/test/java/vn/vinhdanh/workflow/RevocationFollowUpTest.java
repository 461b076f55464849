package vn.vinhdanh.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vinhdanh.certificate.Mode;
import vn.vinhdanh.certificate.PrintCertificates;
import vn.vinhdanh.statistics.CountDossiers;
import vn.vinhdanh.statistics.Figures;
import vn.vinhdanh.statistics.Selection;

/** What follows in the register, on the certificate and in the figures when an award is revoked or corrected. */
class RevocationFollowUpTest extends ProcessTest {

    private static final String RIGHT_NAME = "Lý Thị Sà Rươn";

    @TempDir
    private Path folder;

    private MovementPath movement;
    private DossierPath dossier;
    private String number;

    @BeforeEach
    void anAward() {
        movement = movement();
        dossier = movement.dossier(Actor.DEPARTMENT).named("Lý Thị Sà Rươl " + System.nanoTime()).appraised();
        movement.announcedAs(movement.batch1Compiled(), "AWARD", null);
        number = MovementPath.freshNumber();
    }

    private RevocationPath revoked() {
        return new RevocationPath(this, dossier).proposedToRevoke(0).endorsed().signed().issued(number).frozen();
    }

    private RevocationPath corrected() {
        return new RevocationPath(this, dossier).proposedToCorrect(RIGHT_NAME, "Sở Y tế tỉnh Sóc Trăng").endorsed()
                .issued(number).frozen();
    }

    private String page(String path) {
        return stranger().get(path, "Accept", "text/html", "Accept-Language", "vi").body();
    }

    private JsonNode data(String path) {
        try {
            return new ObjectMapper().readTree(stranger().get(path, "Accept", "application/json").body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String check() {
        return "/public/verify/" + value(String.class, "SELECT verification_code FROM vinhdanh.award "
                + "WHERE nomination_id = ?", dossier.row().id());
    }

    private String register() {
        return "/public/awards?movement=" + movement.code;
    }

    @Test
    void theRegisterSaysByWhichDecisionAnAwardWasRevoked() {
        assertThat(page(check())).doesNotContain("Hủy bỏ theo", "Đã đính chính");
        revoked();
        String said = "Hủy bỏ theo Quyết định số " + number + " ngày 01/01/2022";
        assertThat(page(check())).contains("Đã bị hủy bỏ", said);
        assertThat(page(register())).contains("Đã hủy bỏ", said);
        assertThat(data(check()).at("/award/revokedBy").asText()).isEqualTo(number);
        assertThat(data(register()).at("/items/0/revokedOn").asText()).isEqualTo("2022-01-01");
    }

    @Test
    void aMovementThatPublishesNoDecisionsDoesNotSayByWhich() {
        revoked();
        db.sql("INSERT INTO vinhdanh.movement_publication VALUES (?, true, true, true, true, false, false, false, "
                + "false, false)").param(movement.code).update();
        assertThat(page(check())).contains("Đã bị hủy bỏ").doesNotContain(number);
        assertThat(data(register()).toString()).contains("\"revoked\":true").doesNotContain(number);
    }

    @Test
    void aCorrectedAwardSaysSoAndNotWhatStoodBefore() {
        corrected();
        String said = "Đã đính chính theo Quyết định số " + number + " ngày 01/01/2022";
        for (String path : new String[] {check(), register()}) {
            assertThat(page(path)).contains(RIGHT_NAME, said).doesNotContain("Sà Rươl", "hủy bỏ theo");
            assertThat(data(path).toString()).contains("\"corrected\":true").doesNotContain("Sà Rươl");
        }
    }

    @Test
    void theCertificateBearsTheCorrectedNames() throws IOException {
        db.sql("UPDATE vinhdanh.nomination SET workplace = NULL WHERE id = ?").param(dossier.row().id()).update();
        new RevocationPath(this, dossier).proposedToCorrect(RIGHT_NAME, "Sở Y tế tỉnh Sóc Trăng mới").endorsed()
                .issued(number).frozen();
        assertThat(certificate()).contains("Bà " + RIGHT_NAME, "Sở Y tế tỉnh Sóc Trăng mới").doesNotContain("Rươl");
    }

    private String certificate() throws IOException {
        Path file = Files.createTempFile(folder, "bang", ".pdf");
        as(Actor.OFFICE, () -> {
            beans.getBean(PrintCertificates.class).ofNomination(dossier.code(),
                    new PrintCertificates.Order(Mode.FULL, null, null, null), file);
            return null;
        });
        try (var document = Loader.loadPDF(file.toFile())) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }

    @Test
    void aRevokedAwardHasNoCertificateAndCountsAsRevoked() {
        revoked();
        assertThat(refusal(this::certificate)).isEqualTo("certificate.revoked");
        Figures figures = as(Actor.HOME_AFFAIRS, () -> beans.getBean(CountDossiers.class)
                .handle(Selection.of(movement.code)).total());
        assertThat(figures).extracting(Figures::nominated, Figures::awarded, Figures::revoked, Figures::money)
                .containsExactly(1L, 0L, 1L, 0L);
    }
}
