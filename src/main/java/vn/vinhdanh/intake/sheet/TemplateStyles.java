package vn.vinhdanh.intake.sheet;

import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** How the empty list looks: in the typeface of official papers. */
final class TemplateStyles {

    private static final String TYPEFACE = "Times New Roman";
    private static final String TEXT = "@";
    private static final byte[] PALE = {(byte) 0xE7, (byte) 0xEE, (byte) 0xF7};

    private final XSSFWorkbook book;
    private final CellStyle title;
    private final CellStyle explanation;
    private final CellStyle heading;
    private final CellStyle plain;
    private final CellStyle text;
    private final CellStyle day;

    TemplateStyles(XSSFWorkbook book) {
        this.book = book;
        book.getFontAt(0).setFontName(TYPEFACE);
        book.getFontAt(0).setFontHeightInPoints((short) 12);
        title = style("General", true);
        title.setAlignment(HorizontalAlignment.CENTER);
        explanation = style("General", false);
        explanation.setWrapText(true);
        heading = framed(style("General", true));
        heading.setAlignment(HorizontalAlignment.CENTER);
        heading.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        heading.setFillForegroundColor(new XSSFColor(PALE));
        plain = style("General", false);
        plain.setWrapText(true);
        text = style(TEXT, false);
        text.setWrapText(true);
        day = style("dd/mm/yyyy", false);
    }

    private XSSFCellStyle style(String format, boolean bold) {
        XSSFCellStyle style = book.createCellStyle();
        style.setDataFormat(book.createDataFormat().getFormat(format));
        style.setVerticalAlignment(bold ? VerticalAlignment.CENTER : VerticalAlignment.TOP);
        if (bold) {
            XSSFFont font = book.createFont();
            font.setFontName(TYPEFACE);
            font.setFontHeightInPoints((short) 12);
            font.setBold(true);
            style.setFont(font);
        }
        return style;
    }

    private static CellStyle framed(XSSFCellStyle style) {
        style.setBorderTop(BorderStyle.THIN);
        style.setBorderBottom(BorderStyle.THIN);
        style.setBorderLeft(BorderStyle.THIN);
        style.setBorderRight(BorderStyle.THIN);
        style.setWrapText(true);
        return style;
    }

    CellStyle title() {
        return title;
    }

    CellStyle explanation() {
        return explanation;
    }

    CellStyle heading() {
        return heading;
    }

    CellStyle plain() {
        return plain;
    }

    /** Text for what must keep its zeros in front and must not become a date; days for days. */
    CellStyle of(Heading column) {
        return switch (column) {
            case CITIZEN_ID, CONTENT, NAME, POSITION, WORKPLACE, ACHIEVEMENT, NOTE -> text;
            case FROM, TO -> day;
            default -> plain;
        };
    }
}
