package vn.vinhdanh.council;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.vinhdanh.council.CountRule.Denominator;
import vn.vinhdanh.council.CountRule.Threshold;
import vn.vinhdanh.council.CountRule.Tie;

/** The tables of what movements ask of their councils. */
@Repository
public class CouncilSettingsTable {

    private final JdbcClient db;

    CouncilSettingsTable(JdbcClient db) {
        this.db = db;
    }

    /** Of a movement that has set nothing: {@link CouncilSettings#NONE}. */
    public CouncilSettings of(String movement) {
        List<CouncilRule> rules = rules(movement);
        return db.sql("SELECT asked, ad_hoc, every_round, ballot, quorum, chair, secretary "
                + "FROM vinhdanh.council_setting WHERE movement = ?").param(movement)
                .query((row, n) -> new CouncilSettings(row.getBoolean("asked"), row.getBoolean("ad_hoc"),
                        row.getBoolean("every_round"), BallotKind.valueOf(row.getString("ballot")),
                        row.getInt("quorum"), row.getString("chair"), row.getString("secretary"), rules))
                .optional().orElse(CouncilSettings.NONE);
    }

    /** Changes of one movement come one after the other. */
    void lock(String movement) {
        db.sql("SELECT code FROM vinhdanh.movement WHERE code = ? FOR UPDATE").param(movement).query(String.class)
                .single();
    }

    void put(String movement, CouncilSettings settings) {
        db.sql("""
                INSERT INTO vinhdanh.council_setting
                    (movement, asked, ad_hoc, every_round, ballot, quorum, chair, secretary)
                VALUES (:movement, :asked, :adHoc, :everyRound, :ballot, :quorum, :chair, :secretary)
                ON CONFLICT (movement) DO UPDATE SET asked = excluded.asked, ad_hoc = excluded.ad_hoc,
                    every_round = excluded.every_round, ballot = excluded.ballot, quorum = excluded.quorum,
                    chair = excluded.chair, secretary = excluded.secretary""")
                .param("movement", movement).param("asked", settings.asked()).param("adHoc", settings.adHoc())
                .param("everyRound", settings.everyRound()).param("ballot", settings.ballot().name())
                .param("quorum", settings.quorum()).param("chair", settings.chair())
                .param("secretary", settings.secretary()).update();
        db.sql("DELETE FROM vinhdanh.council_rule WHERE movement = ?").param(movement).update();
        settings.rules().forEach(rule -> put(movement, rule));
    }

    private void put(String movement, CouncilRule rule) {
        db.sql("INSERT INTO vinhdanh.council_rule (movement, award_form, asked, denominator, threshold, value, tie) "
                + "VALUES (?, ?, ?, ?, ?, ?, ?)")
                .params(movement, rule.awardForm() == null ? "" : rule.awardForm(), rule.asked(),
                        rule.count().denominator().name(), rule.count().threshold().name(), rule.count().value(),
                        rule.count().tie().name())
                .update();
    }

    private List<CouncilRule> rules(String movement) {
        return db.sql("SELECT award_form, asked, denominator, threshold, value, tie FROM vinhdanh.council_rule "
                + "WHERE movement = ? ORDER BY award_form").param(movement)
                .query((row, n) -> new CouncilRule(
                        row.getString("award_form").isEmpty() ? null : row.getString("award_form"),
                        row.getBoolean("asked"), new CountRule(Denominator.valueOf(row.getString("denominator")),
                                Threshold.valueOf(row.getString("threshold")), row.getObject("value", Integer.class),
                                Tie.valueOf(row.getString("tie")))))
                .list();
    }
}
