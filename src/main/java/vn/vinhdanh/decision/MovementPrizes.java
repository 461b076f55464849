package vn.vinhdanh.decision;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.vinhdanh.nomination.NomineeKind;

/** What movements pay by a setting of their own. */
@Repository
public class MovementPrizes {

    private final JdbcClient db;

    MovementPrizes(JdbcClient db) {
        this.db = db;
    }

    /**
     * One setting.
     *
     * @param amount in đồng, paid as it is
     * @param basis  the decision that says so, or null
     */
    public record LocalPrize(String awardForm, NomineeKind kind, Long amount, String basis) {
    }

    /** By award form and kind. */
    public List<LocalPrize> of(String movement) {
        return db.sql("""
                SELECT award_form, kind, amount, basis FROM vinhdanh.movement_prize WHERE movement = ?
                ORDER BY award_form, array_position(ARRAY['INDIVIDUAL', 'COLLECTIVE', 'HOUSEHOLD'], kind)""")
                .param(movement).query(LocalPrize.class).list();
    }

    Optional<Prize> find(String movement, String awardForm, NomineeKind kind) {
        return db.sql("SELECT amount, basis FROM vinhdanh.movement_prize WHERE movement = ? AND award_form = ? "
                        + "AND kind = ?").params(movement, awardForm, kind.name())
                .query((rs, row) -> new Prize(rs.getLong("amount"), true, rs.getString("basis"))).optional();
    }

    void replace(String movement, List<LocalPrize> prizes) {
        db.sql("DELETE FROM vinhdanh.movement_prize WHERE movement = ?").param(movement).update();
        prizes.forEach(p -> db.sql("INSERT INTO vinhdanh.movement_prize (movement, award_form, kind, amount, basis) "
                        + "VALUES (?, ?, ?, ?, ?)")
                .params(movement, p.awardForm(), p.kind().name(), p.amount(), p.basis()).update());
    }
}
