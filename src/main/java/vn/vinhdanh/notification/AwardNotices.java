package vn.vinhdanh.notification;

import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Tells the units of an award that it was revoked or corrected. Calling again changes nothing. */
@Component
public class AwardNotices {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final Locale OFFICE_LANGUAGE = Locale.forLanguageTag("vi");

    private final DossierQuery query;
    private final MailTexts texts;
    private final Outbox outbox;

    AwardNotices(DossierQuery query, MailTexts texts, Outbox outbox) {
        this.query = query;
        this.texts = texts;
        this.outbox = outbox;
    }

    /**
     * What a later decision did to an award.
     *
     * @param code         of the case; one mail a case and unit
     * @param revoked      else corrected
     * @param number       of the decision
     * @param ground       of a revocation, or null
     * @param newRecipient null where the name stayed
     * @param newUnitName  null where the unit stayed
     * @param amount       đồng to be returned, or null
     * @param returnBy     last day of the return, or null
     */
    public record Change(String code, long nominationId, boolean revoked, String number, LocalDate date,
                         String ground, String oldRecipient, String newRecipient, String oldUnitName,
                         String newUnitName, Long amount, LocalDate returnBy) {
    }

    /** Writes to each unit that nominated. */
    public void tell(Change change) {
        String event = change.revoked() ? "award-revoked" : "award-corrected";
        for (Dossier dossier : query.dossierForEachUnit(change.nominationId())) {
            var model = new HashMap<String, Object>();
            model.put("event", event);
            model.put("change", change);
            model.put("dossier", dossier);
            model.put("to", dossier.unit());
            model.put("sender", dossier.sender());
            model.put("date", DAY.format(change.date()));
            model.put("money", change.amount() == null || change.amount() == 0 ? null
                    : NumberFormat.getIntegerInstance(OFFICE_LANGUAGE).format(change.amount()));
            model.put("by", change.returnBy() == null ? null : DAY.format(change.returnBy()));
            MailTexts.Text text = texts.write("award", "notification." + event + ".subject",
                    new Object[] {dossier.nominee(), change.number()}, model);
            outbox.put(event + ":" + change.code() + ":" + dossier.unitId(), dossier.unitId(), dossier.email(),
                    text.subject(), text.html(), text.plain());
        }
    }
}
