package vn.vinhdanh.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.vinhdanh.ApplicationTest;

/** What the mails say, to whom, and how often. */
class NoticesTest extends ApplicationTest {

    private static final String EVIL = "Trần <script>alert(1)</script> & Cộng sự";

    @Autowired
    private Notices notices;

    @Autowired
    private Digests digests;

    @Autowired
    private Reminders reminders;

    @Autowired
    private JdbcClient jdbc;

    private NotificationFixtures data;
    private long unit;
    private long dossier;

    @BeforeEach
    void oneDossier() {
        jdbc.sql("DELETE FROM vinhdanh.mail_outbox").update();
        data = new NotificationFixtures(jdbc);
        long district = data.unit("UBND huyện Mỹ Xuyên", "myxuyen@example.vn");
        unit = data.unit("UBND xã Tham Đôn", "thamdon@example.vn", data.unitCode(district));
        dossier = data.nomination(unit, "Nguyễn Thị Ước", "APPRAISAL");
    }

    @Test
    void returnedSaysWhatIsAskedByWhomAndByWhen() {
        data.opinion(dossier, "DISTRICT_REVIEW", "RETURN", "Thiếu biên bản họp xét.\nBổ sung chữ ký.");
        data.supplementBy(dossier, LocalDate.of(2021, 12, 27));

        notices.returned(dossier);
        notices.returned(dossier);

        Map<String, Object> mail = onlyMail();
        assertThat(mail).containsEntry("recipient", "thamdon@example.vn").containsEntry("unit_id", unit);
        assertThat((String) mail.get("subject"))
                .isEqualTo("Hồ sơ " + data.code(dossier) + " (Nguyễn Thị Ước) cần bổ sung");
        for (String text : bodies(mail)) {
            assertThat(text).contains("UBND xã Tham Đôn", "UBND huyện Mỹ Xuyên đề nghị đơn vị bổ sung",
                    "Thiếu biên bản họp xét.", "Bổ sung chữ ký.", "27/12/2021", "Công tác phòng, chống dịch bệnh",
                    "Bằng khen", NotificationFixtures.TITLE, "Sở Nội vụ tỉnh Sóc Trăng",
                    "/dossiers/" + data.code(dossier), "Phiếu trả hồ sơ",
                    "/dossiers/" + data.code(dossier) + "#documents");
        }
    }

    @Test
    void everyReturnIsToldOnce() {
        data.opinion(dossier, "APPRAISAL", "RETURN", "Lần một");
        notices.returned(dossier);
        data.opinion(dossier, "APPRAISAL", "RETURN", "Lần hai");
        notices.returned(dossier);
        notices.returned(dossier);
        assertThat(mails()).hasSize(2);
        assertThat(bodies(mails().get(1))).allSatisfy(text -> assertThat(text)
                .contains("Sở Nội vụ tỉnh Sóc Trăng đề nghị đơn vị bổ sung", "Lần hai")
                .doesNotContain("Lần một", "Hạn bổ sung"));
    }

    @Test
    void neverSaysCitizenIdOrBirthYear() {
        data.opinion(dossier, "APPRAISAL", "REJECT", "Không đúng đối tượng");
        notices.refused(dossier);
        notices.ineligible(dossier, List.of("Nội dung không thuộc phong trào"));
        long list = data.list();
        data.line(list, dossier, "DECLINE", "Trùng thành tích");
        digests.outcomes(list);
        assertThat(mails()).hasSize(3);
        for (Map<String, Object> mail : mails()) {
            assertThat(mail.toString()).doesNotContain("094079001234", "1979");
        }
    }

    @Test
    void eachSingleEventHasItsWords() {
        data.opinion(dossier, "APPRAISAL", "REJECT", "Không đúng đối tượng");
        data.opinion(dossier, "APPRAISAL", "HOLD", "Đang có đơn khiếu nại");
        data.opinion(dossier, "ON_HOLD", "LIFT", "Khiếu nại không có cơ sở");
        notices.ineligible(dossier, List.of("Nội dung không thuộc phong trào", "Thời gian không hợp lệ"));
        notices.refused(dossier);
        notices.onHold(dossier);
        notices.holdLifted(dossier);
        data.outcome(dossier, "DECLINE", "Chưa đủ mức");
        notices.higherAuthorityDecided(dossier);

        assertThat(mails()).extracting(mail -> (String) mail.get("subject")).satisfiesExactly(
                s -> assertThat(s).endsWith("không đủ điều kiện"), s -> assertThat(s).endsWith("không được chấp nhận"),
                s -> assertThat(s).endsWith("tạm hoãn xét"), s -> assertThat(s).endsWith("được xét tiếp"),
                s -> assertThat(s).endsWith("không được cấp trên khen thưởng"));
        assertThat(mails()).extracting(mail -> (String) mail.get("plain")).satisfiesExactly(
                t -> assertThat(t).contains("- Nội dung không thuộc phong trào", "- Thời gian không hợp lệ"),
                t -> assertThat(t).contains("Không đúng đối tượng"),
                t -> assertThat(t).contains("Đang có đơn khiếu nại"),
                t -> assertThat(t).contains("Khiếu nại không có cơ sở"), t -> assertThat(t).contains("Chưa đủ mức"));
        assertThat(mails()).allSatisfy(mail -> assertThat(bodies(mail))
                .allSatisfy(text -> assertThat(text).doesNotContain("??", "null", "[(", "[#")));
    }

    @Test
    void aLapsedSupplementIsToldOnceWithItsReason() {
        data.outcome(dossier, null, "Đơn vị chưa bổ sung hồ sơ khi đã quá hạn.");
        notices.lapsed(dossier);
        notices.lapsed(dossier);
        assertThat((String) onlyMail().get("subject")).endsWith("khép lại vì quá hạn bổ sung");
        assertThat(bodies(onlyMail())).allSatisfy(text -> assertThat(text)
                .contains("Đơn vị chưa bổ sung hồ sơ khi đã quá hạn.", "Nguyễn Thị Ước").doesNotContain("??", "null"));
    }

    @Test
    void theHigherAuthoritysAwardNamesItsDecision() {
        data.outcome(dossier, "AWARD", null);
        data.higherAward(dossier, "QĐ 12/QĐ-TTg ngày 02/02/2022");
        notices.higherAuthorityDecided(dossier);
        notices.higherAuthorityDecided(dossier);
        assertThat((String) onlyMail().get("subject")).endsWith("được cấp trên khen thưởng");
        assertThat(bodies(onlyMail())).allSatisfy(text -> assertThat(text)
                .contains("QĐ 12/QĐ-TTg ngày 02/02/2022", "Nguyễn Thị Ước").doesNotContain("Ghi chú", "??", "null"));
    }

    @Test
    void aVerdictThatWasNeverGivenIsAnErrorAndNotAMail() {
        assertThatThrownBy(() -> notices.refused(dossier)).isInstanceOf(RuntimeException.class);
        assertThat(mails()).isEmpty();
    }

    @Test
    void outcomesAreOneMailAUnitWithEveryLineUnderItsHeading() {
        long other = data.unit("Bệnh viện Đa khoa", "benhvien@example.vn");
        long declined = data.nomination(unit, "Lê Văn Đạt", "DECLINED");
        long deferred = data.nomination(unit, "Phạm Thị Ý", "AWAITING_DECISION");
        long forwarded = data.nomination(unit, "Tập thể Khoa Nhiễm", "HIGHER_AUTHORITY");
        long givenDown = data.nomination(unit, "Hộ ông Sơn Kim", "GIVEN_DOWN");
        long elsewhere = data.nomination(other, "Bùi Ngọc Ẩn", "AWARDED");
        long list = data.list();
        data.line(list, dossier, "AWARD", null);
        data.line(list, elsewhere, "AWARD", null);
        data.line(list, declined, "DECLINE", "Chưa đủ tiêu chuẩn");
        data.line(list, deferred, "DEFER", "Chờ xác minh");
        data.line(list, forwarded, "FORWARD_UP", null);
        data.line(list, givenDown, "GIVE_DOWN", "Thuộc thẩm quyền cấp huyện");
        data.award(list, dossier, "BK-0001");
        data.award(list, elsewhere, "BK-0002");
        data.carryOver(deferred, "DEFERRED");

        digests.outcomes(list);
        List<Map<String, Object>> first = mails();
        digests.outcomes(list);

        assertThat(mails()).isEqualTo(first).hasSize(2);
        assertThat(first.get(0)).containsEntry("key", "outcome:" + data.movement + "-L1:" + unit)
                .containsEntry("subject", "Kết quả khen thưởng Đợt 1: " + NotificationFixtures.TITLE);
        for (String text : bodies(first.get(0))) {
            assertThat(text).contains("Quyết định số 3021/QĐ-UBND ngày 20/01/2022", "5 hồ sơ",
                    "Được khen (1)", "BK-0001", "Trình cấp trên khen thưởng (1)", "Chuyển xét đợt sau (1)",
                    "Chờ xác minh", "Chuyển sang Đợt 2.", "Chuyển cấp dưới tặng Giấy khen (1)",
                    "Thuộc thẩm quyền cấp huyện", "Không khen (1)", "Chưa đủ tiêu chuẩn")
                    .doesNotContain("Bùi Ngọc Ẩn", "BK-0002", "??", "null", "[(", "[#");
        }
        assertThat(first.get(1)).containsEntry("recipient", "benhvien@example.vn");
        for (String text : bodies(first.get(1))) {
            assertThat(text).contains("Bùi Ngọc Ẩn", "BK-0002").doesNotContain("Nguyễn Thị Ước", "Không khen");
        }
    }

    @Test
    void aLineWithoutAnOutcomeStopsTheDigest() {
        long list = data.list();
        data.line(list, dossier, null, null);
        assertThatThrownBy(() -> digests.outcomes(list)).hasMessageContaining(data.code(dossier));
        assertThat(mails()).isEmpty();
    }

    @Test
    void rolloversTellLateAndUnfinishedButNotDeferred() {
        long late = data.nomination(unit, "Lê Văn Đạt", "APPRAISAL");
        long deferred = data.nomination(unit, "Phạm Thị Ý", "AWAITING_DECISION");
        data.carryOver(dossier, "UNFINISHED");
        data.carryOver(late, "LATE");
        data.carryOver(deferred, "DEFERRED");

        digests.rollovers(data.firstBatch);
        digests.rollovers(data.firstBatch);

        assertThat(onlyMail()).containsEntry("key", "rollover:" + data.movement + "-D1:" + unit);
        for (String text : bodies(onlyMail())) {
            assertThat(text).contains("Danh sách Đợt 1", "2 hồ sơ",
                    "chưa xét xong khi chốt danh sách (1)", "Nguyễn Thị Ước", "Nộp sau khi đợt đã đóng (1)",
                    "Lê Văn Đạt", "Chuyển sang Đợt 2.").doesNotContain("Phạm Thị Ý", "??", "null");
        }
    }

    @Test
    void closedDraftsAreToldInOneMail() {
        data.nomination(unit, "Lê Văn Đạt", "DRAFT");
        data.nomination(unit, "Phạm Thị Ý", "NOT_SUBMITTED");
        digests.closedDrafts(data.movement);
        digests.closedDrafts(data.movement);
        assertThat(bodies(onlyMail())).allSatisfy(text -> assertThat(text)
                .contains("2 hồ sơ nháp", "Lê Văn Đạt", "Phạm Thị Ý").doesNotContain("Nguyễn Thị Ước", "??", "null"));
    }

    @Test
    void whatPeopleTypedIsTextAndNeverMarkup() {
        long evil = data.nomination(unit, EVIL, "REFUSED");
        data.opinion(evil, "APPRAISAL", "REJECT", "<img src=x onerror=alert(1)> & [[${1}]] [(${2})]");
        notices.refused(evil);
        long list = data.list();
        data.line(list, evil, "DECLINE", "<b>đậm</b>");
        digests.outcomes(list);
        assertThat(mails()).hasSize(2).allSatisfy(mail -> {
            assertThat((String) mail.get("html")).doesNotContain("<script", "<img", "<b>đậm")
                    .contains("&lt;script&gt;", "&amp;");
            assertThat((String) mail.get("plain")).contains(EVIL);
        });
        assertThat((String) mails().get(0).get("html")).contains("[[${1}]] [(${2})]");
    }

    @Test
    void aUnitWithoutAnAddressKeepsItsMailWaiting() {
        long silent = data.unit("Tổ dân phố", null);
        long its = data.nomination(silent, "Lê Văn Đạt", "INELIGIBLE");
        notices.ineligible(its, List.of("Nội dung không thuộc phong trào"));
        assertThat(onlyMail()).containsEntry("recipient", "").containsEntry("unit_id", silent);
    }

    @Test
    void aPersonIsRemindedOnceADay() {
        var item = new Reminders.Item("st-1", "Nguyễn <Thị> Ước", LocalDate.of(2021, 12, 24));
        var digest = new Reminders.Digest(List.of(
                new Reminders.Part(Reminders.Kind.OVERDUE,
                        List.of(new Reminders.Step("Xét hồ sơ", 12, List.of(item)))),
                new Reminders.Part(Reminders.Kind.ESCALATED, List.of(new Reminders.Step("Quyết định danh sách", 1,
                        List.of(new Reminders.Item("st-L1", null, LocalDate.of(2021, 12, 23))))))));
        LocalDate today = LocalDate.of(2021, 12, 27);
        assertThat(reminders.write(today, "huyen@example.vn", digest)).isTrue();
        assertThat(reminders.write(today, "huyen@example.vn", digest)).isFalse();
        assertThat(reminders.write(today.plusDays(1), "huyen@example.vn", digest)).isTrue();
        assertThat(mails()).hasSize(2);
        assertThat(mails().get(0)).containsEntry("recipient", "huyen@example.vn").containsEntry("subject",
                "Công việc ngày 27/12/2021: 12 quá hạn, 1 quá hạn ở các bộ phận");
        assertThat(bodies(mails().get(0))).allSatisfy(text -> assertThat(text).contains("st-1", "hết ngày 24/12/2021",
                "và 11 việc khác ở bước này", "Quá hạn ở các bộ phận (1)", "st-L1").doesNotContain("??", "null"));
        assertThat((String) mails().get(0).get("html")).contains("Nguyễn &lt;Thị&gt; Ước", "/dossiers/st-1")
                .doesNotContain("/dossiers/st-L1");
    }

    private List<Map<String, Object>> mails() {
        return jdbc.sql("SELECT * FROM vinhdanh.mail_outbox ORDER BY id").query().listOfRows();
    }

    private Map<String, Object> onlyMail() {
        assertThat(mails()).hasSize(1);
        return mails().get(0);
    }

    private static List<String> bodies(Map<String, Object> mail) {
        return List.of((String) mail.get("html"), (String) mail.get("plain"));
    }
}
