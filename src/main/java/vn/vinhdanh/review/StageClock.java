package vn.vinhdanh.review;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.vinhdanh.calendar.OfficeTime;
import vn.vinhdanh.calendar.Timestamptz;
import vn.vinhdanh.nomination.Stage;

/**
 * The clock of a review stands still while the unit has the dossier: on its return so many working days are left as
 * there were when the reviewer sent it back. A hold is no such pause: when it is lifted, the appraisal has its full
 * term.
 */
@Repository
public class StageClock {

    private final JdbcClient db;
    private final OfficeTime time;

    StageClock(JdbcClient db, OfficeTime time) {
        this.db = db;
        this.time = time;
    }

    /** The reviewer sends the dossier back. @param workingDays left to the review; at least one is kept */
    public void stop(long nominationId, Stage stage, int workingDays) {
        db.sql("""
                INSERT INTO vinhdanh.nomination_clock (nomination_id, stage, days_left, stopped_at)
                VALUES (:id, :stage, :left, :now)
                ON CONFLICT (nomination_id, stage) DO UPDATE
                SET days_left = EXCLUDED.days_left, stopped_at = EXCLUDED.stopped_at""")
                .param("id", nominationId).param("stage", stage.name()).param("left", Math.max(1, workingDays))
                .param("now", Timestamptz.of(time.now())).update();
    }

    /** The review is over: if it is ever done again, then with its full term. */
    public void forget(long nominationId, Stage stage) {
        db.sql("DELETE FROM vinhdanh.nomination_clock WHERE nomination_id = :id AND stage = :stage")
                .param("id", nominationId).param("stage", stage.name()).update();
    }

    /** Working days left to a review that was interrupted; empty where it has its full term. */
    public Optional<Integer> daysLeft(long nominationId, Stage stage) {
        return db.sql("SELECT days_left FROM vinhdanh.nomination_clock WHERE nomination_id = :id AND stage = :stage")
                .param("id", nominationId).param("stage", stage.name()).query(Integer.class).optional();
    }
}
