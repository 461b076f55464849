package vn.vinhdanh.database;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import vn.vinhdanh.OwnDatabase;
import vn.vinhdanh.TestDatabase;

/** What a database of the version before becomes, in which everything belongs to one user. */
class ApplicationRightsTest {

    @Test
    void theEnginesTablesBecomeTheApplicationsWhereverTheyWere() throws Exception {
        try (OwnDatabase database = new OwnDatabase()) {
            JdbcClient owner = database.jdbc();
            owner.sql("CREATE TABLE vinhdanh.act_ru_in_ours (id_ text)").update();
            owner.sql("CREATE TABLE public.act_ru_in_public (id_ text)").update();
            String url = database.dataSource().getConnection().getMetaData().getURL();
            DatabaseAddress application = new DatabaseAddress(url, TestDatabase.applicationUser(),
                    TestDatabase.applicationPassword());

            new ApplicationRights(database.dataSource()).give(application);
            new ApplicationRights(database.dataSource()).give(application);

            JdbcClient app = JdbcClient.create(new DriverManagerDataSource(url, application.user(),
                    application.password()));
            assertThat(app.sql("INSERT INTO act_ru_in_ours VALUES ('x')").update()).isOne();
            app.sql("CREATE INDEX ON act_ru_in_public (id_)").update();
            assertThat(app.sql("SELECT count(*) FROM vinhdanh.journal").query(Integer.class).single()).isZero();
            assertThat(owner.sql("SELECT tableowner FROM pg_tables WHERE tablename LIKE 'act_ru_in%' "
                    + "AND schemaname = 'public'").query(String.class).list())
                    .containsExactly(application.user(), application.user());
        }
    }
}
