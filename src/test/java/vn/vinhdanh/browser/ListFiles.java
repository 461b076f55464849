package vn.vinhdanh.browser;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** What a unit's officer has on the computer: the list as the office writes it, and the reports in one ZIP. */
final class ListFiles {

    /** Excel's number of the first nominee's row: two merged title rows and the headings come before. */
    static final int FIRST_ROW = 4;

    private static final List<String> HEADINGS = List.of("STT", "Loại", "Họ và tên / Tên tập thể", "Giới tính",
            "Năm sinh", "Số CCCD", "Chức vụ", "Đơn vị công tác", "Lãnh đạo", "Mã nội dung", "Tóm tắt thành tích",
            "Từ ngày", "Đến ngày", "Hình thức đề nghị", "Ghi chú");

    private ListFiles() {
    }

    /** A row of the list: what differs from nominee to nominee. */
    record Nominee(String kind, String name, String gender, String birthYear, String citizenId, String content,
                   String from) {
    }

    static Path list(Path file, List<Nominee> nominees) throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook(); OutputStream out = Files.newOutputStream(file)) {
            Sheet sheet = book.createSheet("Danh sách");
            title(sheet, 0, "ỦY BAN NHÂN DÂN THỊ TRẤN KẾ SÁCH");
            title(sheet, 1, "Danh sách đề nghị tặng Bằng khen");
            fill(sheet.createRow(FIRST_ROW - 2), HEADINGS);
            for (int i = 0; i < nominees.size(); i++) {
                Nominee one = nominees.get(i);
                boolean person = one.kind().equals("Cá nhân");
                fill(sheet.createRow(FIRST_ROW - 1 + i), List.of(String.valueOf(i + 1), one.kind(), one.name(),
                        one.gender(), one.birthYear(), one.citizenId(), person ? "Cán bộ y tế" : "",
                        "Trạm Y tế thị trấn Kế Sách", person ? "không" : "", one.content(),
                        "Lấy mẫu, truy vết, tiêm chủng liên tục 60 ngày đêm tại các khu phong tỏa.", one.from(),
                        "10/12/2021", "Bằng khen", ""));
            }
            book.write(out);
        }
        return file;
    }

    /** Reports for the rows with these STT, and one whose name says nothing. */
    static Path reports(Path file, byte[] report, List<Integer> stt) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file), StandardCharsets.UTF_8)) {
            for (int one : stt) {
                entry(zip, "%03d - báo cáo thành tích.pdf".formatted(one), report);
            }
            entry(zip, "bản quét chưa đặt tên.pdf", report);
        }
        return file;
    }

    private static void entry(ZipOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
        zip.closeEntry();
    }

    private static void title(Sheet sheet, int row, String text) {
        sheet.createRow(row).createCell(0).setCellValue(text);
        sheet.addMergedRegion(new CellRangeAddress(row, row, 0, HEADINGS.size() - 1));
    }

    private static void fill(Row row, List<String> texts) {
        for (int i = 0; i < texts.size(); i++) {
            row.createCell(i).setCellValue(texts.get(i));
        }
    }
}
