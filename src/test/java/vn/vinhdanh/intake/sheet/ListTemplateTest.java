package vn.vinhdanh.intake.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vinhdanh.refusal.Refusal;

/** The empty list is empty, and what is typed into it is read. */
class ListTemplateTest {

    @TempDir
    Path folder;
    private Path file;

    @BeforeEach
    void write() throws IOException {
        file = folder.resolve("template.xlsx");
        try (OutputStream out = Files.newOutputStream(file)) {
            new ListTemplate(Lists.messages()).write("Phong trào Ví Dụ", Lists.CHOICES, out);
        }
    }

    @Test
    void isEmptyThoughItHasExamples() {
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> Lists.read(file));

        assertThat(refusal.problems().get(0).key()).isEqualTo("intake.file.no-rows");
    }

    @Test
    void givesBackWhatWasTyped() throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(file))) {
            XSSFSheet list = book.getSheetAt(0);
            Row row = list.createRow(5);
            Object[] typed = ListFiles.with(ListFiles.person(), 13, "Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh");
            for (int i = 0; i < typed.length; i++) {
                Cell cell = row.createCell(i);
                cell.setCellStyle(list.getColumnStyle(i));
                if (typed[i] instanceof LocalDate day) {
                    cell.setCellValue(day);
                } else if (typed[i] instanceof Integer number) {
                    cell.setCellValue(number);
                } else if (typed[i] != null) {
                    cell.setCellValue(typed[i].toString());
                }
            }
            row.createCell(15).setCellValue("không");
            try (OutputStream out = Files.newOutputStream(folder.resolve("filled.xlsx"))) {
                book.write(out);
            }
        }

        List<ListRow> rows = Lists.read(folder.resolve("filled.xlsx"));

        assertThat(rows).singleElement().satisfies(row -> {
            assertThat(row.problems()).isEmpty();
            assertThat(row.number()).isEqualTo(6);
            assertThat(row.form().nominee()).isEqualTo(Lists.read("plain.xlsx").get(0).form().nominee());
            assertThat(row.form().exclusionDeclared()).isFalse();
        });
    }

    @Test
    void itsExamplesWouldBeAccepted() throws IOException {
        Path examples = folder.resolve("examples.xlsx");
        try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(file));
                OutputStream out = Files.newOutputStream(examples)) {
            book.removeSheetAt(0);
            book.write(out);
        }

        assertThat(Lists.read(examples)).hasSize(2).allSatisfy(row -> assertThat(row.problems()).isEmpty());
    }

    @Test
    void keepsZerosAndOffersChoices() throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(file))) {
            XSSFSheet list = book.getSheetAt(0);
            assertThat(list.getColumnStyle(5).getDataFormatString()).isEqualTo("@");
            assertThat(list.getColumnStyle(11).getDataFormatString()).isEqualTo("dd/mm/yyyy");
            assertThat(list.getDataValidations()).hasSize(10);
            assertThat(list.getCellComments()).hasSize(16);
            assertThat(list.getPaneInformation().getHorizontalSplitPosition()).isEqualTo((short) 5);
            assertThat(list.getPrintSetup().getLandscape()).isTrue();
        }
    }
}
