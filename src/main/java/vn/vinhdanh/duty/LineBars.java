package vn.vinhdanh.duty;

import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.vinhdanh.calendar.Timestamptz;

/**
 * Keeps a person out of lines of a list, as a part of statements over {@code l}, a line of the list {@code :list}: the
 * barred ones are found once for the whole statement.
 */
public record LineBars(String user, Instant now, Step step) {

    private static final String ACTS = """
             FROM vinhdanh.acts_for(:dutyUser, :dutyNow) p JOIN vinhdanh.duty_act a ON a.user_id = p.person
            JOIN vinhdanh.decision_line x ON x.nomination_id = a.nomination_id
            WHERE x.list_id = :list AND a.duty = ANY (:dutyBarring) AND a.at >= p.since AND a.at <= p.until""";

    /** Each barred line with the gravest of what bars it. */
    static final String GRAVEST = """
            SELECT DISTINCT ON (a.nomination_id) a.nomination_id, a.duty""" + ACTS
            + " ORDER BY a.nomination_id, array_position(:dutyBarring, a.duty)";

    /** Lines that the person may judge. */
    public String open() {
        return "l.nomination_id NOT IN (SELECT a.nomination_id" + ACTS + ")";
    }

    /** To be joined to the lines: its {@code duty} is null for those that the person may judge. */
    public String joinedAs(String alias) {
        return " LEFT JOIN (" + GRAVEST + ") " + alias + " ON " + alias + ".nomination_id = l.nomination_id";
    }

    public JdbcClient.StatementSpec bind(JdbcClient.StatementSpec sql) {
        return sql.param("dutyUser", user).param("dutyNow", Timestamptz.of(now)).param("dutyBarring", step.barring());
    }
}
