package vn.vinhdanh.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.vinhdanh.TestDatabase;
import vn.vinhdanh.decision.DecisionLists;
import vn.vinhdanh.decision.IssueDecision.Capacity;
import vn.vinhdanh.document.DecisionDocuments;
import vn.vinhdanh.document.DocumentData;
import vn.vinhdanh.document.DocumentFormat;
import vn.vinhdanh.document.DraftDocuments;
import vn.vinhdanh.document.FreezeStep;
import vn.vinhdanh.document.FrozenDocument;
import vn.vinhdanh.document.FrozenDocuments;
import vn.vinhdanh.document.ListPapers;
import vn.vinhdanh.document.NumberToTrinh;
import vn.vinhdanh.document.RemakeDocument;
import vn.vinhdanh.document.Signature;
import vn.vinhdanh.workflow.awarddecision.AwardDecisionModel;

/** What the papers of a real list say, as drafts and as issued; and that what is issued stays. */
class ListPapersTest extends ProcessTest {

    private static final String THOUGHT_OTHERWISE = "Chưa rõ thành tích";

    private MovementPath movement;
    private DossierPath binh;
    private DossierPath an;
    private DossierPath station;
    private DossierPath town;
    private String list;

    /** Two units; three nominees of the department, in no order, one of the town. */
    @BeforeEach
    void aList() {
        movement = movement("2021-09-09 | 2021-12-31\n2022-01-01");
        binh = movement.dossier(Actor.DEPARTMENT).named("Trần Văn Bình " + System.nanoTime()).appraised();
        an = movement.dossier(Actor.DEPARTMENT).named("Đặng Thị An " + System.nanoTime()).ofLeader().appraised();
        station = movement.dossier(Actor.DEPARTMENT).ofCollective("BANG_KHEN").appraised();
        town = movement.dossier(Actor.UNIT).appraised();
        list = movement.batch1Compiled();
    }

    /** One paper as plain values. */
    private record Said(Map<String, String> texts, Map<String, List<Map<String, String>>> tables) {

        List<String> column(String table, String column) {
            return tables.get(table).stream().map(row -> row.get(column)).toList();
        }
    }

    private Said paper(String name, Signature typed) {
        return new TransactionTemplate(beans.getBean(PlatformTransactionManager.class)).execute(status -> {
            var data = beans.getBeansOfType(ListPapers.class).values().stream()
                    .flatMap(source -> source.of(beans.getBean(DecisionLists.class).get(listId()),
                            Optional.ofNullable(typed)).stream())
                    .filter(p -> p.name().equals(name)).findFirst().orElseThrow().data().get();
            Map<String, List<Map<String, String>>> tables = new TreeMap<>();
            data.tables().forEach((table, rows) -> {
                List<Map<String, String>> all = new ArrayList<>();
                rows.forEach(all::add);
                tables.put(table, all);
            });
            assertThat(data.kind().placeholders()).as("texts of %s", name).containsAll(data.texts().keySet());
            return new Said(data.texts(), tables);
        });
    }

    private long listId() {
        return value(Long.class, "SELECT id FROM vinhdanh.decision_list WHERE code = ?", list);
    }

    private long decisionId() {
        return value(Long.class, "SELECT id FROM vinhdanh.decision WHERE list_id = ?", listId());
    }

    private void issued(String number, String capacity) {
        movement.endorsed(list).decided(list, "AWARD", null).decided(list, "DECLINE", "Trùng thành tích", an.code())
                .signed(list);
        complete(Actor.OFFICE, list, AwardDecisionModel.ISSUE_DECISION, Map.of("decisionNumber", number,
                "decisionDate", "2022-01-01", "signer", "Trần Văn Lâu", "signerCapacity", capacity));
        runJob(list, AwardDecisionModel.GRANT_AWARDS);
    }

    private void numbered() {
        as(Actor.HOME_AFFAIRS_LEAD, () -> {
            beans.getBean(NumberToTrinh.class).handle(new NumberToTrinh.Command(list, "512",
                    LocalDate.of(2022, 1, 1), "Lê Thị Hoa", "KT_CHU_TICH"));
            return null;
        });
    }

    @Test
    void theToTrinhSaysWhatBothBodiesThink() {
        movement.set(Actor.HOME_AFFAIRS_LEAD, list, "ENDORSE", null, null);
        movement.set(Actor.STEERING_COMMITTEE, list, "ENDORSE", null, null);
        movement.set(Actor.STEERING_COMMITTEE, list, "OPPOSE", null, THOUGHT_OTHERWISE, binh.code());
        Said said = paper("to-trinh", null);
        assertThat(said.texts()).containsEntry("tong_so", "04").containsEntry("so_tap_the", "01")
                .containsEntry("so_ca_nhan", "03").containsEntry("so_lanh_dao", "01")
                .containsEntry("so_truc_tiep", "02").containsEntry("doi_tuong", "01 tập thể và 03 cá nhân")
                .containsEntry("y_kien_ban_chi_dao", "đồng ý 03, không đồng ý 01, chưa cho ý kiến 00 trên tổng số 04")
                .containsEntry("kinh_gui", "Chủ tịch Ủy ban nhân dân tỉnh Sóc Trăng")
                .containsEntry("du_thao", "DỰ THẢO").containsEntry("tong_tien", "7.450.000")
                .containsEntry("tong_tien_bang_chu", "Bảy triệu bốn trăm năm mươi nghìn đồng");
        assertThat(said.texts().get("can_cu").lines())
                .containsExactly(
                        "Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015; Luật sửa đổi, bổ sung "
                                + "một số điều của Luật Tổ chức Chính phủ và Luật Tổ chức chính quyền địa phương "
                                + "ngày 22 tháng 11 năm 2019;",
                        "Căn cứ Luật Thi đua, khen thưởng ngày 26 tháng 11 năm 2003; Luật sửa đổi, bổ sung một số "
                                + "điều của Luật Thi đua, khen thưởng ngày 14 tháng 6 năm 2005; Luật sửa đổi, bổ "
                                + "sung một số điều của Luật Thi đua, khen thưởng ngày 16 tháng 11 năm 2013;",
                        "Căn cứ Nghị định số 91/2017/NĐ-CP ngày 31 tháng 7 năm 2017 của Chính phủ quy định chi tiết "
                                + "thi hành một số điều của Luật Thi đua, khen thưởng;",
                        "Căn cứ Kế hoạch số 137/KH-UBND ngày 09 tháng 9 năm 2021 của Ủy ban nhân dân tỉnh Sóc Trăng "
                                + "về phong trào thi đua “Phong trào " + movement.code + "”;");
        assertThat(said.tables().get("khac_y_kien")).singleElement().satisfies(row -> assertThat(row)
                .containsEntry("ten", binh.row().name()).containsEntry("y_kien_so_noi_vu", "Đồng ý")
                .containsEntry("y_kien_ban_chi_dao", "Không đồng ý: " + THOUGHT_OTHERWISE));
    }

    @Test
    void theListIsInOfficialOrderUnderItsUnits() {
        Said said = paper("danh-sach", null);
        assertThat(said.column("danh_sach", "nhom")).containsExactly("Sở Y tế tỉnh Sóc Trăng", null, null, null,
                town.row().unitName(), null);
        assertThat(said.column("danh_sach", "ten")).as("by tên, not by họ").containsExactly(null,
                sorted(0), sorted(1), sorted(2), null, town.row().name());
        assertThat(said.column("danh_sach", "stt")).containsExactly(null, "1", "2", "3", null, "4");
        assertThat(said.column("danh_sach", "muc_thuong")).contains("1.490.000", "2.980.000");
        assertThat(said.texts()).containsEntry("kem_theo", "(Kèm theo Tờ trình số      /TTr-SNV ngày      tháng      "
                + "năm 2022 của Sở Nội vụ tỉnh Sóc Trăng)");
        assertThat(said.toString()).doesNotContain("citizen");
    }

    private String sorted(int position) {
        return texts("""
                SELECT n.name FROM vinhdanh.nomination n JOIN vinhdanh.unit u ON u.id = n.unit_id
                WHERE n.movement = ? AND u.code = 'so-y-te' ORDER BY n.sort_key COLLATE "C\"""", movement.code)
                .get(position);
    }

    @Test
    void theDecisionIsADraftUntilItHasItsNumber() {
        movement.endorsed(list);
        Said draft = paper("quyet-dinh", null);
        assertThat(draft.texts()).containsEntry("so_ky_hieu", "Số:      /QĐ-UBND")
                .containsEntry("du_thao", "DỰ THẢO").containsEntry("tong_so", "04")
                .containsEntry("theo_de_nghi", "Theo đề nghị của Ban Chỉ đạo phòng, chống dịch Covid-19 tỉnh Sóc "
                        + "Trăng và Sở Nội vụ tỉnh Sóc Trăng.");
        movement.decided(list, "AWARD", null).decided(list, "DECLINE", "Trùng thành tích", an.code());
        numbered();
        Said typed = paper("quyet-dinh", new Signature("77", LocalDate.of(2022, 1, 1), "Trần Văn Lâu",
                Capacity.KT_CHU_TICH));
        assertThat(typed.texts()).as("looked at while it is typed").containsEntry("so_ky_hieu", "Số: 77/QĐ-UBND")
                .containsEntry("du_thao", "DỰ THẢO").containsEntry("quyen_han", "KT. CHỦ TỊCH")
                .containsEntry("tong_so", "03").containsEntry("theo_de_nghi",
                        "Theo đề nghị của Ban Chỉ đạo phòng, chống dịch Covid-19 tỉnh Sóc Trăng và Sở Nội vụ tỉnh "
                                + "Sóc Trăng tại Tờ trình số 512/TTr-SNV ngày 01 tháng 01 năm 2022.");
        movement.signed(list);
        assertThat(paper("danh-sach", null).texts().get("kem_theo")).startsWith("(Kèm theo Quyết định số      /QĐ-");
    }

    @Test
    void asIssuedItIsFinal() {
        String number = MovementPath.freshNumber();
        numbered();
        issued(number, "CHU_TICH");
        Said decision = paper("quyet-dinh", null);
        assertThat(decision.texts()).containsEntry("so_ky_hieu", "Số: " + number).containsEntry("du_thao", "")
                .containsEntry("dia_danh_ngay_thang", "Sóc Trăng, ngày 01 tháng 01 năm 2022")
                .containsEntry("quyen_han", "").containsEntry("chuc_vu", "CHỦ TỊCH")
                .containsEntry("nguoi_ky", "Trần Văn Lâu").containsEntry("tong_so", "03")
                .containsEntry("tong_tien", "5.960.000").containsEntry("kem_theo", "(Kèm theo Quyết định số " + number
                        + " ngày 01 tháng 01 năm 2022 của Chủ tịch Ủy ban nhân dân tỉnh Sóc Trăng)");
        assertThat(decision.column("danh_sach", "ten")).contains(binh.row().name(), station.row().name())
                .doesNotContain(an.row().name());
        Said notice = paper("thong-bao-so-y-te", null);
        assertThat(notice.texts()).containsEntry("kinh_gui", "Sở Y tế tỉnh Sóc Trăng")
                .containsEntry("so_duoc_khen", "02").containsEntry("so_khong_khen", "01")
                .containsEntry("quyet_dinh_so", number).containsEntry("nguoi_ky", "Lê Thị Hoa")
                .containsEntry("quyen_han", "KT. GIÁM ĐỐC");
        assertThat(notice.column("duoc_khen", "so_bang")).allMatch(no -> no.matches("soc-trang-2022-\\d{6}"));
        assertThat(notice.tables().get("khong_khen")).singleElement().satisfies(row -> assertThat(row)
                .containsEntry("ket_qua", "Không khen thưởng").containsEntry("ly_do", "Trùng thành tích"));
    }

    @Test
    void whatIsFrozenStays() throws IOException {
        issued(MovementPath.freshNumber(), "KT_CHU_TICH");
        movement.frozen(list);
        FrozenDocuments frozen = beans.getBean(FrozenDocuments.class);
        List<FrozenDocument> papers = frozen.of(list);
        assertThat(papers).extracting(FrozenDocument::name).containsExactly("to-trinh", "quyet-dinh", "danh-sach",
                "thong-bao-so-y-te", "thong-bao-31684");
        String pdf;
        try (var document = Loader.loadPDF(frozen.content(papers.get(1).id(), DocumentFormat.PDF))) {
            pdf = new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
        assertThat(pdf).contains("QĐ-UBND", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", "Trần Văn Bình")
                .doesNotContain("DỰ THẢO", "Đặng Thị An");

        assertThat(beans.getBean(FreezeStep.class).nextChunk(listId())).as("a second run").isFalse();
        assertThat(frozen.of(list)).isEqualTo(papers);
        papers.forEach(paper -> assertThat(as(Actor.AUDITOR,
                () -> beans.getBean(RemakeDocument.class).handle(paper))).as(paper.name())
                .isEqualTo(new RemakeDocument.Verified(true, true, true, true, true)));
        assertThat(refusal(() -> as(Actor.CHAIRMAN, () -> beans.getBean(RemakeDocument.class).handle(papers.get(0)))))
                .isEqualTo("document.verify.not-yours");
        for (String change : List.of("UPDATE vinhdanh.document SET pdf = '\\x00'", "DELETE FROM vinhdanh.document",
                "TRUNCATE vinhdanh.document")) {
            assertThatThrownBy(() -> TestDatabase.asOwner().sql(change).update())
                    .isInstanceOf(DataAccessException.class).hasMessageContaining("never changed");
        }
    }

    @Test
    void aPaperThatWasTamperedWithIsFound() {
        issued(MovementPath.freshNumber(), "CHU_TICH");
        movement.frozen(list);
        FrozenDocument decision = beans.getBean(FrozenDocuments.class).find(list, "quyet-dinh").orElseThrow();
        TestDatabase.asOwner().sql("ALTER TABLE vinhdanh.document DISABLE TRIGGER document_is_frozen").update();
        db.sql("UPDATE vinhdanh.document SET docx = docx || '\\x00'::bytea WHERE id = ?").param(decision.id()).update();
        TestDatabase.asOwner().sql("ALTER TABLE vinhdanh.document ENABLE TRIGGER document_is_frozen").update();
        assertThat(as(Actor.HOME_AFFAIRS, () -> beans.getBean(RemakeDocument.class).handle(decision)))
                .isEqualTo(new RemakeDocument.Verified(false, true, true, true, true));
    }

    @Test
    void whatWasFrozenBeforeACrashIsNotMadeAgain() {
        issued(MovementPath.freshNumber(), "CHU_TICH");
        FrozenDocuments frozen = beans.getBean(FrozenDocuments.class);
        var decided = beans.getBean(DecisionLists.class).get(listId());
        var first = beans.getBeansOfType(ListPapers.class).values().stream()
                .flatMap(papers -> papers.of(decided, Optional.empty()).stream())
                .filter(paper -> paper.name().equals("quyet-dinh")).findFirst().orElseThrow();
        frozen.freeze(list, first.name(), first.title(), first.data().get());
        FrozenDocument made = frozen.of(list).get(0);
        frozen.freeze(list, first.name(), "Khác", new DocumentData(first.data().get().kind(), "soc-trang", Map.of(),
                Map.of()));
        movement.frozen(list);
        assertThat(frozen.of(list)).hasSize(5).filteredOn(paper -> paper.name().equals("quyet-dinh"))
                .singleElement().isEqualTo(made);
    }

    @Test
    void aUnitSeesTheDecisionAndItsOwnNotice() {
        issued(MovementPath.freshNumber(), "CHU_TICH");
        movement.frozen(list);
        Map<Actor, List<String>> expected = Map.of(
                Actor.AUDITOR, List.of("to-trinh", "quyet-dinh", "danh-sach", "thong-bao-so-y-te", "thong-bao-31684"),
                Actor.DEPARTMENT, List.of("quyet-dinh", "danh-sach", "thong-bao-so-y-te"),
                Actor.UNIT, List.of("quyet-dinh", "danh-sach", "thong-bao-31684"),
                Actor.DISTRICT, List.of("quyet-dinh", "danh-sach", "thong-bao-31684"));
        DecisionDocuments documents = beans.getBean(DecisionDocuments.class);
        expected.forEach((actor, names) -> assertThat(as(actor, () -> documents.of(decisionId())))
                .as(actor.name()).extracting(FrozenDocument::name).containsExactlyElementsOf(names));
        for (Actor stranger : List.of(Actor.NEIGHBOUR, Actor.OTHER_DISTRICT, Actor.OTHER_ISSUER)) {
            assertThat(refusal(() -> as(stranger, () -> documents.of(decisionId()))))
                    .isEqualTo("document.decision.unknown");
        }
        assertThat(refusal(() -> as(Actor.UNIT, () -> documents.find(decisionId(), "thong-bao-so-y-te"))))
                .isEqualTo("document.unknown");
        assertThat(refusal(() -> as(Actor.UNIT, () -> documents.find(decisionId(), "to-trinh"))))
                .isEqualTo("document.unknown");
    }

    @Test
    void draftsAreForTheBodies() {
        DraftDocuments drafts = beans.getBean(DraftDocuments.class);
        assertThat(as(Actor.STEERING_COMMITTEE, () -> drafts.of(list))).extracting(DraftDocuments.Draft::name)
                .containsExactly("to-trinh", "quyet-dinh", "danh-sach");
        for (Actor stranger : List.of(Actor.UNIT, Actor.DISTRICT, Actor.OTHER_ISSUER)) {
            assertThat(refusal(() -> as(stranger, () -> drafts.of(list)))).isEqualTo("decision.list.unknown");
        }
        var pdf = new ByteArrayOutputStream();
        as(Actor.CHAIRMAN, () -> {
            drafts.write(list, "quyet-dinh", DocumentFormat.PDF, Optional.empty(), () -> pdf);
            return null;
        });
        assertThat(pdf.toString(StandardCharsets.ISO_8859_1)).startsWith("%PDF-");
        assertThat(refusal(() -> as(Actor.CHAIRMAN, () -> {
            drafts.write(list, "thong-bao-so-y-te", DocumentFormat.PDF, Optional.empty(), () -> pdf);
            return null;
        }))).isEqualTo("document.unknown");
    }

    @Test
    void theNumberOfTheToTrinhIsSoNoiVus() {
        NumberToTrinh toTrinh = beans.getBean(NumberToTrinh.class);
        var command = new NumberToTrinh.Command(list, "1", null, null, null);
        for (Actor stranger : List.of(Actor.OFFICE, Actor.STEERING_COMMITTEE, Actor.CHAIRMAN)) {
            assertThat(refusal(() -> as(stranger, () -> {
                toTrinh.handle(command);
                return null;
            }))).isEqualTo("document.to-trinh.not-yours");
        }
        issued(MovementPath.freshNumber(), "CHU_TICH");
        assertThat(refusal(() -> numbered())).isEqualTo("document.to-trinh.issued");
    }
}
