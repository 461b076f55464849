package vn.vinhdanh.notification;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Tells a unit what became of one of its dossiers: one method an event, one mail an event and occurrence, written into
 * the outbox in the caller's transaction. Calling again changes nothing. Events that concern many dossiers of a unit
 * at once are in {@link Digests}.
 */
@Component
public class Notices {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final DossierQuery query;
    private final MailTexts texts;
    private final Outbox outbox;

    Notices(DossierQuery query, MailTexts texts, Outbox outbox) {
        this.query = query;
        this.texts = texts;
        this.outbox = outbox;
    }

    /**
     * The dossier does not meet the conditions.
     *
     * @param reasons each in the words the unit reads, in Vietnamese
     */
    public void ineligible(long nominationId, List<String> reasons) {
        Dossier dossier = query.dossier(nominationId);
        write("ineligible", "ineligible:" + dossier.code(), dossier, Map.of("reasons", reasons));
    }

    /**
     * A reviewer returned it for supplement: what is asked (latest opinion RETURN) and by when ({@code supplement_by}).
     */
    public void returned(long nominationId) {
        fromOpinion("returned", "RETURN", nominationId);
    }

    /** A reviewer refused it (latest opinion REJECT). */
    public void refused(long nominationId) {
        fromOpinion("refused", "REJECT", nominationId);
    }

    /** The unit did not supplement it in time; why it ends is recorded as its reason. */
    public void lapsed(long nominationId) {
        Dossier dossier = query.dossier(nominationId);
        write("lapsed", "lapsed:" + dossier.code(), dossier, reasons(dossier.reason()));
    }

    /** A reviewer put it on hold (latest opinion HOLD). */
    public void onHold(long nominationId) {
        fromOpinion("on-hold", "HOLD", nominationId);
    }

    /**
     * It is on hold since it was submitted.
     *
     * @param reasons as for {@link #ineligible}
     */
    public void held(long nominationId, List<String> reasons) {
        Dossier dossier = query.dossier(nominationId);
        write("held", "held:" + dossier.code(), dossier, Map.of("reasons", reasons));
    }

    /** The hold was lifted (latest opinion LIFT, its reason is the conclusion). */
    public void holdLifted(long nominationId) {
        fromOpinion("hold-lifted", "LIFT", nominationId);
    }

    /** The higher authority decided; {@code outcome}, {@code reason} and the award are already recorded. */
    public void higherAuthorityDecided(long nominationId) {
        for (Dossier dossier : query.dossierForEachUnit(nominationId)) {
            String event = "AWARD".equals(dossier.outcome()) ? "higher-awarded" : "higher-declined";
            write(event, "higher-decision:" + dossier.code(), dossier, reasons(dossier.reason()));
        }
    }

    /** It was closed for another that stands for the same, or merged into it; the reason names the other. */
    public void closedForAnother(long nominationId, boolean merged) {
        Dossier dossier = query.dossier(nominationId);
        String event = merged ? "merged" : "duplicate";
        write(event, event + ":" + dossier.code(), dossier, reasons(dossier.reason()));
    }

    /** Another unit's dossier went into it: both units nominate together from now on. */
    public void tookIn(long nominationId, String merged, String reason) {
        Dossier dossier = query.dossier(nominationId);
        write("took-in", "took-in:" + dossier.code() + ":" + merged, dossier, reasons(reason));
    }

    private void fromOpinion(String event, String verdict, long nominationId) {
        Dossier dossier = query.dossier(nominationId);
        DossierQuery.Opinion opinion = query.latestOpinion(nominationId, verdict);
        var model = new HashMap<String, Object>(reasons(opinion.reason()));
        model.put("reviewer", opinion.reviewer());
        write(event, event + ":" + dossier.code() + ":" + opinion.id(), dossier, model);
    }

    private static Map<String, List<String>> reasons(String reason) {
        return Map.of("reasons", reason == null || reason.isBlank() ? List.of() : List.of(reason));
    }

    private void write(String event, String key, Dossier dossier, Map<String, ?> facts) {
        var model = new HashMap<String, Object>(facts);
        model.put("event", event);
        model.put("dossier", dossier);
        model.put("to", dossier.unit());
        model.put("sender", dossier.sender());
        model.put("by", "returned".equals(event) ? day(dossier.supplementBy()) : null);
        MailTexts.Text text = texts.write("dossier", "notification." + event + ".subject",
                new Object[] {dossier.code(), dossier.nominee()}, model);
        outbox.put(key, dossier.unitId(), dossier.email(), text.subject(), text.html(), text.plain());
    }

    private static String day(LocalDate date) {
        return date == null ? null : DAY.format(date);
    }
}
