package vn.vinhdanh.notification;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.vinhdanh.ApplicationTest;

/** The outbox and a real mail server: every mail arrives once, whatever happens to the server in between. */
class MailTest extends ApplicationTest {

    @Autowired
    private Outbox outbox;

    @Autowired
    private OutboxSender sender;

    @Autowired
    private JavaMailSenderImpl smtp;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PlatformTransactionManager transactions;

    @BeforeEach
    void emptyBoxes() throws Exception {
        jdbc.sql("DELETE FROM vinhdanh.mail_outbox").update();
        MAIL.purgeEmailFromAllMailboxes();
    }

    @AfterEach
    void serverIsBack() {
        smtp.setPort(MAIL.getSmtp().getPort());
    }

    @Test
    void arrivesWithItsDauIntact() throws Exception {
        put("a", "donvi@example.vn", "Hồ sơ được khen: Nguyễn Thị Ước");

        assertThat(sender.sendDue()).isEqualTo(1);

        MimeMessage mail = received(1).get(0);
        assertThat(mail.getSubject()).isEqualTo("Hồ sơ được khen: Nguyễn Thị Ước");
        assertThat(mail.getFrom()[0].toString()).contains("vinhdanh@localhost");
        assertThat(mail.getAllRecipients()[0].toString()).isEqualTo("donvi@example.vn");
        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(parts(mail)).containsExactly("Kính gửi đơn vị Ước", "<p>Kính gửi đơn vị <b>Ước</b></p>");
        assertThat(row("a")).containsEntry("last_error", null).containsEntry("attempts", 0)
                .doesNotContainEntry("sent_at", null);
        assertThat(sender.sendDue()).isZero();
        received(1);
    }

    @Test
    void theKeyMakesTheMessageIdSoThatASecondCopyCanBeTold() throws Exception {
        put("same", "donvi@example.vn", "Một");
        sender.sendDue();
        // As after a node that died between sending and committing.
        jdbc.sql("UPDATE vinhdanh.mail_outbox SET sent_at = NULL").update();
        put("other", "donvi@example.vn", "Hai");
        sender.sendDue();

        List<String> ids = new ArrayList<>();
        for (MimeMessage mail : received(3)) {
            ids.add(mail.getMessageID());
        }
        assertThat(ids.get(0)).isEqualTo(ids.get(1)).isNotEqualTo(ids.get(2)).endsWith("@localhost>");
    }

    @Test
    void theSameKeyTwiceIsOneMail() {
        assertThat(put("k", "donvi@example.vn", "Một")).isTrue();
        assertThat(put("k", "donvi@example.vn", "Hai")).isFalse();
        assertThat(row("k")).containsEntry("subject", "Một");
    }

    @Test
    void whatIsRolledBackIsNotMailed() {
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            put("undone", "donvi@example.vn", "Không có thật");
            status.setRollbackOnly();
        });
        assertThat(sender.sendDue()).isZero();
        received(0);
    }

    @Test
    void staysWhileTheServerIsDownAndThenLeavesOnce() throws Exception {
        put("a", "donvi@example.vn", "Một");
        put("b", "donvi@example.vn", "Hai");
        smtp.setPort(closedPort());

        assertThat(sender.sendDue()).isZero();

        assertThat(row("a")).containsEntry("attempts", 1).containsEntry("sent_at", null);
        assertThat((String) row("a").get("last_error")).contains("refused");
        assertThat(row("b")).as("not tried while the server is down").containsEntry("attempts", 0);

        smtp.setPort(MAIL.getSmtp().getPort());
        assertThat(sender.sendDue()).as("the first mail is not due yet").isEqualTo(1);
        makeDue();
        assertThat(sender.sendDue()).isEqualTo(1);
        makeDue();
        assertThat(sender.sendDue()).isZero();
        received(2);
        assertThat(row("a")).containsEntry("last_error", null);
    }

    @Test
    void waitsLongerEveryTimeButNeverGivesUp() throws Exception {
        put("a", "donvi@example.vn", "Một");
        smtp.setPort(closedPort());
        List<Integer> waits = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            makeDue();
            sender.sendDue();
            waits.add(jdbc.sql("SELECT round(extract(epoch FROM next_attempt - created_at) / 10) * 10 "
                    + "FROM vinhdanh.mail_outbox")
                    .query(Integer.class).single());
        }
        assertThat(waits).startsWith(30, 60, 120, 240, 480).endsWith(900, 900);
        assertThat(row("a")).containsEntry("attempts", 8);
    }

    @Test
    void anAddressThatIsRefusedHoldsUpNobody() throws Exception {
        put("1", "sai@example.vn", "Một");
        put("2", "không phải địa chỉ", "Hai");
        put("3", "", "Ba");
        put("4", "dung@example.vn", "Bốn");
        try (var server = new RefusingServer("sai@example.vn")) {
            smtp.setPort(server.port());
            assertThat(sender.sendDue()).isEqualTo(1);
            assertThat(server.accepted).containsExactly("dung@example.vn");
        }
        assertThat((String) row("1").get("last_error")).contains("550 5.1.1 no such mailbox");
        assertThat((String) row("2").get("last_error")).contains("không phải địa chỉ");
        assertThat((String) row("3").get("last_error")).contains("no mail address");
        for (String key : List.of("1", "2", "3")) {
            assertThat(row(key)).containsEntry("sent_at", null).containsEntry("attempts", 1);
        }
    }

    @Test
    void aCorrectedAddressOfTheUnitIsUsed() throws Exception {
        long unit = new NotificationFixtures(jdbc).unit("Xã Tham Đôn", "sai");
        outbox.put("a", unit, "sai", "Một", "<p>Một</p>", "Một");
        assertThat(sender.sendDue()).isZero();
        jdbc.sql("UPDATE vinhdanh.unit SET email = 'thamdon@example.vn' WHERE id = ?").param(unit).update();
        makeDue();
        assertThat(sender.sendDue()).isEqualTo(1);
        assertThat(received(1).get(0).getAllRecipients()[0].toString()).isEqualTo("thamdon@example.vn");
        assertThat(row("a")).containsEntry("recipient", "thamdon@example.vn");
    }

    @Test
    void twoSendersAtOnceSendEachMailOnce() throws Exception {
        for (int i = 0; i < 30; i++) {
            put("mail-" + i, "donvi@example.vn", "Thư " + i);
        }
        ExecutorService nodes = Executors.newFixedThreadPool(2);
        CountDownLatch start = new CountDownLatch(1);
        List<Future<Integer>> sent = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            sent.add(nodes.submit(() -> {
                start.await();
                return sender.sendDue();
            }));
        }
        start.countDown();
        int first = sent.get(0).get();
        int second = sent.get(1).get();
        nodes.shutdown();
        assertThat(first + second).isEqualTo(30);
        assertThat(first).as("both had work").isBetween(1, 29);
        assertThat(received(30).stream().map(MailTest::subject)).doesNotHaveDuplicates();
    }

    @Test
    void aLineBreakInASubjectIsNoHeader() throws Exception {
        put("a", "donvi@example.vn", "Một\r\nBcc: ai-do@example.vn");
        sender.sendDue();
        MimeMessage mail = received(1).get(0);
        assertThat(mail.getSubject()).isEqualTo("Một Bcc: ai-do@example.vn");
        assertThat(mail.getAllRecipients()).hasSize(1);
    }

    private boolean put(String key, String to, String subject) {
        return outbox.put(key, null, to, subject, "<p>Kính gửi đơn vị <b>Ước</b></p>", "Kính gửi đơn vị Ước");
    }

    private Map<String, Object> row(String key) {
        return jdbc.sql("SELECT * FROM vinhdanh.mail_outbox WHERE key = ?").param(key).query().singleRow();
    }

    private void makeDue() {
        jdbc.sql("UPDATE vinhdanh.mail_outbox SET next_attempt = created_at WHERE sent_at IS NULL").update();
    }

    private static int closedPort() throws Exception {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static List<MimeMessage> received(int count) {
        assertThat(MAIL.getReceivedMessages()).hasSize(count);
        return Arrays.asList(MAIL.getReceivedMessages());
    }

    private static String subject(MimeMessage mail) {
        try {
            return mail.getSubject();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Plain text and HTML of a mail. */
    private static List<String> parts(Part part) throws Exception {
        if (part.getContent() instanceof Multipart multipart) {
            List<String> parts = new ArrayList<>();
            for (int i = 0; i < multipart.getCount(); i++) {
                parts.addAll(parts(multipart.getBodyPart(i)));
            }
            return parts;
        }
        return List.of(part.getContent().toString().strip());
    }
}
