package vn.vinhdanh.document.template;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import vn.vinhdanh.document.DocumentData;
import vn.vinhdanh.document.DocumentKind;

/** Writes a long list as DOCX and PDF, in a JVM of its own whose heap is small. */
final class LongList {

    private LongList() {
    }

    /** Rows and folder; says how long it took. */
    public static void main(String[] args) throws IOException {
        DocumentData data = SamplePapers.data(DocumentKind.DANH_SACH, Integer.parseInt(args[0]));
        long start = System.nanoTime();
        try (OutputStream out = Files.newOutputStream(Path.of(args[1], "list.docx"))) {
            SamplePapers.writer().docx(data, out);
        }
        long docx = System.nanoTime();
        try (OutputStream out = Files.newOutputStream(Path.of(args[1], "list.pdf"))) {
            SamplePapers.writer().pdf(data, out);
        }
        System.out.println("DOCX " + (docx - start) / 1_000_000 + " ms, PDF "
                + (System.nanoTime() - docx) / 1_000_000 + " ms");
    }
}
