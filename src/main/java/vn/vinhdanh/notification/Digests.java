package vn.vinhdanh.notification;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells units about events that concern many of their dossiers: one mail a unit and event. A second run finds the mails
 * there and changes nothing.
 */
@Component
public class Digests {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final List<String> OUTCOMES = List.of("AWARD", "FORWARD_UP", "DEFER", "GIVE_DOWN", "DECLINE");
    private static final List<String> ROLLOVERS = List.of("UNFINISHED", "LATE");

    private record DecidedList(String code, String movement, Integer batch, String number, LocalDate date) {
    }

    private record ClosedBatch(String code, String movement, int batch) {
    }

    private final JdbcClient jdbc;
    private final DigestQuery query;
    private final MailTexts texts;
    private final Outbox outbox;

    Digests(JdbcClient jdbc, DigestQuery query, MailTexts texts, Outbox outbox) {
        this.jdbc = jdbc;
        this.query = query;
        this.texts = texts;
        this.outbox = outbox;
    }

    /** The outcome of every line of an issued list, with certificate number, reason or next batch. */
    @Transactional
    public void outcomes(long listId) {
        DecidedList list = jdbc.sql("""
                SELECT l.code, m.title AS movement, b.number AS batch, d.number, d.date
                FROM vinhdanh.decision_list l
                JOIN vinhdanh.movement m ON m.code = l.movement
                JOIN vinhdanh.decision d ON d.list_id = l.id
                LEFT JOIN vinhdanh.batch b ON b.id = l.batch_id
                WHERE l.id = :id""").param("id", listId).query(DecidedList.class).single();
        var facts = new HashMap<String, Object>();
        facts.put("list", list);
        facts.put("date", DAY.format(list.date()));
        String subject = list.batch() == null ? "notification.outcomes.subject.urgent"
                : "notification.outcomes.subject";
        query.outcomes(listId, lines -> write("outcomes", "outcome:" + list.code(), lines, OUTCOMES, subject,
                new Object[] {str(list.batch()), list.movement()}, facts));
    }

    /** The dossiers that were late or unfinished when a batch's list was compiled, and the batch they went on to. */
    @Transactional
    public void rollovers(long batchId) {
        ClosedBatch batch = jdbc.sql("""
                SELECT b.code, m.title AS movement, b.number AS batch
                FROM vinhdanh.batch b JOIN vinhdanh.movement m ON m.code = b.movement
                WHERE b.id = :id""").param("id", batchId).query(ClosedBatch.class).single();
        query.rollovers(batchId, lines -> write("rollovers", "rollover:" + batch.code(), lines, ROLLOVERS,
                "notification.rollovers.subject", new Object[] {str(batch.batch()), batch.movement()},
                Map.of("batch", batch)));
    }

    /** The drafts that were never submitted and are closed because their movement ends. */
    @Transactional
    public void closedDrafts(String movementCode) {
        String title = jdbc.sql("SELECT title FROM vinhdanh.movement WHERE code = :code").param("code", movementCode)
                .query(String.class).single();
        query.drafts(movementCode, lines -> write("closed-drafts", "closed-drafts:" + movementCode, lines,
                List.of("DRAFT"), "notification.closed-drafts.subject", new Object[] {title},
                Map.of("movement", title)));
    }

    private void write(String event, String key, List<DigestLine> lines, List<String> order, String subjectKey,
            Object[] subjectArguments, Map<String, ?> facts) {
        DigestLine first = lines.get(0);
        var model = new HashMap<String, Object>(facts);
        model.put("event", event);
        model.put("to", first.unit());
        model.put("sender", first.sender());
        model.put("sections", sections(lines, order));
        model.put("total", str(lines.size()));
        MailTexts.Text text = texts.write("digest", subjectKey, subjectArguments, model);
        outbox.put(key + ":" + first.unitId(), first.unitId(), first.email(), text.subject(),
                text.html(), text.plain());
    }

    /** The lines under their headings, in the order of the headings. */
    private static Map<String, List<DigestLine>> sections(List<DigestLine> lines, List<String> order) {
        var sections = new LinkedHashMap<String, List<DigestLine>>();
        order.forEach(heading -> sections.put(heading, new ArrayList<>()));
        for (DigestLine line : lines) {
            if (!sections.containsKey(line.group())) {
                throw new IllegalStateException("Dossier " + line.code() + " has no outcome to tell: " + line.group());
            }
            sections.get(line.group()).add(line);
        }
        sections.values().removeIf(List::isEmpty);
        return sections;
    }

    private static String str(Object number) {
        return number == null ? null : number.toString();
    }
}
