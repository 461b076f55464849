package vn.vinhdanh.nomination;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vinhdanh.audit.Journal;
import vn.vinhdanh.calendar.OfficeTime;
import vn.vinhdanh.movement.Batches;
import vn.vinhdanh.movement.Movement;
import vn.vinhdanh.movement.Movements;
import vn.vinhdanh.notification.Notices;

/**
 * The facts that the rules of eligibility ask for, and what became of them. The rules are in
 * nomination-eligibility.dmn.
 */
@Service
public class Eligibility {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

    private final Nominations nominations;
    private final Movements movements;
    private final Batches batches;
    private final Notices notices;
    private final OfficeTime time;
    private final Journal journal;
    private final MessageSource messages;
    private final JdbcClient db;

    Eligibility(Nominations nominations, Movements movements, Batches batches, Notices notices, OfficeTime time,
                Journal journal, MessageSource messages, JdbcClient db) {
        this.nominations = nominations;
        this.movements = movements;
        this.batches = batches;
        this.notices = notices;
        this.time = time;
        this.journal = journal;
        this.messages = messages;
        this.db = db;
    }

    /** One row of the rules that applied. */
    public record Finding(String result, String reason, String clause) {

        public boolean isFlag() {
            return "FLAG".equals(result);
        }

        public boolean isEligible() {
            return "ELIGIBLE".equals(result);
        }
    }

    /** The facts by the names of the table's inputs; the rules of the day of submission apply. */
    public Map<String, Object> facts(long id) {
        Nomination n = nominations.get(id);
        Movement movement = movements.find(n.movement()).orElseThrow();
        LocalDate onDate = time.dateOf(n.submittedAt());
        boolean fits = movements.awardForms(n.movement()).stream()
                .anyMatch(a -> a.code().equals(n.awardForm())
                        && a.recipients().stream().anyMatch(r -> r.name().equals(n.kind().name())));
        return Map.of(
                "exclusionDeclared", n.exclusionDeclared(),
                "contentKnown", movements.contents(n.movement()).stream().anyMatch(c -> c.code().equals(n.content())),
                "awardFormFitsRecipient", fits,
                "periodValid", !n.achievedTo().isBefore(n.achievedFrom()) && !n.achievedTo().isAfter(onDate),
                "withinMovement", !n.achievedTo().isBefore(beginning(movement)),
                "onDate", onDate.toString());
    }

    /** A movement begins with its plan, its launch or its first batch, whichever came first. */
    private LocalDate beginning(Movement movement) {
        return Stream.concat(Stream.of(movement.planDate(), movement.launchedOn()),
                        batches.of(movement.code()).stream().map(batch -> time.dateOf(batch.opensAt())))
                .filter(Objects::nonNull).min(Comparator.naturalOrder()).orElse(LocalDate.MIN);
    }

    /** Records what the rules found. Eligible only where a rule says so and none refuses. */
    @Transactional
    public boolean record(long id, List<Finding> findings) {
        for (Finding flag : findings.stream().filter(f -> !f.isEligible()).toList()) {
            db.sql("INSERT INTO vinhdanh.nomination_flag (nomination_id, code, clause) "
                    + "VALUES (?, ?, ?) ON CONFLICT DO NOTHING")
                    .params(id, flag.reason(), flag.clause()).update();
        }
        return findings.stream().anyMatch(Finding::isEligible)
                && findings.stream().allMatch(f -> f.isEligible() || f.isFlag());
    }

    /** Ends the dossier as ineligible and tells the unit each reason with its clause. */
    @Transactional
    public void tell(long id) {
        List<String> reasons = db.sql("SELECT code, clause FROM vinhdanh.nomination_flag WHERE nomination_id = ? "
                + "AND code <> 'OUTSIDE_MOVEMENT_PERIOD' ORDER BY code")
                .param(id).query((rs, row) -> messages.getMessage("nomination.ineligible." + rs.getString(1),
                        new Object[] {rs.getString(2)}, VIETNAMESE)).list();
        nominations.stage(id, Stage.INELIGIBLE, String.join("\n", reasons));
        journal.record(nominations.get(id).code(), "INELIGIBLE");
        notices.ineligible(id, reasons);
    }

    /** Codes of what reviewers must look at. */
    public List<String> flags(long id) {
        return db.sql("SELECT code FROM vinhdanh.nomination_flag WHERE nomination_id = ? ORDER BY code").param(id)
                .query(String.class).list();
    }
}
