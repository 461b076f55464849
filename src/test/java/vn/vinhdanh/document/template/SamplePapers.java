package vn.vinhdanh.document.template;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import vn.vinhdanh.document.DocumentData;
import vn.vinhdanh.document.DocumentKind;
import vn.vinhdanh.document.DocumentWriter;

/** A paper of each kind from the delivered templates, and what of them is compared. */
final class SamplePapers {

    static final Path EXPECTED = Path.of("src/test/resources/document/expected");
    static final int ROWS = 7;
    private static final float DOTS = 40;
    private static final Properties TEXTS = texts();

    private SamplePapers() {
    }

    private static Properties texts() {
        Properties texts = new Properties();
        try (Reader in = Files.newBufferedReader(Path.of("src/test/resources/document/sample.properties"), UTF_8)) {
            texts.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }

    static DocumentData data(DocumentKind kind, int rows) {
        Map<String, String> texts = new LinkedHashMap<>();
        kind.placeholders().forEach(name -> texts.put(name,
                TEXTS.getProperty(kind + "." + name, TEXTS.getProperty(name, ""))));
        Map<String, DocumentData.Rows> tables = new HashMap<>();
        kind.tables().forEach((table, columns) -> tables.put(table, consumer -> {
            for (int i = 0; i < rows; i++) {
                if (columns.contains("muc_thuong") && i % 5 == 0) {
                    consumer.accept(Map.of(DocumentData.HEADING, i / 5 + 1 + ". " + TEXTS.getProperty("row.nhom")));
                }
                consumer.accept(row(columns, i));
            }
        }));
        return new DocumentData(kind, "soc-trang", texts, tables);
    }

    private static Map<String, String> row(List<String> columns, int number) {
        Map<String, String> row = new HashMap<>();
        columns.forEach(column -> {
            String[] all = TEXTS.getProperty("row." + column, "").split("\\|", -1);
            row.put(column, column.equals("stt") ? String.valueOf(number + 1) : all[number % all.length]);
        });
        return row;
    }

    static DocumentWriter writer() {
        return new TemplateWriter(new DeliveredTemplates());
    }

    static byte[] docx(DocumentKind kind, int rows) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        writer().docx(data(kind, rows), out);
        return out.toByteArray();
    }

    static byte[] pdf(DocumentKind kind, int rows) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        writer().pdf(data(kind, rows), out);
        return out.toByteArray();
    }

    static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setLineSeparator("\n");
            stripper.setPageEnd("\n-----\n");
            stripper.setSortByPosition(true);
            return stripper.getText(document);
        }
    }

    static BufferedImage picture(byte[] pdf, int page) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFRenderer(document).renderImageWithDPI(page, DOTS, ImageType.GRAY);
        }
    }

    static Path expectedText(DocumentKind kind) {
        return EXPECTED.resolve(kind.fileName() + ".txt");
    }

    static Path expectedPicture(DocumentKind kind, int page) {
        return EXPECTED.resolve(kind.fileName() + "-" + (page + 1) + ".png");
    }

    /** Writes what is expected anew, after a template was changed on purpose: look at it before it is committed. */
    public static void main(String[] args) throws IOException {
        for (DocumentKind kind : DocumentKind.values()) {
            byte[] pdf = pdf(kind, ROWS);
            Files.writeString(expectedText(kind), text(pdf), UTF_8);
            try (PDDocument document = Loader.loadPDF(pdf)) {
                for (int page = 0; page < document.getNumberOfPages(); page++) {
                    ImageIO.write(picture(pdf, page), "png", expectedPicture(kind, page).toFile());
                }
            }
        }
    }
}
