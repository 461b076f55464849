package vn.vinhdanh.deadline;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.vinhdanh.sheet.HarmlessText;

/** A year of the calendar as an Excel file that can be changed and sent back. */
@Component
public class CalendarSheet {

    private static final int[] WIDTHS = {14, 12, 40};
    private static final List<String> COLUMNS = List.of("date", "kind", "name");

    private final AskCalendar calendar;
    private final MessageSource messages;

    CalendarSheet(AskCalendar calendar, MessageSource messages) {
        this.calendar = calendar;
        this.messages = messages;
    }

    public byte[] of(int year, Locale language) {
        List<AskCalendar.Day> days = calendar.year(year);
        try (XSSFWorkbook workbook = new XSSFWorkbook(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            Sheet sheet = workbook.createSheet(String.valueOf(year));
            CellStyle head = workbook.createCellStyle();
            Font bold = workbook.createFont();
            bold.setBold(true);
            head.setFont(bold);
            CellStyle date = workbook.createCellStyle();
            date.setDataFormat(workbook.createDataFormat().getFormat("dd/mm/yyyy"));
            Row heading = sheet.createRow(0);
            for (int i = 0; i < COLUMNS.size(); i++) {
                heading.createCell(i).setCellValue(text("column." + COLUMNS.get(i), language));
                heading.getCell(i).setCellStyle(head);
                sheet.setColumnWidth(i, WIDTHS[i] * 256);
            }
            sheet.createFreezePane(0, 1);
            for (AskCalendar.Day day : days) {
                Row row = sheet.createRow(sheet.getLastRowNum() + 1);
                row.createCell(0).setCellValue(day.date());
                row.getCell(0).setCellStyle(date);
                row.createCell(1).setCellValue(text("kind." + day.kind(), language));
                row.createCell(2).setCellValue(HarmlessText.of(day.name()));
            }
            workbook.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String text(String key, Locale language) {
        return messages.getMessage("calendar." + key, null, language);
    }
}
