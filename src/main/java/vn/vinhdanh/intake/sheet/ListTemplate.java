package vn.vinhdanh.intake.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.springframework.context.MessageSource;

/**
 * The empty list that a unit fills in: the list itself on the first sheet, then what there is to choose from, then
 * examples. In Vietnamese, as the lists are.
 */
public class ListTemplate {

    private static final int HEADING_ROW = 4;
    private static final Map<Heading, Integer> WIDTHS = Map.ofEntries(Map.entry(Heading.STT, 6),
            Map.entry(Heading.KIND, 12), Map.entry(Heading.NAME, 30), Map.entry(Heading.GENDER, 10),
            Map.entry(Heading.BIRTH_YEAR, 10), Map.entry(Heading.CITIZEN_ID, 16), Map.entry(Heading.POSITION, 20),
            Map.entry(Heading.WORKPLACE, 30), Map.entry(Heading.LEADER, 10), Map.entry(Heading.CONTENT, 12),
            Map.entry(Heading.ACHIEVEMENT, 60), Map.entry(Heading.FROM, 12), Map.entry(Heading.TO, 12),
            Map.entry(Heading.AWARD_FORM, 30), Map.entry(Heading.NOTE, 24), Map.entry(Heading.EXCLUSION, 14));

    private final MessageSource messages;

    ListTemplate(MessageSource messages) {
        this.messages = messages;
    }

    /** Writes the empty list of a movement, with its choices and examples. */
    public void write(String movementTitle, ListChoices choices, OutputStream out) throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            TemplateTexts texts = new TemplateTexts(messages);
            TemplateStyles styles = new TemplateStyles(book);
            XSSFSheet list = book.createSheet(texts.of("sheet.list"));
            table(list, texts.of("movement", movementTitle), texts.of("how"), texts, styles);
            hints(list, texts);
            TemplateChoices offered = new TemplateChoices(book, choices, texts, styles);
            offered.offerIn(list, HEADING_ROW + 1);
            XSSFSheet examples = book.createSheet(texts.of("sheet.example"));
            table(examples, texts.of("movement", movementTitle), texts.of("example.note"), texts, styles);
            new TemplateExamples(texts, choices, styles).fill(examples, HEADING_ROW + 1);
            book.setActiveSheet(0);
            book.write(out);
        }
    }

    private static void table(XSSFSheet sheet, String movement, String how, TemplateTexts texts,
                              TemplateStyles styles) {
        int last = TemplateTexts.COLUMNS.size() - 1;
        title(sheet, 0, texts.of("title"), last).setCellStyle(styles.title());
        title(sheet, 1, movement, last).setCellStyle(styles.title());
        title(sheet, 2, how, last).setCellStyle(styles.explanation());
        sheet.getRow(2).setHeightInPoints(32);
        Row headings = sheet.createRow(HEADING_ROW);
        headings.setHeightInPoints(34);
        for (int i = 0; i <= last; i++) {
            Heading heading = TemplateTexts.COLUMNS.get(i);
            Cell cell = headings.createCell(i);
            cell.setCellValue(texts.heading(heading));
            cell.setCellStyle(styles.heading());
            sheet.setColumnWidth(i, WIDTHS.get(heading) * 256);
            sheet.setDefaultColumnStyle(i, styles.of(heading));
        }
        sheet.createFreezePane(3, HEADING_ROW + 1);
        print(sheet);
    }

    private static Cell title(XSSFSheet sheet, int row, String text, int last) {
        Cell cell = sheet.createRow(row).createCell(0);
        cell.setCellValue(text);
        sheet.addMergedRegion(new CellRangeAddress(row, row, 0, last));
        return cell;
    }

    private static void print(XSSFSheet sheet) {
        sheet.setFitToPage(true);
        sheet.getPrintSetup().setPaperSize(PrintSetup.A4_PAPERSIZE);
        sheet.getPrintSetup().setLandscape(true);
        sheet.getPrintSetup().setFitWidth((short) 1);
        sheet.getPrintSetup().setFitHeight((short) 0);
        sheet.setRepeatingRows(new CellRangeAddress(HEADING_ROW, HEADING_ROW, -1, -1));
    }

    private static void hints(XSSFSheet list, TemplateTexts texts) {
        XSSFDrawing drawing = list.createDrawingPatriarch();
        for (int i = 0; i < TemplateTexts.COLUMNS.size(); i++) {
            XSSFComment hint = drawing.createCellComment(new XSSFClientAnchor(0, 0, 0, 0,
                    i + 1, HEADING_ROW, i + 4, HEADING_ROW + 5));
            hint.setString(texts.of("hint." + TemplateTexts.COLUMNS.get(i).name()));
            list.getRow(HEADING_ROW).getCell(i).setCellComment(hint);
        }
    }
}
