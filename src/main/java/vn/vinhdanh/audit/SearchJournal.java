package vn.vinhdanh.audit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.vinhdanh.calendar.OfficeTime;
import vn.vinhdanh.calendar.Timestamptz;
import vn.vinhdanh.organization.CurrentCaller;

/** Entries of one chain, for those who may look at it. */
@Component
public class SearchJournal {

    private final JdbcClient db;
    private final OfficeTime time;
    private final Chains chains;
    private final CurrentCaller callers;

    SearchJournal(JdbcClient db, OfficeTime time, Chains chains, CurrentCaller callers) {
        this.db = db;
        this.time = time;
        this.chains = chains;
        this.callers = callers;
    }

    /**
     * What is asked for; blank means any.
     *
     * @param from   first day
     * @param to     last day
     * @param before only entries with a smaller number: the next page; 0: the newest
     */
    public record Question(String chain, String subject, String actor, LocalDate from, LocalDate to, long before) {
    }

    /** An entry as it stands in the journal, its detail as JSON. */
    public record Found(long id, Instant at, String actor, String subject, String action, String detail,
            String origin) {
    }

    /** Newest first. */
    public List<Found> handle(Question q, int size) {
        chains.readable(callers.get(), q.chain());
        return db.sql("""
                SELECT id, at, actor, subject, action, detail::text AS detail, origin FROM vinhdanh.journal
                WHERE coalesce(issuer, '*') = :chain AND at >= :from AND at < :to
                    AND (:subject = '' OR subject = :subject) AND (:actor = '' OR actor = :actor)
                    AND (:before = 0 OR id < :before)
                ORDER BY id DESC LIMIT :size""")
                .param("chain", q.chain()).param("subject", q.subject().strip()).param("actor", q.actor().strip())
                .param("from", Timestamptz.of(time.startOf(q.from()))).param("to", Timestamptz.of(time.endOf(q.to())))
                .param("before", q.before()).param("size", size).query(Found.class).list();
    }
}
