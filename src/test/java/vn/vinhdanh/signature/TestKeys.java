package vn.vinhdanh.signature;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;

/** Keys made by the JDK's own tool, papers to sign, and programs of others that judge them. */
final class TestKeys {

    static final String PASSWORD = "Mat-Khau.2021";
    static final String PIN = "123456";

    private static final String KEYTOOL = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();

    private TestKeys() {
    }

    /** A key in the name of somebody, in a file of its own. */
    static Path pkcs12(Path folder, String name, String from, int days, String... more) {
        Path file = folder.resolve(name + ".p12");
        List<String> command = new ArrayList<>(List.of(KEYTOOL, "-genkeypair", "-alias", name, "-keyalg", "RSA",
                "-keysize", "2048", "-startdate", from, "-validity", String.valueOf(days), "-storetype", "PKCS12",
                "-keystore", file.toString(), "-storepass", PASSWORD, "-dname", "CN=" + name + ", O=UBND, C=VN"));
        command.addAll(List.of(more));
        run(command);
        return file;
    }

    /** A token of softhsm2 with a key in it; SOFTHSM2_CONF names an empty store. */
    static void softToken(Path folder, Path library) throws IOException {
        run(List.of("softhsm2-util", "--init-token", "--free", "--label", "vinhdanh", "--so-pin", PIN, "--pin", PIN));
        Path settings = Files.writeString(folder.resolve("token.cfg"),
                "name = SoftHSM\nlibrary = " + library + "\nslotListIndex = 0\n");
        run(List.of(KEYTOOL, "-genkeypair", "-alias", "token", "-keyalg", "RSA", "-keysize", "2048", "-startdate",
                "2020/01/01", "-validity", "7300", "-storetype", "PKCS11", "-keystore", "NONE", "-storepass", PIN,
                "-addprovider", "SunPKCS11", "-providerarg", settings.toString(), "-dname", "CN=token, O=UBND, C=VN"));
    }

    static byte[] paper(String text) {
        try (PDDocument document = new PDDocument(); ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            PDPage page = new PDPage();
            document.addPage(page);
            try (PDPageContentStream out = new PDPageContentStream(document, page)) {
                out.beginText();
                out.setFont(new PDType1Font(Standard14Fonts.FontName.TIMES_ROMAN), 20);
                out.newLineAtOffset(80, 600);
                out.showText(text);
                out.endText();
            }
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the program said. */
    static String run(List<String> command) {
        try {
            Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
            process.getOutputStream().close();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.waitFor()).as(command + "\n" + said).isZero();
            return said;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    static boolean installed(String program) {
        return Stream.of("/usr/bin/", "/usr/local/bin/").map(folder -> Path.of(folder + program))
                .anyMatch(Files::isExecutable);
    }
}
