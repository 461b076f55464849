package vn.vinhdanh.notification;

import java.util.HashMap;
import org.springframework.stereotype.Component;

/** Tells the sender of a list from Excel what became of it. Calling again changes nothing. */
@Component
public class ListNotices {

    private final MailTexts texts;
    private final Outbox outbox;

    ListNotices(MailTexts texts, Outbox outbox) {
        this.texts = texts;
        this.outbox = outbox;
    }

    /**
     * A list whose rows have become dossiers.
     *
     * @param code      names it in the journal and in the outbox
     * @param dossiers  those that were made or added to: the submitted and the drafts
     * @param known     rows whose dossier was there before
     * @param invalid   rows left out
     * @param failed    rows that could not be made into dossiers
     */
    public record ImportedList(long id, String code, String fileName, String movement, String unit, int dossiers,
                               int submitted, int drafts, int known, int invalid, int failed) {
    }

    /**
     * @param name    of the sender
     * @param address of the sender, or null: the unit is written to
     */
    public void imported(ImportedList list, String name, String address, long unitId) {
        var model = new HashMap<String, Object>();
        model.put("list", list);
        model.put("to", name);
        MailTexts.Text text = texts.write("list", "notification.list.subject",
                new Object[] {list.fileName(), list.dossiers()}, model);
        outbox.put("list:" + list.code(), address == null ? unitId : null, address == null ? "" : address,
                text.subject(), text.html(), text.plain());
    }
}
