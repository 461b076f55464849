package vn.vinhdanh.organization;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The condition that a caller may nominate for a unit, as SQL. */
final class NominableUnits {

    /** A group of the caller is the unit's, or Sở Nội vụ of its issuer. */
    static final String WHERE = "WHERE " + Organizations.VALID
            + " AND (issuer || '-unit-' || code IN (:groups) OR issuer || '-home-affairs' IN (:groups))"
            + " AND (CAST(:issuer AS text) IS NULL OR issuer = :issuer)"
            + " AND (CAST(:q AS text) IS NULL"
            + "      OR strpos(vinhdanh.fold(code || ' ' || name), vinhdanh.fold(:q)) > 0)";

    private NominableUnits() {
    }

    static JdbcClient.StatementSpec bind(JdbcClient.StatementSpec statement, Caller caller, String issuer, String q,
                                         LocalDate on) {
        Collection<String> groups = caller.groups().isEmpty() ? Set.of("") : caller.groups();
        return statement.param("groups", groups).param("issuer", issuer)
                .param("q", q == null || q.isBlank() ? null : q.strip()).param("on", on);
    }
}
