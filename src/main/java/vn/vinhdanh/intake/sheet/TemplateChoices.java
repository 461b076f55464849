package vn.vinhdanh.intake.sheet;

import java.util.List;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.DataValidationConstraint.OperatorType;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import vn.vinhdanh.movement.AwardForm;
import vn.vinhdanh.movement.Content;
import vn.vinhdanh.nomination.DossierRules;

/**
 * What a list may choose, written out on a sheet of its own, and the drop-down lists that offer it. They warn and do
 * not forbid: other spellings are read as well.
 */
final class TemplateChoices {

    private static final int LAST_ROW = 20_000;
    private static final String FIRST_DAY = "DATE(1950,1,1)";
    private static final String LAST_DAY = "DATE(2099,12,31)";
    private static final String LAST_YEAR = "2099";

    private final TemplateTexts texts;
    private final TemplateStyles styles;
    private final XSSFSheet sheet;
    private final String contents;
    private final String forms;

    TemplateChoices(XSSFWorkbook book, ListChoices choices, TemplateTexts texts, TemplateStyles styles) {
        this.texts = texts;
        this.styles = styles;
        this.sheet = book.createSheet(texts.of("sheet.choices"));
        sheet.setColumnWidth(0, 40 * 256);
        sheet.setColumnWidth(1, 80 * 256);
        int row = head(0, "choices.contents", "choices.code", "choices.title");
        contents = range(row, choices.contents().size());
        for (Content content : choices.contents()) {
            line(row++, content.code(), content.title());
        }
        row = head(row + 1, "choices.forms", "choices.forms", "choices.recipients");
        forms = range(row, choices.awardForms().size());
        for (AwardForm form : choices.awardForms()) {
            line(row++, form.title(), form.recipients().stream().map(texts::kind).collect(Collectors.joining(", ")));
        }
    }

    private int head(int row, String title, String first, String second) {
        Row above = sheet.createRow(row);
        above.createCell(0).setCellValue(texts.of(title));
        above.getCell(0).setCellStyle(styles.title());
        line(row + 1, texts.of(first), texts.of(second));
        sheet.getRow(row + 1).forEach(cell -> cell.setCellStyle(styles.heading()));
        return row + 2;
    }

    private void line(int number, String first, String second) {
        Row row = sheet.createRow(number);
        row.createCell(0).setCellValue(first);
        row.createCell(1).setCellValue(second);
        row.forEach(cell -> cell.setCellStyle(styles.plain()));
    }

    private String range(int first, int count) {
        return count == 0 ? null : "'" + sheet.getSheetName() + "'!$A$" + (first + 1) + ":$A$" + (first + count);
    }

    void offerIn(XSSFSheet list, int firstRow) {
        DataValidationHelper helper = list.getDataValidationHelper();
        choice(list, firstRow, Heading.KIND, helper.createExplicitListConstraint(texts.kinds()));
        choice(list, firstRow, Heading.GENDER, helper.createExplicitListConstraint(texts.genders()));
        choice(list, firstRow, Heading.LEADER, helper.createExplicitListConstraint(texts.answers()));
        choice(list, firstRow, Heading.EXCLUSION, helper.createExplicitListConstraint(texts.answers()));
        if (contents != null) {
            choice(list, firstRow, Heading.CONTENT, helper.createFormulaListConstraint(contents));
        }
        if (forms != null) {
            choice(list, firstRow, Heading.AWARD_FORM, helper.createFormulaListConstraint(forms));
        }
        for (Heading day : List.of(Heading.FROM, Heading.TO)) {
            offer(list, firstRow, day, helper.createDateConstraint(OperatorType.BETWEEN, FIRST_DAY, LAST_DAY, null),
                    "invalid.date");
        }
        offer(list, firstRow, Heading.BIRTH_YEAR, helper.createIntegerConstraint(OperatorType.BETWEEN,
                String.valueOf(DossierRules.EARLIEST_BIRTH_YEAR), LAST_YEAR), "invalid.year");
        offer(list, firstRow, Heading.ACHIEVEMENT, helper.createTextLengthConstraint(OperatorType.LESS_OR_EQUAL,
                String.valueOf(DossierRules.LONGEST_ACHIEVEMENT), null), "invalid.length");
    }

    private void choice(XSSFSheet list, int firstRow, Heading column, DataValidationConstraint constraint) {
        offer(list, firstRow, column, constraint, "invalid.choice");
    }

    private void offer(XSSFSheet list, int firstRow, Heading column, DataValidationConstraint constraint,
                       String message) {
        int at = TemplateTexts.COLUMNS.indexOf(column);
        DataValidation validation = list.getDataValidationHelper()
                .createValidation(constraint, new CellRangeAddressList(firstRow, LAST_ROW, at, at));
        validation.setErrorStyle(DataValidation.ErrorStyle.WARNING);
        validation.createErrorBox(texts.of("invalid.title"), texts.of(message));
        validation.setShowErrorBox(true);
        list.addValidationData(validation);
    }
}
