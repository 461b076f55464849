package vn.vinhdanh.revocation;

import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.vinhdanh.calendar.OfficeTime;
import vn.vinhdanh.calendar.Timestamptz;
import vn.vinhdanh.organization.CurrentCaller;
import vn.vinhdanh.refusal.Refusal;

/** What was said on the way of a case; read for the rule that nobody judges what he has proposed or judged before. */
@Repository
public class Opinions {

    private final JdbcClient db;
    private final CurrentCaller callers;
    private final OfficeTime time;

    Opinions(JdbcClient db, CurrentCaller callers, OfficeTime time) {
        this.db = db;
        this.callers = callers;
        this.time = time;
    }

    /** @param verdict PROPOSE, ENDORSE, REJECT, RETURN, SIGN or REFUSE */
    public record Opinion(Body body, String verdict, String reason, String givenBy, Instant givenAt) {
    }

    /** Oldest first. */
    public List<Opinion> of(long revocation) {
        return db.sql("SELECT body, verdict, reason, given_by, given_at FROM vinhdanh.revocation_opinion "
                + "WHERE revocation_id = ? ORDER BY id").param(revocation).query(Opinion.class).list();
    }

    void add(Revocation found, Body body, String verdict, String reason) {
        db.sql("INSERT INTO vinhdanh.revocation_opinion (revocation_id, body, verdict, reason, given_by, given_at) "
                + "VALUES (?, ?, ?, ?, ?, ?)")
                .params(found.id(), body.name(), verdict, reason, callers.get().user(), Timestamptz.of(time.now()))
                .update();
    }

    /** @throws Refusal forbidden where the caller wrote or proposed it, or spoke for another body before */
    void requireImpartial(Revocation found, Body body) {
        String user = callers.get().user();
        boolean proposed = found.createdBy().equals(user);
        boolean spoke = of(found.id()).stream().anyMatch(one -> one.body() != body && one.givenBy().equals(user));
        if (proposed || spoke) {
            throw Refusal.forbidden("revocation.own");
        }
    }
}
