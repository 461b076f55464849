package vn.vinhdanh.deadline;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import java.util.zip.ZipInputStream;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import vn.vinhdanh.refusal.Refusal;

/** The first sheet of a small Excel file. What unpacks to more than a calendar can be is refused before it is read. */
final class ExcelRows {

    private static final int MOST_UNPACKED = 4_000_000;

    private ExcelRows() {
    }

    /** @param row number from 1 as Excel shows it, and the cells as text, dates as 2021-12-31 */
    static void read(byte[] content, BiConsumer<Integer, List<String>> row) {
        requireSmall(content);
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(content))) {
            Sheet sheet = workbook.getSheetAt(0);
            if (sheet.getLastRowNum() >= CalendarTable.MOST_ROWS) {
                throw Refusal.invalid("file", "calendar.file.rows", String.valueOf(CalendarTable.MOST_ROWS));
            }
            DataFormatter formatter = new DataFormatter(Locale.ROOT);
            for (Row r : sheet) {
                List<String> cells = new ArrayList<>();
                for (int i = 0; i < Math.min(r.getLastCellNum(), 50); i++) {
                    cells.add(text(r.getCell(i), formatter));
                }
                row.accept(r.getRowNum() + 1, cells);
            }
        } catch (IOException | POIXMLException | OpenXML4JRuntimeException | IllegalArgumentException e) {
            throw Refusal.invalid("file", "calendar.file.unreadable");
        }
    }

    private static String text(Cell cell, DataFormatter formatter) {
        if (cell == null) {
            return "";
        }
        CellType type = cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
        if (type == CellType.NUMERIC && DateUtil.isCellDateFormatted(cell)) {
            return cell.getLocalDateTimeCellValue().toLocalDate().toString();
        }
        return type == CellType.STRING ? cell.getStringCellValue() : formatter.formatCellValue(cell);
    }

    private static void requireSmall(byte[] content) {
        byte[] buffer = new byte[8_192];
        long unpacked = 0;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content))) {
            while (zip.getNextEntry() != null) {
                for (int read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
                    unpacked += read;
                    if (unpacked > MOST_UNPACKED) {
                        throw Refusal.invalid("file", "calendar.file.large");
                    }
                }
            }
        } catch (IOException e) {
            throw Refusal.invalid("file", "calendar.file.unreadable");
        }
    }
}
