package vn.vinhdanh.retention;

import java.time.Period;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.vinhdanh.calendar.OfficeTime;
import vn.vinhdanh.calendar.Timestamptz;

/** Takes the words and the address from mails that were sent long ago; the key stays, so that none is written twice. */
@Component
class EraseMails {

    private final JdbcClient db;
    private final OfficeTime time;

    EraseMails(JdbcClient db, OfficeTime time) {
        this.db = db;
        this.time = time;
    }

    /** @return how many mails were erased, at most {@code most}; one that names a held dossier is left */
    @Transactional
    int next(Period term, int most) {
        return db.sql("""
                        UPDATE vinhdanh.mail_outbox o
                        SET recipient = '', subject = '', html = '', plain = '', last_error = NULL, erased_at = :now
                        FROM (SELECT id FROM vinhdanh.mail_outbox m
                              WHERE m.erased_at IS NULL AND m.sent_at < :limit
                                AND NOT EXISTS (SELECT FROM vinhdanh.legal_hold h
                                    WHERE h.released_at IS NULL
                                      AND (position(h.subject IN m.key) > 0 OR position(h.subject IN m.plain) > 0))
                              ORDER BY id LIMIT :most FOR UPDATE SKIP LOCKED) AS over
                        WHERE o.id = over.id""")
                .param("now", Timestamptz.of(time.now())).param("most", most)
                .param("limit", Timestamptz.of(time.now().atZone(time.zone()).minus(term).toInstant()))
                .update();
    }
}
