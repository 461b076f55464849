package vn.vinhdanh.notification;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sends what is due in the outbox, on as many nodes as there are. No transaction is open while the mail server is
 * spoken to, however slow it is. Without a mail server (the demo) the mails stay in the outbox.
 * A node that dies between sending and saying so sends again: the Message-ID is the same, so that the second copy can
 * be told from a second mail.
 */
@Component
class OutboxSender {

    private static final Logger LOG = LoggerFactory.getLogger(OutboxSender.class);

    private enum Result { NOTHING_DUE, SENT, THIS_ONE_FAILED, SERVER_FAILED }

    private final ObjectProvider<JavaMailSender> server;
    private final MailQueue queue;
    private final MailMessages messages;
    private final NotificationProperties.Mail settings;
    private final TransactionTemplate ownTransaction;
    private final Counter sent;
    private final Counter failed;

    OutboxSender(ObjectProvider<JavaMailSender> server, MailQueue queue, MailMessages messages,
            NotificationProperties properties, PlatformTransactionManager transactions, MeterRegistry registry) {
        this.server = server;
        this.queue = queue;
        this.messages = messages;
        this.settings = properties.mail();
        this.ownTransaction = new TransactionTemplate(transactions);
        this.ownTransaction.setPropagationBehavior(TransactionTemplate.PROPAGATION_REQUIRES_NEW);
        this.sent = Counter.builder("vinhdanh.mails.tried").tag("outcome", "sent").register(registry);
        this.failed = Counter.builder("vinhdanh.mails.tried").tag("outcome", "failed").register(registry);
    }

    /**
     * Sends due mails, at most a batch of them.
     *
     * @return how many were sent
     */
    int sendDue() {
        JavaMailSender smtp = server.getIfAvailable();
        int sent = 0;
        for (int i = 0; smtp != null && i < settings.batch(); i++) {
            Result result = sendNext(smtp);
            if (result == Result.NOTHING_DUE || result == Result.SERVER_FAILED) {
                break;
            }
            sent += result == Result.SENT ? 1 : 0;
        }
        return sent;
    }

    private Result sendNext(JavaMailSender smtp) {
        Optional<DueMail> due = ownTransaction.execute(status -> queue.claim());
        return due.map(mail -> send(smtp, mail)).orElse(Result.NOTHING_DUE);
    }

    private Result send(JavaMailSender smtp, DueMail mail) {
        try {
            smtp.send(messages.of(smtp.createMimeMessage(), mail));
        } catch (RuntimeException e) {
            return failed(mail, e);
        }
        ownTransaction.executeWithoutResult(status -> queue.sent(mail));
        sent.increment();
        return Result.SENT;
    }

    private Result failed(DueMail mail, RuntimeException e) {
        boolean refused = MailFailure.isOfThisMail(e);
        ownTransaction.executeWithoutResult(status -> queue.failed(mail, MailFailure.text(e), refused));
        failed.increment();
        if (mail.attempts() + 1 == settings.troubleAfter()) {
            LOG.warn("Mail {} failed {} times and is still being tried; /outbox has what the server said", mail.key(),
                    mail.attempts() + 1);
        }
        return refused ? Result.THIS_ONE_FAILED : Result.SERVER_FAILED;
    }
}
