package vn.vinhdanh.register;

import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vinhdanh.audit.Journal;
import vn.vinhdanh.movement.Movement;
import vn.vinhdanh.movement.Movements;
import vn.vinhdanh.organization.BodyKind;
import vn.vinhdanh.organization.Caller;
import vn.vinhdanh.refusal.Refusal;

/** What movements publish: read by all who see the movement, changed by Sở Nội vụ of its issuer. */
@Service
public class Publications {

    private final JdbcClient db;
    private final Movements movements;
    private final Journal journal;

    Publications(JdbcClient db, Movements movements, Journal journal) {
        this.db = db;
        this.movements = movements;
        this.journal = journal;
    }

    /** @throws Refusal NOT_FOUND where the caller sees no such movement */
    public Publication of(String movement, Caller caller) {
        return stored(movements.get(movement, caller).code());
    }

    /**
     * Takes effect at once, for all awards of the movement, also in searches.
     *
     * @throws Refusal NOT_FOUND, or FORBIDDEN for others than Sở Nội vụ of the issuer
     */
    @Transactional
    public Publication change(String code, Publication publication, Caller caller) {
        Movement movement = movements.get(code, caller);
        if (!caller.isIn(movement.issuer(), BodyKind.HOME_AFFAIRS)) {
            throw Refusal.forbidden("register.publication.forbidden");
        }
        Publication before = stored(code);
        if (!publication.equals(before)) {
            store(code, publication);
            journal.record(code, "PUBLICATION_CHANGED", Map.of("before", before, "after", publication));
        }
        return publication;
    }

    private Publication stored(String movement) {
        return db.sql("""
                SELECT coalesce(s.published, p.published) AS published, coalesce(s.name, p.name) AS name,
                    coalesce(s.unit, p.unit) AS unit, coalesce(s.content, p.content) AS content,
                    coalesce(s.decision, p.decision) AS decision, coalesce(s.workplace, p.workplace) AS workplace,
                    coalesce(s.position, p.position) AS position, coalesce(s.achievement, p.achievement) AS achievement,
                    coalesce(s.prize, p.prize) AS prize
                FROM vinhdanh.publication p LEFT JOIN vinhdanh.movement_publication s ON s.movement = p.movement
                WHERE p.movement = ?""").param(movement).query(Publication.class).single();
    }

    private void store(String movement, Publication p) {
        db.sql("""
                INSERT INTO vinhdanh.movement_publication (movement, published, name, unit, content, decision,
                    workplace, position, achievement, prize)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT (movement) DO UPDATE SET published = excluded.published, name = excluded.name,
                    unit = excluded.unit, content = excluded.content, decision = excluded.decision,
                    workplace = excluded.workplace, position = excluded.position, achievement = excluded.achievement,
                    prize = excluded.prize""")
                .params(movement, p.published(), p.name(), p.unit(), p.content(), p.decision(), p.workplace(),
                        p.position(), p.achievement(), p.prize()).update();
    }
}
