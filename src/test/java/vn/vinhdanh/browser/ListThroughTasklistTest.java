package vn.vinhdanh.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.SelectOption;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import vn.vinhdanh.HttpCaller;
import vn.vinhdanh.decision.LargeList;

/**
 * A list of two thousand lines before the chairman: the summary, a filter, what both endorsed by one press, a bulk
 * outcome, a changed mind, and a vice-chairman who works on the same list meanwhile. The browser holds one page of it.
 */
class ListThroughTasklistTest extends BrowserStory {

    private static final String MOVEMENT = "danh-sach-2021";
    private static final String LIST = MOVEMENT + "-L1";
    private static final int LINES = 2_000;

    @Override
    String movement() {
        return MOVEMENT;
    }

    @Test
    void twoThousandLinesAreDecidedByTwo() throws Exception {
        tell(() -> {
            aListOfTwoThousandLinesIsEndorsed();
            theChairmanReadsTheSummary();
            whatBothEndorsedIsAwardedByOnePress();
            whereTheyDifferIsDeclinedTogether();
            theChairmanChangesHisMind();
            somebodyElseHasSetTheSameLine();
            somebodyElseIsSeenToWorkOnTheList();
            theChairmanSigns();
        });
    }

    private void aListOfTwoThousandLinesIsEndorsed() {
        user("list.noivu", "Phạm Thị Ánh", "Nguyệt", "soc-trang-home-affairs");
        user("list.lanhdao", "Huỳnh Quốc", "Ẩn", "soc-trang-home-affairs-lead");
        user("list.bcd", "Sơn Ngọc", "Thành", "soc-trang-steering-committee");
        user("list.chutich", "Võ Hoàng", "Vững", "soc-trang-chairman");
        user("list.photich", "Lâm Thị", "Sang", "soc-trang-chairman");
        launchTheMovement();
        LargeList.insert(db, MOVEMENT, LINES);
        clockAt("2022-01-01T00:00:05+07:00");
        runWhatIsDue();
        clockAt("2022-01-04T08:30:00+07:00");
        complete("list.noivu", MOVEMENT + "-D1", "Activity_CompileList", "{\"confirmed\": {\"value\": true}}");
        runWhatIsDue();
        endorse("list.lanhdao", "Activity_EndorseByHomeAffairs", position(3), position(7));
        endorse("list.bcd", "Activity_EndorseBySteeringCommittee", position(7), position(9));
        runWhatIsDue();
    }

    private void theChairmanReadsTheSummary() {
        signIn("list.chutich");
        tasklist.filter("Danh sách trình").open("Quyết định danh sách", LIST).claim();
        Locator summary = tasklist.form().locator(".vd-summary");
        assertThat(summary.locator(".vd-tile-BOTH_ENDORSE")).containsText("1.997");
        assertThat(summary.locator(".vd-tile-DIFFER")).containsText("2");
        assertThat(summary.locator(".vd-prize-total")).hasText("0 đ");
        assertThat(tasklist.form().locator(".vd-lines-table tr[data-code]")).hasCount(50);
        picture("list-summary");
        summary.getByText("Cá nhân giữ chức vụ lãnh đạo").click();
        assertThat(pager()).containsText(number("SELECT count(*) FROM vinhdanh.decision_line l "
                + "JOIN vinhdanh.nomination n ON n.id = l.nomination_id WHERE n.movement = ? AND n.leader")
                + " dòng khớp bộ lọc");
        tasklist.form().getByText("Bỏ lọc").click();
        assertThat(pager()).containsText("trong 2.000 dòng");
    }

    private void whatBothEndorsedIsAwardedByOnePress() {
        tasklist.form().locator(".vd-one-press button").click();
        assertThat(tasklist.form().locator(".vd-pressed")).containsText("1.997 dòng");
        assertThat(outcomes("AWARD")).isEqualTo(LINES - 3);
        assertThat(tasklist.form().locator(".vd-prize-total")).hasText(money());
        tasklist.show(".vd-panel-money");
        picture("list-both-endorsed");
    }

    private void whereTheyDifferIsDeclinedTogether() {
        tasklist.form().locator(".vd-tile-DIFFER").click();
        assertThat(pager()).containsText("trong 2 dòng khớp bộ lọc");
        bulk("Không khen thưởng", "Hai bên chưa thống nhất.");
        assertThat(tasklist.form().locator(".vd-done")).containsText("Đã ghi cho 2 dòng");
        assertThat(outcomes("DECLINE")).isEqualTo(2);
    }

    private void theChairmanChangesHisMind() {
        choose(position(3), "Khen thưởng");
        assertThat(tasklist.form().locator(".vd-tile-award")).containsText("1.998");
        assertThat(outcomes("AWARD")).isEqualTo(LINES - 2);
    }

    /** The vice-chairman has set both lines that the chairman still sees as they were. */
    private void somebodyElseHasSetTheSameLine() {
        HttpCaller other = basic("list.photich");
        set(other, position(3), "'outcome': 'DECLINE', 'reason': 'Đang xác minh đơn thư'");
        set(other, position(9), "'outcome': 'FORWARD_UP'");
        bulk("Chuyển cấp dưới tặng Giấy khen", "Thuộc thẩm quyền của huyện.");
        Locator conflict = tasklist.form().locator(".vd-conflict");
        assertThat(conflict).containsText("người khác vừa thay đổi 2 dòng");
        Locator stale = conflict.locator("tr[data-stale='" + position(3) + "']");
        assertThat(stale).containsText("Khen thưởng");
        assertThat(stale).containsText("Đang xác minh đơn thư");
        assertThat(stale).containsText("Lâm Thị Sang");
        assertThat(outcomes("GIVE_DOWN")).as("nothing is written").isZero();
        conflict.scrollIntoViewIfNeeded();
        picture("list-conflict");
        conflict.locator("tr[data-stale='" + position(9) + "'] input").check();
        conflict.locator(".vd-overwrite-some").click();
        assertThat(tasklist.form().locator(".vd-done")).containsText("Đã ghi cho 1 dòng");
        assertThat(outcome(position(3))).as("theirs is kept").isEqualTo("DECLINE");
        assertThat(outcome(position(9))).as("overwritten knowingly").isEqualTo("GIVE_DOWN");
    }

    private void somebodyElseIsSeenToWorkOnTheList() {
        tasklist.form().getByText("Bỏ lọc").click();
        assertThat(pager()).containsText("trong 2.000 dòng");
        set(basic("list.photich"), position(7), "'outcome': 'DECLINE', 'reason': 'Hai bên không trình'");
        Locator news = tasklist.form().locator(".vd-news");
        assertThat(news).containsText("Lâm Thị Sang");
        assertThat(news).containsText("cho 1 dòng");
        news.getByText("Cập nhật bảng").click();
        assertThat(tasklist.line(position(7))).hasClass(Pattern.compile("vd-fresh"));
        assertThat(tasklist.line(position(7))).containsText("Hai bên không trình");
        tasklist.line(position(7)).scrollIntoViewIfNeeded();
        picture("list-changed-by-another");
    }

    private void theChairmanSigns() {
        tasklist.choose("Ký danh sách").completed();
        assertThat(db.sql("SELECT status FROM vinhdanh.decision_list WHERE code = ?").param(LIST).query(String.class)
                .single()).isEqualTo("SIGNED");
    }

    private void choose(String code, String outcome) {
        tasklist.line(code).locator("select[name=outcome]").selectOption(new SelectOption().setLabel(outcome));
    }

    /** For all lines that the filter lets through. */
    private void bulk(String outcome, String reason) {
        tasklist.form().locator("input[name=bulkScope][value=FILTER]").check();
        tasklist.form().locator("select[name=bulkValue]").selectOption(new SelectOption().setLabel(outcome));
        tasklist.form().locator(".vd-bulk textarea").fill(reason);
        tasklist.form().locator(".vd-bulk button").click();
    }

    private Locator pager() {
        return tasklist.form().locator(".vd-pager");
    }

    private void endorse(String user, String step, String... opposed) {
        HttpCaller caller = basic(user);
        done(caller.patch("/api/lists/" + LIST + "/lines", "{\"select\": {\"all\": true}, \"opinion\": \"ENDORSE\"}"));
        for (String code : opposed) {
            set(caller, code, "'opinion': 'OPPOSE', 'reason': 'Chưa rõ thành tích'");
        }
        complete(user, LIST, step, "{\"verdict\": {\"value\": \"ENDORSE\"}}");
    }

    private void set(HttpCaller caller, String code, String what) {
        done(caller.patch("/api/lists/" + LIST + "/lines",
                ("{'select': {'codes': ['" + code + "']}, " + what + "}").replace('\'', '"')));
    }

    private void complete(String user, String businessKey, String step, String variables) {
        String tasks = basic(user).post("/engine-rest/task", "{\"processInstanceBusinessKey\": \"" + businessKey
                + "\", \"taskDefinitionKey\": \"" + step + "\"}").body();
        String task = tasks.replaceFirst("(?s).*?\"id\":\"([^\"]+)\".*", "$1");
        done(basic(user).post("/engine-rest/task/" + task + "/complete", "{\"variables\": " + variables + "}"));
    }

    private static void done(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 204);
    }

    private String position(int position) {
        return db.sql("SELECT n.code FROM vinhdanh.decision_line l JOIN vinhdanh.nomination n "
                + "ON n.id = l.nomination_id WHERE n.movement = ? AND l.position = ?").params(MOVEMENT, position)
                .query(String.class).single();
    }

    private int outcomes(String outcome) {
        return db.sql("SELECT count(*) FROM vinhdanh.decision_line l JOIN vinhdanh.nomination n "
                + "ON n.id = l.nomination_id WHERE n.movement = ? AND l.outcome = ?").params(MOVEMENT, outcome)
                .query(Integer.class).single();
    }

    private String outcome(String code) {
        return db.sql("SELECT l.outcome FROM vinhdanh.decision_line l JOIN vinhdanh.nomination n "
                + "ON n.id = l.nomination_id WHERE n.code = ?").param(code).query(String.class).single();
    }

    /** The decree's 1.490.000 đồng for whoever is awarded, twice for a collective, counted one by one. */
    private String money() {
        List<Map<String, Object>> awarded = db.sql("SELECT n.kind FROM vinhdanh.decision_line l "
                + "JOIN vinhdanh.nomination n ON n.id = l.nomination_id WHERE n.movement = ? AND l.outcome = 'AWARD'")
                .param(MOVEMENT).query().listOfRows();
        return dotted(awarded.stream().mapToLong(r -> r.get("kind").equals("COLLECTIVE") ? 2_980_000 : 1_490_000).sum())
                + " đ";
    }

    private String number(String sql) {
        return dotted(db.sql(sql).param(MOVEMENT).query(Long.class).single());
    }

    private static String dotted(long number) {
        return "%,d".formatted(number).replace(',', '.');
    }
}
