package vn.vinhdanh.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/** A list as a unit would write it, made for a test: row n is nominee n, good unless the test changes it. */
public final class SampleList {

    private static final byte[] PDF = "%PDF-1.4\n".getBytes(StandardCharsets.UTF_8);

    private final List<Map<String, String>> rows = new ArrayList<>();

    private SampleList() {
    }

    /** @param content code of a content of the movement */
    public static SampleList of(int nominees, String content) {
        SampleList list = new SampleList();
        for (int i = 1; i <= nominees; i++) {
            list.add(i, "Nguyễn Thị Mẫu " + i, content);
        }
        return list;
    }

    private void add(int stt, String name, String content) {
        Map<String, String> row = new LinkedHashMap<>();
        row.put("STT", String.valueOf(stt));
        row.put("Loại", "cá nhân");
        row.put("Họ và tên", name);
        row.put("Giới tính", "nữ");
        row.put("Năm sinh", String.valueOf(1950 + stt % 50));
        row.put("Số CCCD", "0941%08d".formatted(stt));
        row.put("Chức vụ", "Y sĩ");
        row.put("Đơn vị công tác", "Trạm Y tế");
        row.put("Mã nội dung", content);
        row.put("Tóm tắt thành tích", "Trực chốt " + stt + " ngày liền");
        row.put("Từ ngày", "10/09/2021");
        row.put("Đến ngày", "10/12/2021");
        row.put("Trường hợp loại trừ", "không");
        rows.add(row);
    }

    /** Changes nominee n, from 1; a value of null empties the cell. */
    public SampleList with(int nominee, String column, String value) {
        rows.get(nominee - 1).put(column, value);
        return this;
    }

    public SampleList withAll(String column, String value) {
        rows.forEach(row -> row.put(column, value));
        return this;
    }

    public SampleList and(int nominee, String name, String content) {
        add(nominee, name, content);
        return this;
    }

    public SampleList without(int nominee) {
        rows.remove(nominee - 1);
        return this;
    }

    /** Excel's number of nominee n: the headings are in row 1. */
    public static int row(int nominee) {
        return nominee + 1;
    }

    public byte[] excel() {
        try (SXSSFWorkbook book = new SXSSFWorkbook(200); ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            Sheet sheet = book.createSheet("Danh sách");
            List<String> headings = rows.stream().flatMap(row -> row.keySet().stream()).distinct().toList();
            Row head = sheet.createRow(0);
            for (int i = 0; i < headings.size(); i++) {
                head.createCell(i).setCellValue(headings.get(i));
            }
            for (int r = 0; r < rows.size(); r++) {
                Row row = sheet.createRow(r + 1);
                for (int i = 0; i < headings.size(); i++) {
                    String value = rows.get(r).get(headings.get(i));
                    if (value != null) {
                        row.createCell(i).setCellValue(value);
                    }
                }
            }
            book.write(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public ListUpload.File file(String name) {
        return file(name, excel());
    }

    public static ListUpload.File file(String name, byte[] content) {
        try {
            Path file = Files.createTempFile("list", ".tmp");
            file.toFile().deleteOnExit();
            Files.write(file, content);
            return new ListUpload.File(name, file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The list alone. */
    public ListUpload upload() {
        return new ListUpload(file("danh sách.xlsx"), null, null, null);
    }

    /** With everything that its dossiers need. */
    public ListUpload uploadWithPapers() {
        return new ListUpload(file("danh sách.xlsx"), file("Tờ trình.pdf", pdf("tờ trình")),
                file("Biên bản.pdf", pdf("biên bản")), file("báo cáo.zip", reports()));
    }

    public static byte[] pdf(String content) {
        byte[] text = content.getBytes(StandardCharsets.UTF_8);
        byte[] pdf = Arrays.copyOf(PDF, PDF.length + text.length);
        System.arraycopy(text, 0, pdf, PDF.length, text.length);
        return pdf;
    }

    /** A report for every nominee, named by STT with leading zeros. */
    public byte[] reports() {
        return zip(zip -> rows.forEach(row -> entry(zip,
                "báo cáo/%04d - %s.pdf".formatted(Integer.parseInt(row.get("STT")), row.get("Họ và tên")),
                pdf("báo cáo của " + row.get("Họ và tên")))));
    }

    public static byte[] zip(Consumer<ZipOutputStream> entries) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            entries.accept(zip);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    public static void entry(ZipOutputStream zip, String name, byte[] content) {
        try {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
            zip.closeEntry();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
