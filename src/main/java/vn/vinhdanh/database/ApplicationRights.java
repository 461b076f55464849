package vn.vinhdanh.database;

import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What the owner gives the application's user after each migration: to read and write all of our tables, but only to
 * add to the journal; and the engine's tables altogether, which the engine makes and changes itself. Only what is
 * missing is given: a table is not locked for nothing while other nodes work.
 */
final class ApplicationRights {

    private static final String RIGHTS = """
            WITH wanted AS (
                SELECT c.oid, c.relname, CASE
                    WHEN c.relname IN ('journal', 'journal_seal', 'journal_head') THEN 'SELECT, INSERT'
                    WHEN c.relname = 'flyway_schema_history' THEN 'SELECT'
                    ELSE 'SELECT, INSERT, UPDATE, DELETE' END AS rights
                FROM pg_class c WHERE c.relnamespace = 'vinhdanh'::regnamespace AND c.relkind IN ('r', 'v', 'p'))
            SELECT format('GRANT %s ON vinhdanh.%I TO %I', rights, relname, :user) FROM wanted
            WHERE EXISTS (SELECT FROM regexp_split_to_table(rights, ', ') r
                WHERE NOT has_table_privilege(:user, oid, r))
            UNION ALL SELECT format('REVOKE UPDATE, DELETE, TRUNCATE ON vinhdanh.%I FROM %I', relname, :user)
            FROM wanted
            WHERE rights = 'SELECT, INSERT' AND (has_table_privilege(:user, oid, 'UPDATE')
                OR has_table_privilege(:user, oid, 'DELETE') OR has_table_privilege(:user, oid, 'TRUNCATE'))
            UNION ALL SELECT format('GRANT USAGE ON SCHEMA vinhdanh TO %I', :user)
            WHERE NOT has_schema_privilege(:user, 'vinhdanh', 'USAGE')
            UNION ALL SELECT format('GRANT USAGE, CREATE ON SCHEMA public TO %I', :user)
            WHERE NOT has_schema_privilege(:user, 'public', 'CREATE')
            UNION ALL SELECT format('ALTER TABLE public.%I OWNER TO %I', c.relname, :user) FROM pg_class c
            WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND c.relname LIKE 'act\\_%'
                AND pg_get_userbyid(c.relowner) = current_user""";

    private final JdbcClient owner;
    private final TransactionTemplate transaction;

    ApplicationRights(DataSource owner) {
        this.owner = JdbcClient.create(owner);
        this.transaction = new TransactionTemplate(new DataSourceTransactionManager(owner));
    }

    /** Nodes may start together: one after the other. The user is made where there is none yet. */
    void give(DatabaseAddress application) {
        transaction.executeWithoutResult(status -> {
            owner.sql("SELECT pg_advisory_xact_lock(hashtext('application rights'))").query().singleRow();
            owner.sql("SELECT format('CREATE ROLE %I LOGIN PASSWORD %L', :user, :password) "
                    + "WHERE NOT EXISTS (SELECT FROM pg_roles WHERE rolname = :user)")
                    .param("user", application.user()).param("password", application.password())
                    .query(String.class).list().forEach(this::execute);
            owner.sql(RIGHTS).param("user", application.user()).query(String.class).list().forEach(this::execute);
        });
    }

    private void execute(String sql) {
        owner.sql(sql).update();
    }
}
