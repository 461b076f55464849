package vn.vinhdanh.notification;

import java.util.Collection;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Tells that a task had nobody left in its body who may do it. */
@Component
public class DutyNotices {

    private final MailTexts texts;
    private final Outbox outbox;

    DutyNotices(MailTexts texts, Outbox outbox) {
        this.texts = texts;
        this.outbox = outbox;
    }

    /**
     * Writes a mail to each address, once for the task and the body it goes to.
     *
     * @param to   group that has it now; empty where there is none and somebody must be found
     * @param step of the task, as people see it
     */
    public void nobodyLeft(String task, String to, String code, String step, Collection<String> addresses) {
        MailTexts.Text text = texts.write("duty", "notification.duty.subject", new Object[] {code},
                Map.of("code", code, "step", step, "routed", !to.isEmpty()));
        addresses.forEach(address -> outbox.put("duty:" + task + ":" + to + ":" + address, null, address,
                text.subject(), text.html(), text.plain()));
    }
}
