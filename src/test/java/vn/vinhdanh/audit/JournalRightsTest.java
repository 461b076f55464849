package vn.vinhdanh.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.vinhdanh.ApplicationTest;
import vn.vinhdanh.TestDatabase;

/** The application's own database user adds to the journal and can do nothing else to it. */
class JournalRightsTest extends ApplicationTest {

    @Autowired
    private JdbcClient db;

    @Autowired
    private Journal journal;

    @Autowired
    private List<Clock> clocks;

    @ParameterizedTest
    @ValueSource(strings = {"UPDATE vinhdanh.%s SET issuer = 'x'", "DELETE FROM vinhdanh.%s", "TRUNCATE vinhdanh.%s",
            "ALTER TABLE vinhdanh.%s DISABLE TRIGGER append_only", "DROP TABLE vinhdanh.%s"})
    void onlyTheOwnerCouldTryToChangeIt(String sql) {
        journal.record("rights-test", "TRIED");
        for (String table : new String[] {"journal", "journal_seal", "journal_head"}) {
            assertThatThrownBy(() -> db.sql(sql.formatted(table)).update())
                    .hasStackTraceContaining(sql.startsWith("ALTER") || sql.startsWith("DROP")
                            ? "must be owner of table " + table : "permission denied for table " + table);
        }
        if (!sql.startsWith("ALTER") && !sql.startsWith("DROP")) {
            assertThatThrownBy(() -> TestDatabase.asOwner().sql(sql.formatted("journal")).update())
                    .hasStackTraceContaining("what is written in the journal stays");
        }
    }

    @Test
    void everythingElseIsTheApplicationsToUse() {
        assertThat(db.sql("""
                SELECT c.relname FROM pg_class c WHERE c.relnamespace = 'vinhdanh'::regnamespace AND c.relkind = 'r'
                    AND NOT (has_table_privilege(c.oid, 'UPDATE') AND has_table_privilege(c.oid, 'DELETE'))
                ORDER BY 1""").query(String.class).list())
                .containsExactly("flyway_schema_history", "journal", "journal_head", "journal_seal");
        assertThat(db.sql("SELECT count(*) FROM pg_tables WHERE schemaname = 'public' AND tablename LIKE 'act%' "
                + "AND tableowner <> current_user").query(Integer.class).single())
                .as("the engine makes and changes its tables itself").isZero();
        assertThat(db.sql("SELECT current_user").query(String.class).single()).isNotEqualTo(TestDatabase.user());
    }

    @Test
    void theCommandsBeansAreNotTheApplications() {
        assertThat(clocks).as("a second clock would be the demo's").hasSize(1);
    }

    @Test
    void anEntrySaysFromWhere() {
        journal.record("rights-test", "JOBBED");
        assertThat(db.sql("SELECT origin FROM vinhdanh.journal WHERE subject = 'rights-test' AND action = 'JOBBED'")
                .query(String.class).single()).isEqualTo("job");
    }
}
