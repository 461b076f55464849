package vn.vinhdanh.notification;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/** Lets the sender run every few seconds on every node; switched off where a test calls the sender itself. */
@Configuration
@EnableScheduling
@ConditionalOnProperty(name = "vinhdanh.mail.scheduled", matchIfMissing = true)
class MailSchedule {

    private final OutboxSender sender;

    MailSchedule(OutboxSender sender) {
        this.sender = sender;
    }

    @Scheduled(initialDelayString = "PT10S", fixedDelayString = "${vinhdanh.mail.every:PT3S}")
    void send() {
        sender.sendDue();
    }
}
