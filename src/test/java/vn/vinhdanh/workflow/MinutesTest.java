package vn.vinhdanh.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.vinhdanh.council.BallotKind;
import vn.vinhdanh.council.CountRule;
import vn.vinhdanh.council.MinutesData;
import vn.vinhdanh.document.DocumentData;

/** The minutes say what happened in the session, in the words of its list. */
class MinutesTest extends ProcessTest {

    private static List<Map<String, String>> rows(DocumentData data, String table) {
        List<Map<String, String>> rows = new ArrayList<>();
        data.tables().get(table).forEach(rows::add);
        return rows;
    }

    @ParameterizedTest
    @EnumSource
    void theMinutesWriteThemselves(BallotKind ballot) {
        MovementPath movement = movement("2021-09-09 | 2021-12-31\n2022-01-01");
        CouncilPath council = new CouncilPath(this, movement).asked(ballot, CountRule.USUAL);
        DossierPath first = movement.dossier(Actor.DEPARTMENT).appraised();
        DossierPath second = movement.dossier(Actor.DEPARTMENT).appraised();
        String list = movement.batch1Compiled();
        council.opened(list);
        long id = value(Long.class, "SELECT id FROM vinhdanh.decision_list WHERE code = ?", list);
        assertThat(beans.getBean(MinutesData.class).of(id)).as("nothing before the session is closed").isEmpty();
        council.votes(CouncilPath.CHAIR, "AGREE", first.code(), "DISAGREE").votes(CouncilPath.SECRETARY, "AGREE")
                .votes("hoidong.3", "AGREE", second.code(), "RECUSED", first.code(), "DISAGREE")
                .written("hoidong.4", "AGREE", "12/PYK").absent("hoidong.5").closed();

        DocumentData minutes = beans.getBean(MinutesData.class).of(id).orElseThrow();

        assertThat(minutes.kind().placeholders()).containsAll(minutes.texts().keySet());
        assertThat(minutes.kind().tables().keySet()).isEqualTo(minutes.tables().keySet());
        assertThat(minutes.texts()).containsEntry("tong_thanh_vien", "5").containsEntry("co_mat", "3")
                .containsEntry("vang_mat", "1").containsEntry("y_kien_bang_van_ban", "1")
                .containsEntry("chu_tri", "Người dùng hoidong.1, Chủ tịch Hội đồng").containsEntry("so_dat", "1")
                .containsEntry("so_khong_dat", "1").containsEntry("dia_diem", "Phòng họp số 2")
                .containsEntry("khong_tham_gia", "Người dùng hoidong.3: 1 hồ sơ")
                .containsEntry("thoi_gian", "Từ 00 giờ 00, ngày 01/01/2022 đến 00 giờ 00, ngày 01/01/2022")
                .containsEntry("mau_so", "tổng số");
        assertThat(rows(minutes, "ket_qua")).extracting(row -> row.get("dong_y") + " " + row.get("khong_dong_y") + " "
                + row.get("ti_le") + " " + row.get("ket_qua")).containsExactlyInAnyOrder("2 2 2/5 Không đạt",
                        "3 0 3/4 Đạt");
        assertThat(rows(minutes, "thanh_vien")).extracting(row -> row.get("ghi_chu")).containsExactly(
                ballot == BallotKind.SECRET ? "Có mặt" : "Có mặt; đồng ý 1, không đồng ý 1, không ý kiến 0",
                ballot == BallotKind.SECRET ? "Có mặt" : "Có mặt; đồng ý 2, không đồng ý 0, không ý kiến 0",
                ballot == BallotKind.SECRET ? "Có mặt" : "Có mặt; đồng ý 0, không đồng ý 1, không ý kiến 0",
                "Vắng mặt, có ý kiến bằng văn bản số 12/PYK" + (ballot == BallotKind.SECRET ? ""
                        : "; đồng ý 2, không đồng ý 0, không ý kiến 0"), "Vắng mặt");
    }
}
