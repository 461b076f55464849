package vn.vinhdanh.notification;

import java.time.format.DateTimeFormatter;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.vinhdanh.audit.DailyHeads;
import vn.vinhdanh.audit.Head;
import vn.vinhdanh.audit.HeadMail;

/** Mails where a journal's chain stands to those who keep it: one mail a day, chain and address. */
@Component
class JournalHeads implements HeadMail {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final Outbox outbox;
    private final MailTexts texts;
    private final JdbcClient db;

    JournalHeads(Outbox outbox, MailTexts texts, JdbcClient db) {
        this.outbox = outbox;
        this.texts = texts;
        this.db = db;
    }

    @Override
    public void tell(DailyHeads.Told head, String address) {
        String whose = head.chain().equals(Head.COMMON) ? texts.phrase("notification.journal-head.common")
                : db.sql("SELECT name FROM vinhdanh.issuer WHERE code = ?").param(head.chain()).query(String.class)
                        .optional().orElse(head.chain());
        String day = DAY.format(head.day());
        MailTexts.Text text = texts.write("journal-head", "notification.journal-head.subject",
                new Object[] {day, whose}, Map.of("whose", whose, "day", day, "chain", head.chain(),
                        "seq", Long.toString(head.seq()), "hash", head.hash()));
        outbox.put("journal-head:" + head.chain() + ":" + head.day() + ":" + address, null, address, text.subject(),
                text.html(), text.plain());
    }
}
