package vn.vinhdanh.council;

import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Where ballots go. Of an open ballot the member is on record. A secret one is put into a box that has no member, key
 * or time. PostgreSQL itself notes in each row which transaction wrote it, the same that noted who voted and the same
 * for all papers of one member: so as soon as the vote stands, another transaction takes all papers out, adds them up
 * by line and choice, and puts the sums back.
 */
@Component
class BallotBox {

    private static final Logger LOG = LoggerFactory.getLogger(BallotBox.class);

    private final JdbcClient db;
    private final TransactionTemplate apart;

    BallotBox(JdbcClient db, PlatformTransactionManager transactions) {
        this.db = db;
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /**
     * Puts in a ballot for every line that is voted on.
     *
     * @param choices by code of the dossier
     * @param rest    for all lines not among them, or null
     */
    void put(Session session, String member, Map<String, Choice> choices, Choice rest) {
        boolean secret = session.ballot() == BallotKind.SECRET;
        db.sql((secret ? "INSERT INTO vinhdanh.council_ballot_box (session_id, nomination_id, choice, papers) "
                + "SELECT :session, v.id, v.choice, 1 "
                : "INSERT INTO vinhdanh.council_open_ballot (session_id, member, nomination_id, choice) "
                        + "SELECT :session, :member, v.id, v.choice ") + """
                FROM (SELECT n.id, coalesce(c.choice, :rest) AS choice
                      FROM vinhdanh.decision_line l JOIN vinhdanh.nomination n ON n.id = l.nomination_id
                      LEFT JOIN unnest(:codes, :choices) AS c (code, choice) ON c.code = n.code
                      WHERE NOT EXISTS (SELECT 1 FROM vinhdanh.council_recusal x WHERE x.session_id = :session
                          AND x.member = :member AND x.nomination_id = n.id) AND\s""" + CouncilLines.VOTED_ON
                + ") v ORDER BY random()")
                .param("session", session.id()).param("list", session.listId()).param("member", member)
                .param("rest", rest == null ? null : rest.name())
                .param("codes", choices.keySet().toArray(String[]::new))
                .param("choices", choices.values().stream().map(Choice::name).toArray(String[]::new)).update();
        if (secret) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    mixApart(session.id());
                }
            });
        }
    }

    /** The vote stands already: what goes wrong here is made good by the next vote or at the closing. */
    private void mixApart(long session) {
        try {
            apart.executeWithoutResult(status -> mix(session));
        } catch (RuntimeException e) {
            LOG.warn("The ballot box of session {} could not be mixed", session, e);
        }
    }

    /** Waits for another mixing of the same box, and for nothing else: papers of votes under way are not seen. */
    void mix(long session) {
        db.sql("SELECT pg_advisory_xact_lock(hashtextextended('ballot box ' || ?, 0))").param(session)
                .query((row, n) -> true).single();
        db.sql("""
                WITH taken AS (DELETE FROM vinhdanh.council_ballot_box WHERE session_id = :session
                               RETURNING nomination_id, choice, papers)
                INSERT INTO vinhdanh.council_ballot_box (session_id, nomination_id, choice, papers)
                SELECT :session, nomination_id, choice, sum(papers) FROM taken GROUP BY nomination_id, choice
                ORDER BY random()""").param("session", session).update();
    }

    /** After the results are counted: what a box held is of no more use, and what is not there cannot be looked at. */
    void empty(Session session) {
        db.sql("DELETE FROM vinhdanh.council_ballot_box WHERE session_id = ?").param(session.id()).update();
    }
}
