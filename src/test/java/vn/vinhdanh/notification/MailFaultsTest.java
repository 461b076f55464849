package vn.vinhdanh.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import vn.vinhdanh.ApplicationTest;
import vn.vinhdanh.calendar.OfficeTime;
import vn.vinhdanh.organization.Caller;

/** A mail server that is away for an hour, one that dribbles, and an address that is refused for good. */
class MailFaultsTest extends ApplicationTest {

    private static final Instant MORNING = Instant.parse("2022-01-10T01:00:00Z");
    private static final int MAILS = 20;

    @Autowired
    private Outbox outbox;

    @Autowired
    private OutboxSender sender;

    @Autowired
    private OutboxView view;

    @Autowired
    private NotificationProperties properties;

    @Autowired
    private JavaMailSenderImpl smtp;

    @Autowired
    private OfficeTime time;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void emptyBoxes() throws Exception {
        jdbc.sql("DELETE FROM vinhdanh.mail_outbox").update();
        MAIL.purgeEmailFromAllMailboxes();
        at(MORNING);
    }

    @AfterEach
    void serverIsBack() {
        smtp.setPort(MAIL.getSmtp().getPort());
        sockets(properties.mail().longestSend());
        ClockUtil.reset();
    }

    @Test
    void awayForAnHour() throws Exception {
        for (int i = 0; i < MAILS; i++) {
            put("hour-" + i, "donvi@example.vn");
        }
        smtp.setPort(closedPort());
        for (int minute = 0; minute < 60; minute++) {
            at(MORNING.plus(Duration.ofMinutes(minute)));
            sender.sendDue();
        }
        assertThat(MAIL.getReceivedMessages()).isEmpty();
        assertThat(number("SELECT max(attempts) FROM vinhdanh.mail_outbox")).isLessThan(20);

        smtp.setPort(MAIL.getSmtp().getPort());
        for (int minute = 60; minute < 60 + properties.mail().longestWait().toMinutes() + 1; minute++) {
            at(MORNING.plus(Duration.ofMinutes(minute)));
            sender.sendDue();
        }
        assertThat(MAIL.getReceivedMessages()).hasSize(MAILS);
        assertThat(number("SELECT count(*) FROM vinhdanh.mail_outbox WHERE sent_at IS NULL")).isZero();
    }

    @Test
    void oneThatDribblesIsHungUpOnAndHoldsNothingMeanwhile() throws Exception {
        put("slow", "donvi@example.vn");
        sockets(Duration.ofSeconds(2));
        try (var server = new DribblingServer()) {
            smtp.setPort(server.port());
            CompletableFuture<Integer> sending = CompletableFuture.supplyAsync(sender::sendDue);
            while (server.spoken() == 0) {
                Thread.sleep(20);
            }
            // Neither the row nor a transaction is held while the server speaks.
            jdbc.sql("SELECT id FROM vinhdanh.mail_outbox FOR UPDATE NOWAIT").query(Long.class).single();
            assertThat(number("SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() "
                    + "AND state = 'idle in transaction'")).isZero();
            assertThat(sender.sendDue()).as("the mail is the first one's").isZero();
            assertThat(sending.get(20, TimeUnit.SECONDS)).isZero();
        }
        assertThat(number("SELECT attempts FROM vinhdanh.mail_outbox")).isEqualTo(1);
    }

    @Test
    void anAddressThatIsRefusedForGoodIsGivenUpUntilTheUnitHasAnother() throws Exception {
        long unit = new NotificationFixtures(jdbc).unit("Xã Thạnh Phú", "sai@example.vn");
        outbox.put("refused", unit, "sai@example.vn", "Thư", "<p>Thư</p>", "Thư");
        try (var server = new RefusingServer("sai@example.vn")) {
            smtp.setPort(server.port());
            for (int quarter = 0; quarter < 200; quarter++) {
                at(MORNING.plus(Duration.ofMinutes(15L * quarter)));
                put("other-" + quarter, "dung@example.vn");
                assertThat(sender.sendDue()).as("the others get theirs").isEqualTo(1);
            }
        }
        assertThat(number("SELECT attempts FROM vinhdanh.mail_outbox WHERE key = 'refused'"))
                .isEqualTo(properties.mail().mostRefusals());
        OutboxView.Mail seen = view.page(new Caller("q", Set.of("camunda-admin")), 0, 500).items().stream()
                .filter(mail -> "Xã Thạnh Phú".equals(mail.unit())).findFirst().orElseThrow();
        assertThat(seen.state()).isEqualTo(OutboxView.State.GIVEN_UP);
        assertThat(seen.lastError()).contains("550");

        smtp.setPort(MAIL.getSmtp().getPort());
        jdbc.sql("UPDATE vinhdanh.unit SET email = 'thanhphu@example.vn' WHERE id = ?").param(unit).update();
        assertThat(sender.sendDue()).isEqualTo(1);
        assertThat(List.of(MAIL.getReceivedMessages())).singleElement().satisfies(mail ->
                assertThat(mail.getAllRecipients()[0].toString()).isEqualTo("thanhphu@example.vn"));
    }

    @Test
    void aNodeWhoseClockIsAheadTakesNoMailFromAnother() {
        put("mine", "donvi@example.vn");
        MailQueue queue = new MailQueue(jdbc, time, properties);
        assertThat(queue.claim()).isPresent();
        at(MORNING.plus(Duration.ofMinutes(30)));
        assertThat(queue.claim()).isEmpty();
        jdbc.sql("UPDATE vinhdanh.mail_outbox SET claimed_until = clock_timestamp() - interval '1 s'").update();
        assertThat(queue.claim()).as("the claim of a node that died has run out").isPresent();
    }

    private void put(String key, String to) {
        outbox.put(key, null, to, "Thư", "<p>Thư</p>", "Thư");
    }

    private int number(String sql) {
        return jdbc.sql(sql).query(Integer.class).single();
    }

    private static void at(Instant instant) {
        ClockUtil.setCurrentTime(Date.from(instant));
    }

    private void sockets(Duration longest) {
        Properties changed = new Properties();
        changed.putAll(smtp.getJavaMailProperties());
        changed.put("mail.smtp.socketFactory", new PromptSockets(longest));
        smtp.setJavaMailProperties(changed);
    }

    private static int closedPort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
