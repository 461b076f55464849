package vn.vinhdanh.document;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.vinhdanh.calendar.Timestamptz;
import vn.vinhdanh.calendar.OfficeTime;
import vn.vinhdanh.decision.DecisionList;
import vn.vinhdanh.organization.CurrentCaller;

/** Number, day and signer of the tờ trình of a list, as Sở Nội vụ has entered them. */
@Repository
class ListPaperNumbers {

    private final JdbcClient db;
    private final CurrentCaller callers;
    private final OfficeTime time;

    ListPaperNumbers(JdbcClient db, CurrentCaller callers, OfficeTime time) {
        this.db = db;
        this.callers = callers;
        this.time = time;
    }

    Optional<Signature> of(DecisionList list) {
        return db.sql("SELECT number, date, signer, capacity FROM vinhdanh.list_paper WHERE list_id = ? AND kind = ?")
                .params(list.id(), DocumentKind.TO_TRINH.name()).query(Signature.class).optional();
    }

    void set(DecisionList list, Signature signature) {
        db.sql("""
                INSERT INTO vinhdanh.list_paper (list_id, kind, number, date, signer, capacity, entered_by, entered_at)
                VALUES (:list, :kind, :number, :date, :signer, :capacity, :user, :now)
                ON CONFLICT (list_id, kind) DO UPDATE SET number = EXCLUDED.number, date = EXCLUDED.date,
                    signer = EXCLUDED.signer, capacity = EXCLUDED.capacity, entered_by = EXCLUDED.entered_by,
                    entered_at = EXCLUDED.entered_at""")
                .param("list", list.id()).param("kind", DocumentKind.TO_TRINH.name())
                .param("number", signature.number()).param("date", signature.date())
                .param("signer", signature.signer())
                .param("capacity", signature.capacity() == null ? null : signature.capacity().name())
                .param("user", callers.get().user()).param("now", Timestamptz.of(time.now())).update();
    }
}
