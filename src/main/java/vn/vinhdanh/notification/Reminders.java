package vn.vinhdanh.notification;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.HashMap;
import org.springframework.stereotype.Component;
import vn.vinhdanh.calendar.OfficeTime;

/**
 * Reminds people of tasks that are nearly due or overdue. A person gets at most one mail a day for each step and kind,
 * however many dossiers wait: the first names one of them and says where the others are.
 */
@Component
public class Reminders {

    /** How urgent it is. */
    public enum Kind { DUE_SOON, OVERDUE }

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final MailTexts texts;
    private final Outbox outbox;
    private final OfficeTime time;

    Reminders(MailTexts texts, Outbox outbox, OfficeTime time) {
        this.texts = texts;
        this.outbox = outbox;
        this.time = time;
    }

    /**
     * @param step      element id of the task; tells the steps of a day apart
     * @param task      name of the task as people see it
     * @param subject   code of the dossier, list or batch
     * @param due       last day for it
     * @param addresses mail addresses of those who may do it
     */
    public void remind(Kind kind, String step, String task, String subject, LocalDate due,
            Collection<String> addresses) {
        var model = new HashMap<String, Object>();
        model.put("event", kind == Kind.OVERDUE ? "overdue" : "due-soon");
        model.put("task", task);
        model.put("code", subject);
        model.put("due", DAY.format(due));
        var text = texts.write("reminder", "notification." + model.get("event") + ".subject",
                new Object[] {task}, model);
        for (String address : addresses) {
            String key = "reminder:" + kind + ":" + step + ":" + time.today() + ":" + address;
            outbox.put(key, null, address, text.subject(), text.html(), text.plain());
        }
    }
}
