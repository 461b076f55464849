package vn.vinhdanh.notification;

import org.springframework.context.ApplicationContext;

/** Sends what waits in the outbox, for tests of other packages; the schedule is off in tests. */
public final class Postman {

    private Postman() {
    }

    public static void sendAll(ApplicationContext application) {
        OutboxSender sender = application.getBean(OutboxSender.class);
        while (sender.sendDue() > 0) {
            // The sender takes a limited number at a time.
        }
    }
}
