package vn.vinhdanh.intake.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The list comes back as it went, but for the marks and the reasons. */
class MarkedCopyTest {

    private static final String MARK = "FFFFC7CF";

    @TempDir
    Path folder;

    @Test
    void writesReasonsAndMarksAndNothingElse() throws IOException {
        Path copy = Lists.marked(Lists.file("all-wrong-at-once.xlsx"), folder, Lists.VIETNAMESE);

        try (XSSFWorkbook before = new XSSFWorkbook(Files.newInputStream(Lists.file("all-wrong-at-once.xlsx")));
                XSSFWorkbook after = new XSSFWorkbook(Files.newInputStream(copy))) {
            XSSFSheet sheet = after.getSheetAt(0);
            assertThat(text(sheet, "P1")).isEqualTo("Lý do");
            assertThat(cell(sheet, "P2")).isNull();
            assertThat(text(sheet, "P3").lines()).hasSize(12)
                    .anyMatch(line -> line.startsWith("Số CCCD: “12ab” không phải số CCCD."));
            assertThat(text(sheet, "P4")).startsWith("Hình thức đề nghị: ");
            assertThat(marks(sheet)).containsExactlyInAnyOrder("B3", "C3", "D3", "E3", "F3", "G3", "I3", "J3", "K3",
                    "L3", "M3", "N3", "N4");
            before.getSheetAt(0).forEach(row -> row.forEach(cell -> assertThat(
                    sheet.getRow(cell.getRowIndex()).getCell(cell.getColumnIndex())).hasToString(cell.toString())));
        }
        assertThat(changedParts(Lists.file("all-wrong-at-once.xlsx"), copy))
                .containsExactlyInAnyOrder("xl/worksheets/sheet1.xml", "xl/styles.xml");
    }

    @ParameterizedTest
    @ValueSource(strings = {"no-styles.xlsx", "names-with-prefix.xlsx", "utf-16.xlsx"})
    void marksWhatOtherProgramsWrote(String file) throws IOException {
        Path copy = Lists.marked(Lists.file(file), folder, Locale.ENGLISH);

        try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(copy))) {
            assertThat(text(book.getSheetAt(0), "P1")).isEqualTo("Reason");
            assertThat(text(book.getSheetAt(0), "P2")).startsWith("Loại: “người” is no known kind.");
            assertThat(text(book.getSheetAt(0), "H2")).isEqualTo("Trung tâm Y tế huyện Ví Dụ");
            assertThat(marks(book.getSheetAt(0))).containsExactly("B2");
        }
    }

    @Test
    void findsTheListBehindHiddenSheetsAndLeavesThose() throws IOException {
        Path file = Lists.file("hidden-sheet.xlsx");
        Path copy = folder.resolve("copy.xlsx");
        try (var out = Files.newOutputStream(copy)) {
            new MarkedCopy(Lists.LIMITS, Lists.messages()).write(file, Map.of(4, List.of(new CellProblem(4, "Loại",
                    "B4", FileRefusals.problem("intake.cell.kind", "=1+1")))), Lists.VIETNAMESE, out);
        }

        assertThat(changedParts(file, copy)).containsExactlyInAnyOrder("xl/worksheets/sheet4.xml", "xl/styles.xml");
        try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(copy))) {
            assertThat(marks(book.getSheetAt(3))).containsExactly("B4");
        }
    }

    @Test
    void keepsFormatsBordersFormulasAndWidths() throws IOException {
        Path file = styledList();

        try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(
                Lists.marked(file, folder, Lists.VIETNAMESE)))) {
            XSSFSheet sheet = book.getSheetAt(0);
            XSSFCellStyle style = (XSSFCellStyle) cell(sheet, "B2").getCellStyle();
            assertThat(style.getFillForegroundColorColor().getARGBHex()).isEqualTo(MARK);
            assertThat(style.getBorderLeft()).isEqualTo(BorderStyle.THICK);
            assertThat(style.getDataFormatString()).isEqualTo("0.000");
            assertThat(cell(sheet, "Q2").getCellFormula()).isEqualTo("LEN(C2)");
            assertThat(sheet.getColumnWidth(0)).isEqualTo(4_000);
            assertThat(sheet.getColumnWidth(20)).isEqualTo(7_000);
            assertThat(text(sheet, "R2")).as("after all that is there").startsWith("Loại: ");
        }
    }

    @Test
    void takesBackOldMarksAndReasonsWhereMended() throws IOException {
        Path first = Lists.marked(styledList(), folder, Lists.VIETNAMESE);
        Path mended = folder.resolve("mended.xlsx");
        try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(first))) {
            cell(book.getSheetAt(0), "B2").setCellValue("cá nhân");
            cell(book.getSheetAt(0), "F2").setCellValue("12");
            try (var out = Files.newOutputStream(mended)) {
                book.write(out);
            }
        }

        try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(
                Lists.marked(mended, folder, Lists.VIETNAMESE)))) {
            XSSFSheet sheet = book.getSheetAt(0);
            assertThat(marks(sheet)).containsExactly("F2");
            assertThat(text(sheet, "R1")).isEqualTo("Lý do");
            assertThat(text(sheet, "R2")).startsWith("Số CCCD: ").doesNotContain("\n");
            assertThat(cell(sheet, "S1")).as("no second column of reasons").isNull();
            XSSFCellStyle style = (XSSFCellStyle) cell(sheet, "B2").getCellStyle();
            assertThat(style.getFillForegroundColorColor().getARGBHex()).as("the fill it had").isEqualTo("FFFFFF00");
        }
    }

    @Test
    void readsItsOwnCopyAndOneThatLibreOfficeSaved() throws IOException {
        Path copy = Lists.marked(Lists.file("all-wrong-at-once.xlsx"), folder, Lists.VIETNAMESE);
        List<ListRow> rows = Lists.read("all-wrong-at-once.xlsx");

        assertThat(Lists.read(copy)).extracting(Lists::problems)
                .isEqualTo(rows.stream().map(Lists::problems).toList());
        Path saved = Lists.file("marked-then-saved-by-libreoffice.xlsx");
        assertThat(Lists.read(saved)).extracting(Lists::problems)
                .isEqualTo(rows.stream().map(Lists::problems).toList());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new MarkedCopy(Lists.LIMITS, Lists.messages()).write(saved, Map.of(), Lists.VIETNAMESE, out);
        Path mended = Files.write(folder.resolve("all-mended.xlsx"), out.toByteArray());
        try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(mended))) {
            assertThat(marks(book.getSheetAt(0))).isEmpty();
            assertThat(cell(book.getSheetAt(0), "P3")).isNull();
            assertThat(cell(book.getSheetAt(0), "B3").getCellStyle().getFillPattern())
                    .isEqualTo(FillPatternType.NO_FILL);
        }
    }

    /** A list with a fill, a border, a format, a formula and widths, and one wrong cell, B2. */
    private Path styledList() throws IOException {
        Path file = folder.resolve("styled.xlsx");
        try (XSSFWorkbook book = new XSSFWorkbook(); var out = Files.newOutputStream(file)) {
            XSSFSheet sheet = ListFiles.sheet(book, "Danh sách", 0, ListFiles.HEADINGS, ListFiles.person(1, "sai"));
            XSSFCellStyle style = book.createCellStyle();
            style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
            style.setFillForegroundColor(new XSSFColor(
                    new byte[] {(byte) 0xFF, (byte) 0xFF, 0}));
            style.setBorderLeft(BorderStyle.THICK);
            style.setBottomBorderColor(IndexedColors.RED.index);
            style.setDataFormat(book.createDataFormat().getFormat("0.000"));
            cell(sheet, "B2").setCellStyle(style);
            Cell formula = sheet.getRow(1).createCell(16);
            formula.setCellFormula("LEN(C2)");
            formula.setCellValue(14);
            sheet.setColumnWidth(0, 4_000);
            for (int column = 16; column < 25; column++) {
                sheet.setColumnWidth(column, 7_000);
            }
            book.write(out);
        }
        return file;
    }

    private static Set<String> marks(XSSFSheet sheet) {
        Set<String> marks = new TreeSet<>();
        sheet.forEach(row -> row.forEach(cell -> {
            var color = ((XSSFCellStyle) cell.getCellStyle()).getFillForegroundColorColor();
            if (color != null && MARK.equals(color.getARGBHex())) {
                marks.add(cell.getAddress().formatAsString());
            }
        }));
        return marks;
    }

    private static Cell cell(XSSFSheet sheet, String address) {
        CellReference at = new CellReference(address);
        return sheet.getRow(at.getRow()) == null ? null : sheet.getRow(at.getRow()).getCell(at.getCol());
    }

    private static String text(XSSFSheet sheet, String address) {
        return cell(sheet, address).getStringCellValue();
    }

    private static Set<String> changedParts(Path before, Path after) throws IOException {
        Map<String, byte[]> old = parts(before);
        Map<String, byte[]> now = parts(after);
        assertThat(now.keySet()).isEqualTo(old.keySet());
        now.entrySet().removeIf(part -> Arrays.equals(part.getValue(), old.get(part.getKey())));
        return now.keySet();
    }

    private static Map<String, byte[]> parts(Path file) throws IOException {
        Map<String, byte[]> parts = new HashMap<>();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                parts.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
            }
        }
        return parts;
    }
}
