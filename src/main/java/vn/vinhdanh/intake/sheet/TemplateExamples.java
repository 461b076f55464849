package vn.vinhdanh.intake.sheet;

import java.time.LocalDate;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import vn.vinhdanh.movement.RecipientKind;
import vn.vinhdanh.nomination.Gender;

/** Rows to imitate, about people who do not exist. */
final class TemplateExamples {

    private static final int BORN = 1985;
    /** Of no province: the codes end at 096. */
    private static final String CITIZEN = "000000000000";
    private static final LocalDate FROM = LocalDate.of(2021, 9, 9);
    private static final LocalDate TO = LocalDate.of(2021, 12, 31);

    private final TemplateTexts texts;
    private final ListChoices choices;
    private final TemplateStyles styles;

    TemplateExamples(TemplateTexts texts, ListChoices choices, TemplateStyles styles) {
        this.texts = texts;
        this.choices = choices;
        this.styles = styles;
    }

    /** One row for each kind that the movement has a form for. */
    void fill(XSSFSheet sheet, int firstRow) {
        List<RecipientKind> kinds = List.of(RecipientKind.values()).stream().filter(kind ->
                choices.awardForms().stream().anyMatch(form -> form.recipients().contains(kind))).toList();
        for (int i = 0; i < kinds.size(); i++) {
            row(sheet.createRow(firstRow + i), i, kinds.get(i));
        }
    }

    private void row(Row row, int index, RecipientKind kind) {
        String example = "example." + (kind.ordinal() + 1) + ".";
        put(row, Heading.STT, String.valueOf(index + 1));
        put(row, Heading.KIND, texts.kind(kind));
        put(row, Heading.NAME, texts.of(example + "name"));
        put(row, Heading.WORKPLACE, texts.of(example + "workplace"));
        put(row, Heading.ACHIEVEMENT, texts.of(example + "achievement"));
        if (kind == RecipientKind.INDIVIDUAL) {
            put(row, Heading.GENDER, texts.of("gender." + Gender.FEMALE));
            cell(row, Heading.BIRTH_YEAR).setCellValue(BORN);
            put(row, Heading.CITIZEN_ID, CITIZEN);
            put(row, Heading.POSITION, texts.of(example + "position"));
            put(row, Heading.LEADER, texts.of("no"));
        }
        choices.contents().stream().skip(index).findFirst()
                .ifPresent(content -> put(row, Heading.CONTENT, content.code()));
        choices.awardForms().stream().filter(form -> form.recipients().contains(kind)).findFirst()
                .ifPresent(form -> put(row, Heading.AWARD_FORM, form.title()));
        cell(row, Heading.FROM).setCellValue(FROM);
        cell(row, Heading.TO).setCellValue(TO);
        put(row, Heading.EXCLUSION, texts.of("no"));
    }

    private void put(Row row, Heading column, String text) {
        cell(row, column).setCellValue(text);
    }

    private Cell cell(Row row, Heading column) {
        Cell cell = row.createCell(TemplateTexts.COLUMNS.indexOf(column));
        cell.setCellStyle(styles.of(column));
        return cell;
    }
}
