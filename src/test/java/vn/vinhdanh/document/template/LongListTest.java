package vn.vinhdanh.document.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Five thousand names of eleven columns in a heap that holds a few hundred of them. */
class LongListTest {

    private static final String HEAP = "-Xmx64m";
    /** Twenty on a machine of its own; builds share theirs. */
    private static final int MOST_SECONDS = 120;

    @Test
    void memoryDoesNotGrowWithTheList(@TempDir Path folder) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), HEAP,
                "-Djava.awt.headless=true", "-cp", System.getProperty("java.class.path"), LongList.class.getName(),
                "5000", folder.toString()).inheritIO().start();
        assertThat(process.waitFor(MOST_SECONDS, TimeUnit.SECONDS)).as("in time").isTrue();
        assertThat(process.exitValue()).isZero();
        try (PDDocument document = Loader.loadPDF(folder.resolve("list.pdf").toFile())) {
            PDFTextStripper last = new PDFTextStripper();
            int pages = document.getNumberOfPages();
            last.setStartPage(pages);
            assertThat(pages).isBetween(600, 1500);
            assertThat(last.getText(document)).contains("5000", String.valueOf(pages));
        }
        assertThat(folder.resolve("list.docx")).isNotEmptyFile();
    }
}
