package vn.vinhdanh.retention;

import java.time.OffsetDateTime;
import java.time.Period;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.vinhdanh.audit.Journal;
import vn.vinhdanh.calendar.OfficeTime;
import vn.vinhdanh.calendar.Timestamptz;

/** Takes out of dossiers whose term is over who they were about and what was written about them. */
@Component
class EraseDossiers {

    private record Over(long id, String code) {
    }

    private final JdbcClient db;
    private final OfficeTime time;
    private final Journal journal;
    private final MessageSource texts;

    EraseDossiers(JdbcClient db, OfficeTime time, Journal journal, MessageSource texts) {
        this.db = db;
        this.time = time;
        this.journal = journal;
        this.texts = texts;
    }

    /**
     * Erases at most so many dossiers of a class.
     *
     * @param kind a class of dossiers
     * @return how many were erased; fewer than asked: no more are over
     */
    @Transactional
    int next(RetentionClass kind, Period term, int most) {
        List<Over> over = over(kind, term, most);
        if (over.isEmpty()) {
            return 0;
        }
        Long[] ids = over.stream().map(Over::id).toArray(Long[]::new);
        List<byte[]> contents = db.sql("SELECT DISTINCT sha256 FROM vinhdanh.evidence WHERE nomination_id = ANY (?)")
                .param(ids).query(byte[].class).list();
        for (String table : List.of("evidence", "nomination_version", "nomination_flag")) {
            db.sql("DELETE FROM vinhdanh." + table + " WHERE nomination_id = ANY (?)").param(ids).update();
        }
        db.sql("UPDATE vinhdanh.opinion SET reason = NULL WHERE nomination_id = ANY (?)").param(ids).update();
        db.sql("""
                UPDATE vinhdanh.decision_line SET home_affairs_reason = NULL, steering_committee_reason = NULL,
                    reason = NULL WHERE nomination_id = ANY (?)""").param(ids).update();
        db.sql("""
                UPDATE vinhdanh.nomination SET name = ?, gender = NULL, birth_year = NULL, citizen_id = NULL,
                    position = NULL, workplace = NULL, achievement = NULL, reason = NULL, sort_key = '', erased_at = ?
                WHERE id = ANY (?)""")
                .params(texts.getMessage("retention.erased", null, Locale.ROOT), Timestamptz.of(time.now()), ids)
                .update();
        UnusedContent.remove(db, contents);
        over.forEach(dossier -> journal.record(dossier.code(), "ERASED",
                Map.of("class", kind.name(), "term", term.toString())));
        return over.size();
    }

    /**
     * Not held, and the last act on them as long ago as the term; a hold or an administrator's look is none. Those of
     * another node's chunk are passed over.
     */
    private List<Over> over(RetentionClass kind, Period term, int most) {
        OffsetDateTime limit = Timestamptz.of(time.now().atZone(time.zone()).minus(term).toInstant());
        return db.sql("""
                        SELECT n.id, n.code FROM vinhdanh.nomination n
                        WHERE n.erased_at IS NULL AND n.stage = ANY (:stages) AND n.created_at < :limit
                          AND NOT EXISTS (SELECT FROM vinhdanh.journal j
                                          WHERE j.subject = n.code AND j.at >= :limit
                                            AND j.action NOT IN ('HOLD_PLACED', 'HOLD_RELEASED', 'READ'))
                          AND NOT EXISTS (SELECT FROM vinhdanh.held_nomination h WHERE h.nomination_id = n.id)
                        ORDER BY n.id LIMIT :most FOR UPDATE OF n SKIP LOCKED""")
                .param("stages", kind.stages().stream().map(Enum::name).toArray(String[]::new))
                .param("limit", limit).param("most", most)
                .query(Over.class).list();
    }
}
