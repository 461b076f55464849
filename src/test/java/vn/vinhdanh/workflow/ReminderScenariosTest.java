package vn.vinhdanh.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMailUtil;
import jakarta.mail.internet.MimeMessage;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.vinhdanh.notification.Postman;
import vn.vinhdanh.workflow.deadline.DeadlineFixture;

/**
 * What people are told of what is due: one mail a person and working day, before, on and after the last day. Submitted
 * on 20/12/2021, a dossier is due at the district on 04/01/2022, past the day in lieu of New Year.
 */
class ReminderScenariosTest extends ProcessTest {

    private static final Actor[] READERS = {Actor.REMOTE_DISTRICT, Actor.HOME_AFFAIRS, Actor.HOME_AFFAIRS_LEAD,
            Actor.REMOTE_UNIT};

    @BeforeEach
    void peopleHaveAddresses() throws Exception {
        for (Actor actor : READERS) {
            address(actor, mailbox(actor));
        }
        forgetMails();
    }

    @AfterEach
    void peopleHaveNoAddresses() {
        for (Actor actor : READERS) {
            address(actor, null);
        }
    }

    @Test
    void theDistrictIsRemindedBeforeOnAndAfterTheDay() {
        DossierPath dossier = movement().dossier(Actor.REMOTE_UNIT).submitted();
        assertThat(engine.getManagementService().createJobQuery().processInstanceId(dossier.instance().getId()).count())
                .as("no timer waits for it").isZero();

        digestsAt("2021-12-28T09:00:00+07:00");
        assertThat(told(Actor.REMOTE_DISTRICT)).as("four working days before").isEmpty();
        digestsAt("2021-12-29T07:59:59+07:00");
        assertThat(told(Actor.REMOTE_DISTRICT)).as("the office is closed").isEmpty();
        digestsAt("2021-12-29T08:00:00+07:00");
        assertThat(told(Actor.REMOTE_DISTRICT)).singleElement().satisfies(mail -> {
            assertThat(mail.subject()).isEqualTo("Công việc ngày 29/12/2021: 1 sắp đến hạn");
            assertThat(mail.plain()).contains("Sắp đến hạn (1)", "Xét hồ sơ cấp huyện (1)", dossier.code(),
                    "Lý Thị Sà Rươl", "hết ngày 04/01/2022", "/camunda/app/tasklist/").doesNotContain("Quá hạn");
            assertThat(mail.html()).contains("/dossiers/" + dossier.code());
        });
        assertThat(told(Actor.REMOTE_UNIT)).as("it is not the unit's turn").isEmpty();

        digestsAt("2022-01-04T08:00:00+07:00");
        assertThat(last(Actor.REMOTE_DISTRICT).subject())
                .isEqualTo("Công việc ngày 04/01/2022: 1 đến hạn hôm nay");
        digestsAt("2022-01-05T08:00:00+07:00");
        assertThat(last(Actor.REMOTE_DISTRICT).subject()).isEqualTo("Công việc ngày 05/01/2022: 1 quá hạn");
        assertThat(told(Actor.REMOTE_DISTRICT)).hasSize(3);
        assertThat(last(Actor.HOME_AFFAIRS_LEAD).plain())
                .containsPattern("Quá hạn ở các bộ phận \\(\\d+\\)").contains("Xét hồ sơ cấp huyện (");
        assertThat(dossier.stage()).as("the review itself goes on").isEqualTo("DISTRICT_REVIEW");
    }

    @Test
    void onePersonGetsOneMailADayHoweverManyDossiersWait() {
        MovementPath movement = movement();
        for (int i = 0; i < 7; i++) {
            movement.dossier(Actor.REMOTE_UNIT).submitted();
        }
        digestsAt("2022-01-05T10:30:00+07:00");
        digestsAt("2022-01-05T10:31:00+07:00");
        digestsAt("2022-01-05T16:00:00+07:00");
        assertThat(told(Actor.REMOTE_DISTRICT)).singleElement().satisfies(mail -> {
            assertThat(mail.subject()).isEqualTo("Công việc ngày 05/01/2022: 7 quá hạn");
            assertThat(mail.plain()).contains("Xét hồ sơ cấp huyện (7)", "và 2 việc khác ở bước này");
            assertThat(mail.plain().split("hết ngày 04/01/2022", -1)).as("the first five by name").hasSize(6);
        });
        assertThat(told(Actor.HOME_AFFAIRS_LEAD)).hasSize(1);
    }

    @Test
    void nobodyIsToldOnADayOffAndADayThatAllNodesWereDownIsCaughtUp() {
        movement().dossier(Actor.REMOTE_UNIT).submitted();
        digestsAt("2022-01-01T09:00:00+07:00"); // a Saturday
        digestsAt("2022-01-03T09:00:00+07:00"); // in lieu of New Year
        assertThat(told(Actor.REMOTE_DISTRICT)).isEmpty();
        digestsAt("2022-01-04T22:10:00+07:00");
        assertThat(told(Actor.REMOTE_DISTRICT)).as("later that day; the days before are not made up").hasSize(1);
    }

    @Test
    void whatACrashCutOffIsDoneAnewAndNotTwice() {
        movement().dossier(Actor.REMOTE_UNIT).submitted();
        at("2022-01-05T08:00:00+07:00");
        new TransactionTemplate(beans.getBean(PlatformTransactionManager.class)).executeWithoutResult(status -> {
            DeadlineFixture.writeDigests(beans);
            status.setRollbackOnly();
        });
        assertThat(told(Actor.REMOTE_DISTRICT)).isEmpty();
        DeadlineFixture.writeDigests(beans);
        assertThat(told(Actor.REMOTE_DISTRICT)).hasSize(1);
        db.sql("DELETE FROM vinhdanh.digest_day").update(); // as if the note of the day were lost, too
        DeadlineFixture.writeDigests(beans);
        assertThat(told(Actor.REMOTE_DISTRICT)).hasSize(1);
    }

    @Test
    void aLateSupplementIsToldToTheUnitAndThenToThoseWhoWaitForIt() {
        DossierPath dossier = movement().dossier(Actor.REMOTE_UNIT).submitted()
                .reviewed(Actor.REMOTE_DISTRICT, "RETURN", DossierPath.REASON); // due on 27/12/2021
        digestsAt("2021-12-23T08:00:00+07:00");
        assertThat(last(Actor.REMOTE_UNIT).plain()).contains("Sắp đến hạn (1)", "Bổ sung hồ sơ (1)",
                "hết ngày 27/12/2021");
        digestsAt("2021-12-27T08:00:00+07:00");
        assertThat(last(Actor.REMOTE_UNIT).plain()).contains("Đến hạn hôm nay (1)");
        assertThat(told(Actor.REMOTE_DISTRICT)).as("on the last day the unit may still do it").isEmpty();
        digestsAt("2021-12-28T08:00:00+07:00");
        assertThat(last(Actor.REMOTE_UNIT).plain()).contains("Quá hạn (1)");
        assertThat(last(Actor.REMOTE_DISTRICT).subject()).isEqualTo("Công việc ngày 28/12/2021: 1 bổ sung chậm");
        assertThat(last(Actor.REMOTE_DISTRICT).plain()).contains("Đơn vị bổ sung chậm (1)", dossier.code());
        assertThat(last(Actor.HOME_AFFAIRS_LEAD).plain()).contains("Quá hạn ở các bộ phận", "Bổ sung hồ sơ (");
        assertThat(told(Actor.HOME_AFFAIRS)).as("it was not they who returned it")
                .noneMatch(mail -> mail.plain().contains("bổ sung chậm") && mail.plain().contains(dossier.code()));
    }

    @Test
    void aClaimedTaskIsItsClaimersUntilItIsOverdue() {
        String colleague = createUser("kichban.remote.district.2", Actor.REMOTE_DISTRICT.group);
        address(colleague, colleague + "@nhac-viec.example");
        DossierPath dossier = movement().dossier(Actor.REMOTE_UNIT).submitted();
        engine.getTaskService().setAssignee(task(dossier.code(), "Activity_ReviewByDistrict").getId(), colleague);

        digestsAt("2021-12-29T08:00:00+07:00");
        assertThat(told(Actor.REMOTE_DISTRICT)).isEmpty();
        assertThat(told(colleague + "@nhac-viec.example")).hasSize(1);
        digestsAt("2022-01-05T08:00:00+07:00");
        assertThat(last(Actor.REMOTE_DISTRICT).subject()).contains(": 1 quá hạn");
        assertThat(told(colleague + "@nhac-viec.example").get(1).subject()).as("not told twice of one")
                .isEqualTo("Công việc ngày 05/01/2022: 1 quá hạn");
        address(colleague, null);
    }

    @Test
    void whereNobodyHasAnAddressTheOfficeIsTold() {
        address(Actor.REMOTE_DISTRICT, null);
        String office = value(String.class,
                "SELECT email FROM vinhdanh.unit WHERE issuer = 'soc-trang' AND code = '951' ORDER BY id LIMIT 1");
        db.sql("UPDATE vinhdanh.unit SET email = 'tran-de@nhac-viec.example' WHERE code = '951'").update();
        movement().dossier(Actor.REMOTE_UNIT).submitted();
        digestsAt("2022-01-05T08:00:00+07:00");
        assertThat(told("tran-de@nhac-viec.example")).hasSize(1);
        db.sql("UPDATE vinhdanh.unit SET email = :email WHERE code = '951'").param("email", office).update();
    }

    @Test
    void whoWasQuickIsNotReminded() {
        movement().dossier(Actor.REMOTE_UNIT).submitted().reviewed(Actor.REMOTE_DISTRICT, "ENDORSE", null);
        digestsAt("2022-01-05T08:00:00+07:00");
        assertThat(told(Actor.REMOTE_DISTRICT)).isEmpty();
    }

    @Test
    void itReallyArrives() throws Exception {
        DossierPath dossier = movement().dossier(Actor.REMOTE_UNIT).submitted();
        db.sql("DELETE FROM vinhdanh.mail_outbox").update();
        digestsAt("2022-01-05T08:00:00+07:00");
        Postman.sendAll(beans);
        List<MimeMessage> sent = new ArrayList<>();
        for (MimeMessage mail : MAIL.getReceivedMessages()) {
            if (mail.getAllRecipients()[0].toString().equals(mailbox(Actor.REMOTE_DISTRICT))) {
                sent.add(mail);
            }
        }
        assertThat(sent).hasSize(1);
        assertThat(sent.get(0).getSubject()).isEqualTo("Công việc ngày 05/01/2022: 1 quá hạn");
        assertThat(GreenMailUtil.getBody(sent.get(0))).contains(dossier.code());
    }

    private record Mail(String subject, String plain, String html) {
    }

    @Test
    void whoIsBarredFromATaskIsNotToldOfItAsItsCandidate() {
        person("hai.vai.tran.de", Actor.REMOTE_UNIT.group, Actor.REMOTE_DISTRICT.group);
        db.sql("UPDATE act_id_user SET email_ = 'hai-vai@nhac-viec.example' WHERE id_ = 'hai.vai.tran.de'").update();
        try {
            DossierPath dossier = movement().dossier(Actor.REMOTE_UNIT).submitted();
            db.sql("UPDATE vinhdanh.nomination SET submitted_by = 'hai.vai.tran.de' WHERE code = ?")
                    .param(dossier.code()).update();
            digestsAt("2021-12-29T08:00:00+07:00");
            assertThat(told("hai-vai@nhac-viec.example")).isEmpty();
            assertThat(told(Actor.REMOTE_DISTRICT)).as("the others of the body are").singleElement()
                    .satisfies(mail -> assertThat(mail.plain()).contains(dossier.code()));
        } finally {
            engine.getIdentityService().deleteUser("hai.vai.tran.de");
        }
    }

    private void digestsAt(String instant) {
        at(instant);
        DeadlineFixture.writeDigests(beans);
    }

    private List<Mail> told(Actor actor) {
        return told(mailbox(actor));
    }

    private List<Mail> told(String address) {
        return db.sql("SELECT subject, plain, html FROM vinhdanh.mail_outbox WHERE key LIKE 'reminder:%' "
                + "AND recipient = ? ORDER BY id").param(address).query(Mail.class).list();
    }

    private Mail last(Actor actor) {
        List<Mail> all = told(actor);
        assertThat(all).as("mails to %s", actor).isNotEmpty();
        return all.get(all.size() - 1);
    }

    /** As on a morning on which nobody has been told anything, and nothing of other scenarios waits here. */
    private void forgetMails() throws Exception {
        db.sql("DELETE FROM vinhdanh.digest_day").update();
        db.sql("DELETE FROM vinhdanh.mail_outbox WHERE key LIKE 'reminder:%'").update();
        MAIL.purgeEmailFromAllMailboxes();
        engine.getTaskService().createTaskQuery().taskCandidateGroupIn(
                List.of(Actor.REMOTE_DISTRICT.group, Actor.REMOTE_UNIT.group)).includeAssignedTasks().list()
                .forEach(task -> engine.getRuntimeService().deleteProcessInstance(task.getProcessInstanceId(), "old"));
    }

    private static String mailbox(Actor actor) {
        return actor.user() + "@nhac-viec.example";
    }

    private void address(Actor actor, String email) {
        address(actor.user(), email);
    }

    private void address(String id, String email) {
        User user = engine.getIdentityService().createUserQuery().userId(id).singleResult();
        user.setEmail(email);
        engine.getIdentityService().saveUser(user);
    }
}
