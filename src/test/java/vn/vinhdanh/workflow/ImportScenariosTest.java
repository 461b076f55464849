package vn.vinhdanh.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.vinhdanh.intake.Import;
import vn.vinhdanh.intake.ListOptions;
import vn.vinhdanh.intake.ListUpload;
import vn.vinhdanh.intake.SampleList;
import vn.vinhdanh.nomination.WithdrawDossier;
import vn.vinhdanh.workflow.nominationimport.NominationImportModel;

/** A list from Excel becomes dossiers. */
class ImportScenariosTest extends ProcessTest {

    private static final String CONTENT = "ST-2";

    private ImportPath list(MovementPath movement) {
        return new ImportPath(this, movement, Actor.UNIT);
    }

    @Test
    void completeRowsAreHandedInForTheOneWhoConfirmed() {
        MovementPath movement = movement();
        ImportPath list = list(movement).uploaded(SampleList.of(120, CONTENT).uploadWithPapers()).begun();
        assertThat(list.instance()).isWaitingAt(NominationImportModel.CONFIRM_IMPORT);
        assertThat(task(list.code(), NominationImportModel.CONFIRM_IMPORT).getAssignee())
                .isEqualTo(Actor.UNIT.user());
        assertThat(list.dossiers()).as("before it is confirmed").isEmpty();

        list.confirmed().run();

        assertThat(list.instance()).hasPassed("Activity_FinishImport", "Event_Imported").isEnded();
        assertThat(list.states()).containsExactly("SUBMITTED 120");
        assertThat(list.dossiers()).containsExactly("DISTRICT_REVIEW 120");
        list.assertOneProcessEach();
        assertThat(texts("SELECT DISTINCT created_by || ' ' || submitted_by || ' ' || batch_number "
                + "FROM vinhdanh.nomination WHERE movement = ?", movement.code))
                .containsExactly(Actor.UNIT.user() + " " + Actor.UNIT.user() + " 1");
        assertThat(texts("SELECT DISTINCT action || ' ' || actor || ' ' || count(*) FROM vinhdanh.journal "
                + "WHERE subject LIKE ? GROUP BY action, actor ORDER BY 1", movement.code + "-0%"))
                .containsExactly("DRAFTED " + Actor.UNIT.user() + " 120",
                        "PAPER_ATTACHED " + Actor.UNIT.user() + " 360",
                        "SUBMITTED " + Actor.UNIT.user() + " 120");
        assertThat(texts("SELECT DISTINCT name FROM vinhdanh.nomination n JOIN vinhdanh.evidence e "
                + "ON e.nomination_id = n.id AND e.type = 'BAO_CAO_THANH_TICH' "
                + "WHERE movement = ? AND file_name NOT LIKE '% - ' || name || '.pdf'", movement.code))
                .as("who got somebody else's report").isEmpty();
        assertThat(texts("SELECT subject FROM vinhdanh.mail_outbox WHERE key = ?", "list:" + list.code()))
                .containsExactly("Danh sách “danh sách.xlsx”: 120 hồ sơ");
    }

    @Test
    void rowsThatLackPapersBecomeDraftsThatSaySo() {
        ImportPath list = list(movement()).imported(SampleList.of(3, CONTENT)
                .with(2, "Trường hợp loại trừ", null).upload());
        assertThat(list.row().drafts()).isEqualTo(3);
        assertThat(list.states()).containsExactly("DRAFT 3");
        assertThat(list.dossiers()).containsExactly("DRAFT 3");
        assertThat(list.remarks("DRAFT")).containsExactly("intake.missing.exclusionDeclared",
                "nomination.paper.missing.BAO_CAO_THANH_TICH", "nomination.paper.missing.BIEN_BAN",
                "nomination.paper.missing.TO_TRINH");
        assertThat(texts("SELECT assignee_ FROM act_ru_task t JOIN act_ru_execution e ON e.id_ = t.proc_inst_id_ "
                + "WHERE e.business_key_ LIKE ? AND assignee_ IS NOT NULL", list.row().movement() + "-0%"))
                .as("any of the unit may take a draft").isEmpty();
    }

    @Test
    void badRowsDoNotBlockGoodOnes() {
        ImportPath list = list(movement()).imported(SampleList.of(3, CONTENT)
                .with(2, "Năm sinh", "nhiều").uploadWithPapers());
        assertThat(list.states()).containsExactly("INVALID 1", "SUBMITTED 2");
    }

    @Test
    void allOrNothingWaitsForTheLastRow() {
        ImportPath list = list(movement()).uploaded(SampleList.of(3, CONTENT).with(2, "Năm sinh", "nhiều")
                .uploadWithPapers(), new ListOptions(null, null, true)).begun();
        assertThat(refusal(list::confirmed)).isEqualTo("intake.confirm.all-or-nothing");
        assertThat(list.instance()).isWaitingAt(NominationImportModel.CONFIRM_IMPORT);
    }

    @Test
    void aListWithoutAGoodRowIsNotConfirmed() {
        ImportPath list = list(movement()).uploaded(SampleList.of(2, CONTENT).withAll("Loại", "gì").upload()).begun();
        assertThat(refusal(list::confirmed)).isEqualTo("intake.confirm.nothing");
        assertThat(refusal(() -> list.answered("YES"))).isEqualTo("intake.action.missing");
        list.answered("ABANDON");
        assertThat(list.instance()).hasPassed("Event_Abandoned").isEnded();
        assertThat(list.row().status().name()).isEqualTo("ABANDONED");
    }

    @Test
    void theSameFileAgainCreatesNothing() {
        MovementPath movement = movement();
        list(movement).imported(SampleList.of(4, CONTENT).uploadWithPapers());
        ImportPath again = list(movement).uploaded(SampleList.of(4, CONTENT).uploadWithPapers()).begun();
        assertThat(again.row()).extracting(Import::valid, Import::known, Import::rows).containsExactly(0, 4, 4);
        assertThat(refusal(again::confirmed)).isEqualTo("intake.confirm.nothing");
        assertThat(again.dossiers()).containsExactly("DISTRICT_REVIEW 4");
    }

    @Test
    void aCorrectedFileCreatesOnlyWhatIsNew() {
        MovementPath movement = movement();
        list(movement).imported(SampleList.of(4, CONTENT).with(3, "Giới tính", "?").uploadWithPapers());
        ImportPath corrected = list(movement).imported(SampleList.of(4, CONTENT).uploadWithPapers());
        assertThat(corrected.states()).containsExactly("KNOWN 3", "SUBMITTED 1");
        assertThat(corrected.dossiers()).containsExactly("DISTRICT_REVIEW 4");
    }

    @Test
    void theTaskNamesTheFileThatWasCheckedLast() {
        ImportPath list = list(movement()).uploaded(SampleList.of(2, CONTENT).upload()).begun();
        list.replaced(new ListUpload(SampleList.of(3, CONTENT).file("đã sửa.xlsx"), null, null, null));
        assertThat(list.instance()).variables().containsEntry(NominationImportModel.FILE_NAME, "đã sửa.xlsx");
        assertThat(list.row().rows()).isEqualTo(3);
    }

    @Test
    void aWithdrawnDossierMayBeMadeAgain() {
        MovementPath movement = movement();
        ImportPath first = list(movement).imported(SampleList.of(2, CONTENT).uploadWithPapers());
        String code = texts("SELECT code FROM vinhdanh.nomination WHERE movement = ? ORDER BY id", movement.code)
                .get(0);
        as(Actor.UNIT, () -> beans.getBean(WithdrawDossier.class).handle(code, "nhầm"));
        ImportPath again = list(movement).imported(SampleList.of(2, CONTENT).uploadWithPapers());
        assertThat(again.states()).containsExactly("KNOWN 1", "SUBMITTED 1");
        assertThat(first.dossiers()).containsExactly("DISTRICT_REVIEW 2", "WITHDRAWN 1");
    }

    @Test
    void papersThatComeLaterCompleteTheDrafts() {
        MovementPath movement = movement();
        SampleList without = SampleList.of(3, CONTENT).withAll("Trường hợp loại trừ", null);
        list(movement).imported(without.upload());
        ImportPath later = list(movement).uploaded(without.uploadWithPapers(), new ListOptions(false, null, null))
                .begun().confirmed().run();
        assertThat(later.states()).containsExactly("SUBMITTED 3");
        assertThat(later.dossiers()).containsExactly("DISTRICT_REVIEW 3");
        later.assertOneProcessEach();
    }

    @Test
    void theInstantOfConfirmationDecidesTheBatch() {
        MovementPath movement = movement();
        ImportPath list = list(movement).uploaded(SampleList.of(2, CONTENT).uploadWithPapers()).begun();
        at("2021-12-31T23:59:30+07:00");
        list.confirmed();
        at("2022-01-01T00:05:00+07:00");
        list.run();
        assertThat(texts("SELECT batch_number || ' ' || submitted_at FROM vinhdanh.nomination WHERE movement = ?",
                movement.code)).allMatch(row -> row.startsWith("1 2021-12-31 ")).hasSize(2);
    }

    @Test
    void aRefusedSubmissionLeavesADraftWithTheReason() {
        MovementPath movement = movement("2021-09-09 | 2021-12-31 | 2022-01-10");
        at("2022-02-01T08:00:00+07:00");
        ImportPath list = list(movement).imported(SampleList.of(3, CONTENT).uploadWithPapers());
        assertThat(list.states()).containsExactly("DRAFT 3");
        assertThat(list.remarks("DRAFT")).containsExactly("movement.batch.none");
        assertThat(list.instance()).isEnded();
    }

    @Test
    void aListIsTakenUpOnceAndOnlyByThoseWhoNominateForItsUnit() {
        MovementPath movement = movement();
        ImportPath list = list(movement).uploaded(SampleList.of(1, CONTENT).upload());
        for (Actor stranger : new Actor[] {Actor.NEIGHBOUR, Actor.DISTRICT, Actor.OTHER_ISSUER}) {
            assertThat(catchThrowable(() -> as(stranger, () -> engine
                    .getRuntimeService().startProcessInstanceByKey("nomination-import",
                            Map.of("importId", list.id()))))).as(stranger.name()).isNotNull();
        }
        list.begun();
        assertThat(refusal(list::begun)).isEqualTo("intake.in-process");
    }

    @Test
    void homeAffairsTakesAListInForAUnit() {
        MovementPath movement = movement();
        ImportPath list = new ImportPath(this, movement, Actor.HOME_AFFAIRS)
                .imported(SampleList.of(2, CONTENT).uploadWithPapers());
        assertThat(list.states()).containsExactly("SUBMITTED 2");
        assertThat(list.instance()).isEnded();
    }
}
