package vn.vinhdanh.duty;

import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.vinhdanh.calendar.Timestamptz;

/**
 * Keeps a person out of lines of a list, as a part of statements over {@code l}, a line of it: the dossiers that he is
 * barred from are found once for the whole statement.
 */
public record LineBars(String user, Instant now, Step step) {

    /** Each dossier that the person may not judge with the gravest {@code duty} that bars him. */
    static final String BARRED = "vinhdanh.barred_dossiers(:dutyUser, :dutyNow, :dutyBarring)";

    /** Lines that the person may judge. */
    public String open() {
        return "l.nomination_id NOT IN (SELECT nomination_id FROM " + BARRED + ")";
    }

    /** To be joined to the lines: its {@code duty} is null for those that the person may judge. */
    public String joinedAs(String alias) {
        return " LEFT JOIN " + BARRED + " " + alias + " ON " + alias + ".nomination_id = l.nomination_id";
    }

    public JdbcClient.StatementSpec bind(JdbcClient.StatementSpec sql) {
        return sql.param("dutyUser", user).param("dutyNow", Timestamptz.of(now)).param("dutyBarring", step.barring());
    }
}
