package vn.vinhdanh.council;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.vinhdanh.decision.CouncilNeed;
import vn.vinhdanh.decision.DecisionList;

/** By the settings of the movement and the dossier's award form. */
@Component
class NeededVote implements CouncilNeed {

    private final CouncilSettingsTable settings;
    private final JdbcClient db;

    NeededVote(CouncilSettingsTable settings, JdbcClient db) {
        this.settings = settings;
        this.db = db;
    }

    @Override
    public boolean asksFor(DecisionList list, long nominationId) {
        CouncilSettings asked = settings.of(list.movement());
        return asked.asked() && asked.adHoc() && asked.ruleFor(db.sql(
                "SELECT coalesce(award_form, '') FROM vinhdanh.nomination WHERE id = ?").param(nominationId)
                .query(String.class).single()).asked();
    }
}
