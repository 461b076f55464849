package vn.vinhdanh.intake.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.unit.DataSize;
import vn.vinhdanh.refusal.Refusal;

/** What is no list is refused as a whole, with words of its own. */
class RefusedFilesTest {

    @ParameterizedTest
    @CsvSource({
        "nothing.xlsx, intake.file.empty",
        "not-excel.xlsx, intake.file.not-excel",
        "word-document.xlsx, intake.file.not-excel",
        "old-format.xls, intake.file.old-format",
        "encrypted.xlsx, intake.file.encrypted",
        "damaged.xlsx, intake.file.damaged",
        "doctype-entity.xlsx, intake.file.damaged",
        "macros.xlsm, intake.file.macros",
        "zip-bomb.xlsx, intake.file.too-large",
        "zip-bomb-of-cells.xlsx, intake.file.too-large",
        "zip-bomb-of-one-tag.xlsx, intake.file.too-large",
        "formula-fetches.xlsx, intake.file.calls-out",
        "formula-starts-a-program.xlsx, intake.file.calls-out",
        "formula-in-other-workbook.xlsx, intake.file.calls-out",
        "linked-to-other-workbook.xlsx, intake.file.calls-out",
        "connected-to-data.xlsx, intake.file.calls-out",
        "no-headings.xlsx, intake.file.no-headings",
        "no-rows.xlsx, intake.file.no-rows",
        "column-missing.xlsx, intake.file.column-missing",
        "heading-doubled.xlsx, intake.file.heading-doubled"})
    void refuses(String file, String key) {
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> Lists.read(file));

        assertThat(refusal).isNotNull();
        assertThat(refusal.problems()).hasSize(1).first().satisfies(problem -> {
            assertThat(problem.field()).isEqualTo("file");
            assertThat(problem.key()).isEqualTo(key);
            assertThat(Lists.messages().getMessage(key, problem.args(), Lists.VIETNAMESE)).doesNotContain("{");
        });
    }

    @Test
    void refusesMoreRowsThanAllowed() {
        SheetLimits two = new SheetLimits(2, DataSize.ofMegabytes(64), 1_000_000);

        Refusal refusal = catchThrowableOfType(Refusal.class,
                () -> Lists.read(Lists.file("plain.xlsx"), Lists.CHOICES, two));

        assertThat(refusal.problems().get(0).key()).isEqualTo("intake.file.too-many-rows");
    }

    @Test
    void refusesMoreTextThanTheHeapIsMeantFor() {
        SheetLimits small = new SheetLimits(20_000, DataSize.ofMegabytes(64), 200);

        Refusal refusal = catchThrowableOfType(Refusal.class,
                () -> Lists.read(Lists.file("plain.xlsx"), Lists.CHOICES, small));

        assertThat(refusal.problems().get(0).key()).isEqualTo("intake.file.too-large");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "WEBSERVICE(\"http://x\")", "_xlfn.WEBSERVICE(A1)", "1+rtd(\"a\",,\"b\")", "CALL(\"kernel32\",\"x\",\"J\")",
        "IMPORTDATA(\"http://x\")", "[1]Sheet1!A1", "SUM([2]Tổng!B1:B9)", "'[1]Trang (2)'!A1",
        "'C:\\a\\[b.xlsx]S'!A1", "cmd|'/c calc'!A0", "'cmd'|'/c calc'!A0", "IMAGE(\"https://x\")"})
    void knowsFormulasThatCallOut(String formula) {
        assertThat(FormulaGuard.callsOut(formula)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "CONCATENATE(A1,\"a|b\")", "\"WEBSERVICE(\"&A1", "SUM(Table1[[#This Row],[2021]])+Sheet2!A1", "'a|b'!A1",
        "HYPERLINK(\"http://x\",\"y\")", "VLOOKUP(A1,Sheet2!A:B,2,0)", "RECALL(1)", "Table1[2021]*2"})
    void leavesOtherFormulasAlone(String formula) {
        assertThat(FormulaGuard.callsOut(formula)).isFalse();
    }
}
