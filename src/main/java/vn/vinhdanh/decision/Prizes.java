package vn.vinhdanh.decision;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import vn.vinhdanh.nomination.NomineeKind;

/**
 * Prize money: what the movement pays by a setting of its own, else the decree's coefficient times the base salary of
 * the day of the decision, rounded up to ten thousand đồng.
 */
@Service
public class Prizes {

    private final PrizeTable table;
    private final MovementPrizes local;
    private final JdbcClient db;

    Prizes(PrizeTable table, MovementPrizes local, JdbcClient db) {
        this.table = table;
        this.local = local;
        this.db = db;
    }

    /**
     * The lines of a list that get one award form and are of one kind.
     *
     * @param lines how many are awarded
     * @param prize of each; null where neither the movement nor the tables know one
     */
    public record Share(String awardForm, NomineeKind kind, long lines, Prize prize) {

        /** In đồng. */
        public long total() {
            return prize == null ? 0 : Math.multiplyExact(lines, prize.amount());
        }
    }

    /** In đồng; 0 where neither the movement nor the tables know one. */
    public long of(String movement, String awardForm, NomineeKind kind, LocalDate decisionDate) {
        return find(movement, awardForm, kind, decisionDate).map(Prize::amount).orElse(0L);
    }

    /** Empty where neither the movement nor the tables know one. */
    public Optional<Prize> find(String movement, String awardForm, NomineeKind kind, LocalDate decisionDate) {
        return local.find(movement, awardForm, kind).or(() -> byLaw(awardForm, kind, decisionDate));
    }

    /** What the decree pays, whatever the movement sets. */
    public Optional<Prize> byLaw(String awardForm, NomineeKind kind, LocalDate decisionDate) {
        return table.rate(awardForm, kind, decisionDate).map(Prize::of);
    }

    /** The awarded lines of a list by form and kind, each with its prize if the decision has that date. */
    public List<Share> shares(DecisionList list, LocalDate decisionDate) {
        return db.sql("""
                SELECT n.award_form, n.kind, count(*) AS lines
                FROM vinhdanh.decision_line l JOIN vinhdanh.nomination n ON n.id = l.nomination_id
                WHERE l.list_id = ? AND l.outcome = 'AWARD' GROUP BY 1, 2
                ORDER BY 1, array_position(ARRAY['INDIVIDUAL', 'COLLECTIVE', 'HOUSEHOLD'], n.kind)""").param(list.id())
                .query((rs, row) -> {
                    String form = rs.getString("award_form");
                    NomineeKind kind = NomineeKind.valueOf(rs.getString("kind"));
                    return new Share(form, kind, rs.getLong("lines"),
                            find(list.movement(), form, kind, decisionDate).orElse(null));
                }).list();
    }

    /** What the register holds of the list's awards, once they are granted; it does not change with the settings. */
    public List<Share> granted(DecisionList list) {
        return db.sql("""
                SELECT a.award_form, a.kind, a.prize, count(*) AS lines
                FROM vinhdanh.award a JOIN vinhdanh.decision d ON d.id = a.decision_id
                WHERE d.list_id = ? GROUP BY 1, 2, 3
                ORDER BY 1, array_position(ARRAY['INDIVIDUAL', 'COLLECTIVE', 'HOUSEHOLD'], a.kind)""").param(list.id())
                .query((rs, row) -> new Share(rs.getString("award_form"), NomineeKind.valueOf(rs.getString("kind")),
                        rs.getLong("lines"), rs.getObject("prize") == null ? null
                                : new Prize(rs.getLong("prize"), false, null))).list();
    }
}
