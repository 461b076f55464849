package vn.vinhdanh.notification;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Reminds people of what is due: one mail a person and day, however many tasks wait. */
@Component
public class Reminders {

    /** Why somebody is told of tasks, in the order in which a mail tells of them. */
    public enum Kind {
        OVERDUE, DUE_TODAY, DUE_SOON,
        /** Not the reader's task: a unit is late with the supplement that the reader's body asked for. */
        SUPPLEMENT_LATE,
        /** Overdue with others, told to the leaders. */
        ESCALATED
    }

    /** @param nominee of a dossier; null where the task is about a list, a batch or a movement */
    public record Item(String code, String nominee, LocalDate due) {
    }

    /**
     * The tasks of one step.
     *
     * @param name  of the step, as people see it
     * @param first the most urgent of them
     */
    public record Step(String name, long count, List<Item> first) {

        public long others() {
            return count - first.size();
        }
    }

    public record Part(Kind kind, List<Step> steps) {

        public long count() {
            return steps.stream().mapToLong(Step::count).sum();
        }
    }

    /** What one person is told on one day. */
    public record Digest(List<Part> parts) {
    }

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final MailTexts texts;
    private final Outbox outbox;

    Reminders(MailTexts texts, Outbox outbox) {
        this.texts = texts;
        this.outbox = outbox;
    }

    /** @return false if this address has been told of what is due on this day already */
    public boolean write(LocalDate today, String address, Digest digest) {
        String counts = digest.parts().stream()
                .map(part -> texts.phrase("notification.reminder.count." + part.kind(), String.valueOf(part.count())))
                .collect(Collectors.joining(", "));
        MailTexts.Text text = texts.write("reminder", "notification.reminder.subject",
                new Object[] {DAY.format(today), counts},
                Map.of("parts", digest.parts(), "today", DAY.format(today), "day", DAY));
        return outbox.put("reminder:" + today + ":" + address, null, address, text.subject(), text.html(),
                text.plain());
    }
}
