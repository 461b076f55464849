package vn.vinhdanh.intake.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.vinhdanh.movement.AwardForm;
import vn.vinhdanh.movement.RecipientKind;
import vn.vinhdanh.nomination.DossierForm;
import vn.vinhdanh.nomination.Gender;
import vn.vinhdanh.nomination.Nominee;
import vn.vinhdanh.nomination.NomineeKind;

/** Lists as offices write them, read as they are meant. */
class SheetReaderTest {

    private static final LocalDate FROM = LocalDate.of(2021, 9, 9);
    private static final LocalDate TO = LocalDate.of(2021, 12, 31);

    @ParameterizedTest
    @ValueSource(strings = {"plain.xlsx", "saved-by-libreoffice.xlsx"})
    void readsWhatIsThere(String file) {
        List<ListRow> rows = Lists.read(file);

        assertThat(rows).extracting(ListRow::number).containsExactly(2, 3, 4);
        assertThat(rows).flatExtracting(ListRow::problems).isEmpty();
        assertThat(rows.get(0)).isEqualTo(new ListRow(2, "1", new DossierForm(null, null,
                new Nominee(NomineeKind.INDIVIDUAL, "Nguyễn Thị Mẫu", Gender.FEMALE, 1985, "094185000001",
                        "Điều dưỡng", "Trung tâm Y tế huyện Ví Dụ", false),
                "ST-2", "BANG_KHEN", "Chăm sóc bệnh nhân tại khu điều trị", FROM, TO, null, null), null, List.of()));
        assertThat(rows.get(1).form().nominee()).isEqualTo(new Nominee(NomineeKind.COLLECTIVE,
                "Tổ tình nguyện khóm Ví Dụ", null, null, null, null, "UBND phường Ví Dụ", null));
        assertThat(rows.get(1).note()).isEqualTo("Đã có tờ trình");
        assertThat(rows.get(2).form().nominee().leader()).isTrue();
        assertThat(rows.get(2).form().content()).as("by its number").isEqualTo("ST-2");
    }

    @Test
    void givesBackZerosThatExcelAte() {
        List<ListRow> rows = Lists.read("leading-zeros-lost.xlsx");

        assertThat(rows).extracting(row -> row.form().nominee().citizenId()).containsExactly("094185000001",
                "001185000002", "036512345", "365123456", "094185000005", null, null);
        assertThat(Lists.problems(rows.get(5))).as("a text lost no zeros: a digit was left out")
                .containsExactly("F7 intake.cell.citizen-id");
        assertThat(Lists.problems(rows.get(6))).containsExactly("F8 intake.cell.citizen-id");
    }

    @Test
    void composesLettersAndDropsSpacesThatAreNotSeen() {
        ListRow row = Lists.read("nfd-names.xlsx").get(0);

        assertThat(row.problems()).isEmpty();
        assertThat(row.form().nominee().name()).isEqualTo("Đặng Thị Hòa");
        assertThat(row.form().nominee().gender()).isEqualTo(Gender.FEMALE);
        assertThat(row.form().nominee().workplace()).isEqualTo("Trung tâm Y tế huyện Ví Dụ");
    }

    @Test
    void readsDaysHoweverTheyAreWritten() {
        List<ListRow> rows = Lists.read("dates-three-ways.xlsx");

        assertThat(rows.subList(0, 6)).allSatisfy(row -> {
            assertThat(row.problems()).isEmpty();
            assertThat(row.form().achievedFrom()).isEqualTo(FROM);
            assertThat(row.form().achievedTo()).isEqualTo(TO);
        });
        assertThat(Lists.problems(rows.get(6))).containsExactly("L8 intake.cell.date", "M8 intake.cell.date");
        assertThat(Lists.problems(rows.get(7))).containsExactly("M9 intake.cell.period");
        assertThat(Lists.problems(rows.get(8))).containsExactly("L10 intake.cell.date", "M10 intake.cell.date");
    }

    @Test
    void countsDaysFrom1904WhereTheFileDoes() {
        DossierForm form = Lists.read("dates-of-1904.xlsx").get(0).form();

        assertThat(form.achievedFrom()).isEqualTo(FROM);
        assertThat(form.achievedTo()).isEqualTo(TO);
    }

    @Test
    void findsTheTableBetweenTitlesAndSignatures() {
        List<ListRow> rows = Lists.read("merged-title-rows.xlsx");

        assertThat(rows).flatExtracting(ListRow::problems).isEmpty();
        assertThat(rows).extracting(ListRow::number).containsExactly(9, 12);
        assertThat(rows).extracting(row -> row.form().achievedTo()).containsExactly(TO, TO);
    }

    @Test
    void knowsHeadingsByOtherNamesAndInAnyOrder() {
        List<ListRow> rows = Lists.read("any-order.xlsx");

        assertThat(rows).flatExtracting(ListRow::problems).isEmpty();
        assertThat(rows).extracting(row -> row.form().nominee().birthYear()).containsExactly(1990, 1990);
        assertThat(rows).extracting(row -> row.form().content()).containsExactly("ST-2", "ST-1");
        assertThat(rows).extracting(row -> row.form().exclusionDeclared()).containsExactly(false, true);
        assertThat(rows).extracting(ListRow::stt).containsOnlyNulls();
    }

    @Test
    void passesOverSheetsThatNobodySees() {
        assertThat(Lists.read("hidden-sheet.xlsx")).extracting(row -> row.form().nominee().name())
                .containsExactly("Người Trang Hiện");
    }

    @ParameterizedTest
    @ValueSource(strings = {"no-styles.xlsx", "names-with-prefix.xlsx", "utf-16.xlsx"})
    void readsWhatOtherProgramsWrite(String file) {
        assertThat(Lists.problems(Lists.read(file).get(0))).containsExactly("B2 intake.cell.kind");
    }

    @Test
    void passesOverAMillionEmptyRows() {
        assertThat(Lists.read("formatted-to-the-last-row.xlsx")).hasSize(1);
    }

    @Test
    void takesWhatFormulasGave() {
        assertThat(Lists.read("formula-joins.xlsx").get(0).form().nominee().name()).isEqualTo("Nguyễn Văn Tính");
        assertThat(Lists.read("formula-link.xlsx").get(0).form().nominee().name()).isEqualTo("Nguyễn Văn Liên");
        assertThat(Lists.problems(Lists.read("formula-unread.xlsx").get(0)))
                .containsExactly("C2 intake.cell.no-value");
        assertThat(Lists.problems(Lists.read("cell-errors.xlsx").get(0))).containsExactly("F2 intake.cell.error");
    }

    @Test
    void findsAllThatIsWrongAtOnce() {
        List<ListRow> rows = Lists.read("all-wrong-at-once.xlsx");

        assertThat(rows.get(0).problems()).isEmpty();
        assertThat(Lists.problems(rows.get(1))).containsExactlyInAnyOrder("B3 intake.cell.kind",
                "C3 intake.cell.missing.NAME", "D3 intake.cell.gender", "E3 intake.cell.birth-year",
                "F3 intake.cell.citizen-id", "G3 intake.cell.too-long", "I3 intake.cell.answer.LEADER",
                "J3 intake.cell.content", "K3 intake.cell.missing.ACHIEVEMENT", "L3 intake.cell.date",
                "M3 intake.cell.date", "N3 intake.cell.award-form");
        assertThat(Lists.problems(rows.get(2))).containsExactly("N4 intake.cell.award-form-none.HOUSEHOLD");
        Map<String, String> columns = rows.get(1).problems().stream()
                .collect(Collectors.toMap(CellProblem::cell, CellProblem::column));
        assertThat(columns).containsEntry("B3", "Loại").containsEntry("F3", "Số CCCD");
    }

    @Test
    void saysWhichColumnIsMissing() {
        ListRow row = Lists.read("optional-columns-missing.xlsx").get(0);

        assertThat(row.problems()).allSatisfy(p -> {
            assertThat(p.cell()).isNull();
            assertThat(p.problem().key()).isEqualTo("intake.cell.no-column");
        }).extracting(CellProblem::column).containsExactlyInAnyOrder("Năm sinh", "Đơn vị công tác", "Mã nội dung",
                "Tóm tắt thành tích", "Từ ngày", "Đến ngày");
        assertThat(row.form().awardForm()).as("there is only one").isEqualTo("BANG_KHEN");
    }

    @Test
    void findsARowWrittenTwice() {
        List<ListRow> rows = Lists.read("same-row-twice.xlsx");

        assertThat(rows.subList(0, 2)).flatExtracting(ListRow::problems).isEmpty();
        CellProblem same = rows.get(2).problems().get(0);
        assertThat(same.problem().key()).isEqualTo("intake.cell.same-as");
        assertThat(same.problem().args()).containsExactly("2");
    }

    @Test
    void asksForTheAwardFormWhereThereAreSeveral() {
        ListChoices two = new ListChoices(Lists.CHOICES.contents(), List.of(
                new AwardForm("BANG_KHEN", "Bằng khen", List.of(RecipientKind.INDIVIDUAL)),
                new AwardForm("GIAY_KHEN", "Giấy khen", List.of(RecipientKind.INDIVIDUAL))));

        List<ListRow> rows = Lists.read(Lists.file("plain.xlsx"), two, Lists.LIMITS);

        assertThat(Lists.problems(rows.get(0))).containsExactly("N2 intake.cell.award-form-missing");
        assertThat(Lists.problems(rows.get(1))).containsExactly("N3 intake.cell.award-form");
    }
}
