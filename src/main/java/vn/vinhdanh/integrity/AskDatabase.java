package vn.vinhdanh.integrity;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.vinhdanh.calendar.OfficeTime;
import vn.vinhdanh.calendar.Timestamptz;

/** Asks set-wise: each question is one statement over all rows, so that a hundred thousand dossiers take seconds. */
@Component
public class AskDatabase {

    /** More of one kind say nothing new. */
    static final int MOST = 10_000;

    private final JdbcClient db;
    private final OfficeTime time;

    AskDatabase(JdbcClient db, OfficeTime time) {
        this.db = db;
        this.time = time;
    }

    public List<Finding> ask(List<Question> questions) {
        Instant now = time.now();
        List<Finding> findings = new ArrayList<>();
        for (Question question : questions) {
            db.sql("SELECT subject, detail::text FROM (" + question.sql() + ") AS found (subject, detail) LIMIT "
                    + MOST)
                    .param("now", Timestamptz.of(now))
                    .param("hourAgo", Timestamptz.of(now.minus(Duration.ofHours(1))))
                    .query(row -> {
                        findings.add(new Finding(question.kind(), row.getString(1), row.getString(2)));
                    });
        }
        return findings;
    }
}
