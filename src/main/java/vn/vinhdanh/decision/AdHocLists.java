package vn.vinhdanh.decision;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.vinhdanh.calendar.OfficeTime;
import vn.vinhdanh.calendar.Timestamptz;
import vn.vinhdanh.movement.Movements;

/** Ad hoc lists (khen đột xuất), and the dossiers that could be on one. */
@Repository
public class AdHocLists {

    /** Of a list d: still with the endorsers, none has spoken in this round, and no council has voted on it. */
    private static final String OPEN = """
            d.batch_id IS NULL AND d.status = 'ENDORSING' AND NOT EXISTS (SELECT 1 FROM vinhdanh.list_opinion o
                WHERE o.list_id = d.id AND o.round = d.round)
            AND NOT EXISTS (SELECT 1 FROM vinhdanh.council_session s WHERE s.list_id = d.id)
            """;

    private static final String WAITING = """
            FROM vinhdanh.nomination n JOIN vinhdanh.unit u ON u.id = n.unit_id
            LEFT JOIN vinhdanh.gathering g ON g.nomination_id = n.id
            WHERE n.movement = :movement AND n.stage = 'AWAITING_DECISION' AND (n.urgent OR :ordinary)
              AND (:q::text IS NULL OR n.search_key LIKE vinhdanh.containing(:q)
                  OR vinhdanh.fold(g.occasion) LIKE vinhdanh.containing(:q))
              AND NOT EXISTS (SELECT 1 FROM vinhdanh.decision_line l
                  WHERE l.nomination_id = n.id AND l.announced_at IS NULL)
            """;

    private final JdbcClient db;
    private final DecisionLists lists;
    private final Movements movements;
    private final OfficeTime time;

    AdHocLists(JdbcClient db, DecisionLists lists, Movements movements, OfficeTime time) {
        this.db = db;
        this.lists = lists;
        this.movements = movements;
        this.time = time;
    }

    /** An ad hoc list that others can still join. */
    public record Open(String code, String occasion, long lines, Instant createdAt) {
    }

    /**
     * A dossier that could be gathered.
     *
     * @param occasion what the appraiser said it waits for; null where it just waits for its batch
     * @param batch    number of the đợt whose list takes it otherwise
     */
    public record Waiting(String code, String nominee, String kind, String unit, String unitName, String workplace,
                          String content, boolean urgent, String occasion, Integer batch, Instant submittedAt) {
    }

    /** Newest first. */
    public List<Open> open(String movement) {
        return db.sql("SELECT d.code, d.occasion, (SELECT count(*) FROM vinhdanh.decision_line l "
                + "WHERE l.list_id = d.id) AS lines, d.created_at FROM vinhdanh.decision_list d "
                + "WHERE d.movement = ? AND " + OPEN + "ORDER BY d.id DESC").param(movement).query(Open.class).list();
    }

    /** An ad hoc list of the movement. */
    Optional<DecisionList> ofMovement(String movement, String code) {
        return db.sql("SELECT id FROM vinhdanh.decision_list WHERE movement = ? AND code = ? AND batch_id IS NULL")
                .params(movement, code).query(Long.class).optional().map(lists::get);
    }

    boolean isOpen(DecisionList list) {
        return db.sql("SELECT EXISTS (SELECT 1 FROM vinhdanh.decision_list d WHERE d.id = ? AND " + OPEN + ")")
                .param(list.id()).query(Boolean.class).single();
    }

    /**
     * Dossiers that await a decision and are on no list: those that wait for an occasion first, then by submission.
     *
     * @param ordinary also those of the ordinary procedure
     * @param q        part of a name, code, workplace or occasion; null: any
     */
    public List<Waiting> waiting(String movement, boolean ordinary, String q, int page, int size) {
        return asked("""
                SELECT n.code, n.name AS nominee, n.kind, u.code AS unit, u.name AS unit_name, n.workplace, n.content,
                       n.urgent, g.occasion, n.batch_number AS batch, n.submitted_at
                """ + WAITING + "ORDER BY g.occasion COLLATE \"vi-x-icu\" NULLS LAST, n.urgent DESC, n.submitted_at, "
                + "n.id LIMIT :size OFFSET :offset", movement, ordinary, q)
                .param("size", size).param("offset", (long) page * size).query(Waiting.class).list();
    }

    public long countWaiting(String movement, boolean ordinary, String q) {
        return asked("SELECT count(*) " + WAITING, movement, ordinary, q).query(Long.class).single();
    }

    private JdbcClient.StatementSpec asked(String sql, String movement, boolean ordinary, String q) {
        return db.sql(sql).param("movement", movement).param("ordinary", ordinary)
                .param("q", q == null || q.isBlank() ? null : q.strip());
    }

    public int size(DecisionList list) {
        return db.sql("SELECT count(*) FROM vinhdanh.decision_line WHERE list_id = ?").param(list.id())
                .query(Integer.class).single();
    }

    /** The list that the dossier is on and whose outcome it has not been told. */
    Optional<DecisionList> holding(long nominationId) {
        return db.sql("SELECT list_id FROM vinhdanh.decision_line WHERE nomination_id = ? AND announced_at IS NULL")
                .param(nominationId).query(Long.class).optional().map(lists::get);
    }

    /**
     * A new list without lines. The movement's row, from which its code comes, is locked until the transaction ends:
     * compiling and gathering come one after the other.
     *
     * @param nominationId where it is for one dossier only, else null
     */
    DecisionList create(String movement, Long nominationId, String occasion, String requestKey) {
        long id = db.sql("""
                INSERT INTO vinhdanh.decision_list (code, movement, issuer, nomination_id, occasion, request_key,
                    created_at)
                VALUES (:code, :movement, (SELECT issuer FROM vinhdanh.movement WHERE code = :movement), :nomination,
                    :occasion, :key, :now)
                RETURNING id""")
                .param("code", movements.nextListCode(movement)).param("movement", movement)
                .param("nomination", nominationId).param("occasion", occasion).param("key", requestKey)
                .param("now", Timestamptz.of(time.now())).query(Long.class).single();
        return lists.get(id);
    }

    /** Puts the dossiers on the list, all lines in their order: by unit, then by name. */
    void add(DecisionList list, Long... nominationIds) {
        db.sql("INSERT INTO vinhdanh.decision_line (list_id, nomination_id, position) "
                + "SELECT ?, n.id, 0 FROM vinhdanh.nomination n WHERE n.id = ANY (?)")
                .params(list.id(), nominationIds).update();
        db.sql("""
                UPDATE vinhdanh.decision_line t SET position = o.position
                FROM (SELECT l.nomination_id, row_number() OVER (
                          ORDER BY u.name COLLATE "vi-x-icu", u.id, n.sort_key COLLATE "C", n.id) AS position
                      FROM vinhdanh.decision_line l JOIN vinhdanh.nomination n ON n.id = l.nomination_id
                      JOIN vinhdanh.unit u ON u.id = n.unit_id WHERE l.list_id = :list) o
                WHERE t.list_id = :list AND t.nomination_id = o.nomination_id AND t.position <> o.position""")
                .param("list", list.id()).update();
        db.sql("DELETE FROM vinhdanh.gathering WHERE nomination_id = ANY (?)").param(nominationIds).update();
    }
}
