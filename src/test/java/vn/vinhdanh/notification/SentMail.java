package vn.vinhdanh.notification;

import org.springframework.context.ApplicationContext;

/** Lets tests outside this package send what lies in the outbox, in place of the schedule, which is off. */
public final class SentMail {

    private SentMail() {
    }

    public static void send(ApplicationContext beans) {
        OutboxSender sender = beans.getBean(OutboxSender.class);
        while (sender.sendDue() > 0) {
            // Until nothing is due.
        }
    }
}
