package vn.vinhdanh.decision;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vinhdanh.audit.Journal;
import vn.vinhdanh.calendar.OfficeTime;
import vn.vinhdanh.decision.DecisionNumbers.Entry;
import vn.vinhdanh.decision.DecisionNumbers.Matter;
import vn.vinhdanh.duty.Duties;
import vn.vinhdanh.refusal.Refusal;

/** Văn thư issues the signed list as a decision: number, date, who signs in which capacity. */
@Service
public class IssueDecision {

    private static final String SELECT = """
            SELECT d.id, l.code AS list_code, d.number, d.date, d.signer, d.signer_capacity
            FROM vinhdanh.decision d JOIN vinhdanh.decision_list l ON l.id = d.list_id
            """;

    private final DecisionLists lists;
    private final JdbcClient db;
    private final DecisionNumbers numbers;
    private final Duties duties;
    private final OfficeTime time;
    private final Journal journal;

    IssueDecision(DecisionLists lists, JdbcClient db, DecisionNumbers numbers, Duties duties, OfficeTime time,
            Journal journal) {
        this.lists = lists;
        this.db = db;
        this.numbers = numbers;
        this.duties = duties;
        this.time = time;
        this.journal = journal;
    }

    /** As entered; {@code capacity} is CHU_TICH or KT_CHU_TICH. */
    public record Command(long listId, String number, LocalDate date, String signer, String capacity) {
    }

    /** @throws Refusal invalid with every wrong field at once; a number is given once a year by an issuer */
    @Transactional
    public void handle(Command command) {
        DecisionList list = lists.lock(command.listId());
        if (list.status() != ListStatus.SIGNED) {
            throw Refusal.conflict("decision.list.elsewhere", list.code());
        }
        Entry entry = new Entry(command.number(), command.date(), command.signer(), command.capacity()).clean();
        duties.requireStranger("signer", entry.signer(), list.code());
        numbers.enter(new Matter("AWARD", list.id(), list.issuer(), time.dateOf(list.signedAt()),
                "decision.date.before-signing"), entry);
        lists.status(list, ListStatus.ISSUED);
        journal.record(list.code(), "ISSUED",
                Map.of("number", entry.number(), "date", entry.date(), "signer", entry.signer(),
                        "capacity", entry.capacity()));
    }

    /** The decision that issued a list, where there is one. */
    public Optional<Decision> of(DecisionList list) {
        return db.sql(SELECT + "WHERE d.list_id = ?").param(list.id()).query(Decision.class).optional();
    }

    /** The decisions issued for a movement, newest first. */
    public List<Decision> of(String movement) {
        return db.sql(SELECT + "WHERE l.movement = ? ORDER BY d.date DESC, d.id DESC").param(movement)
                .query(Decision.class).list();
    }

    /** In which capacity the decision is signed. */
    public enum Capacity {
        CHU_TICH, KT_CHU_TICH
    }
}
