package vn.vinhdanh.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.vinhdanh.OwnDatabase;

/** An installation in which an earlier version has run: its reminding timers go, all other jobs stay. */
class MigrationTest {

    @Test
    void leftOverReminderTimersAreTakenAway() {
        try (OwnDatabase database = new OwnDatabase()) {
            JdbcClient jdbc = database.jdbc();
            jdbc.sql("DROP SCHEMA vinhdanh CASCADE").update();
            migrate(database, "5?");
            jdbc.sql("CREATE TABLE public.act_ru_job (id_ text, handler_type_ text)").update();
            jdbc.sql("CREATE TABLE public.act_ru_incident (id_ text, configuration_ text)").update();
            jdbc.sql("INSERT INTO public.act_ru_job VALUES ('1', 'timer-task-listener'), ('2', 'timer-transition')")
                    .update();
            jdbc.sql("INSERT INTO public.act_ru_incident VALUES ('a', '1'), ('b', '2')").update();
            migrate(database, "latest");
            assertThat(jdbc.sql("SELECT id_ FROM public.act_ru_job").query(String.class).list()).containsExactly("2");
            assertThat(jdbc.sql("SELECT id_ FROM public.act_ru_incident").query(String.class).list())
                    .containsExactly("b");
        }
    }

    private static void migrate(OwnDatabase database, String target) {
        Flyway.configure().dataSource(database.dataSource()).schemas("vinhdanh").defaultSchema("vinhdanh")
                .target(target).load().migrate();
    }
}
