package vn.vinhdanh.fault;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * An installation to whose one database user everything belongs gets a second one, who can only add to the journal, as
 * docs/operations.md says: a node with two users joins one with one, and dossiers are led to their outcome by both. Two
 * starts and one movement, about a minute on two quiet cores.
 */
@Tag("long")
class SecondDatabaseUserTest {

    private static final int ROWS = 30;

    @Test
    void aNodeWithTwoUsersJoinsOneWithOne() {
        try (OwnPostgres postgres = new OwnPostgres()) {
            run(postgres, "CREATE ROLE vinhdanh LOGIN PASSWORD '%s'", "GRANT CREATE ON DATABASE postgres TO vinhdanh",
                    "GRANT CREATE, USAGE ON SCHEMA public TO vinhdanh");
            try (Node one = new Node("one-user", postgres.url(), postgres.password()).as("vinhdanh", "").start()) {
                Story story = new Story(postgres, one, ROWS).launched();
                assertThat(story.sendList().statusCode()).isBetween(200, 299);
                story.imported();
                assertThat(mayChangeTheJournal(postgres, "vinhdanh")).isTrue();
                run(postgres, "CREATE ROLE vinhdanh_app LOGIN PASSWORD '%s'", "GRANT vinhdanh_app TO vinhdanh",
                        "GRANT CREATE, USAGE ON SCHEMA public TO vinhdanh_app");
                try (Node two = new Node("two-users", postgres.url(), postgres.password())
                        .as("vinhdanh_app", "vinhdanh").start()) {
                    story.at(one).appraised().askForList().at(two).compiled().endorsed().at(one).decided().signed()
                            .at(two).issue().announced().accountedFor();
                    assertThat(mayChangeTheJournal(postgres, "vinhdanh_app")).isFalse();
                }
            }
        }
    }

    private static boolean mayChangeTheJournal(OwnPostgres postgres, String user) {
        return postgres.jdbc().sql("SELECT has_table_privilege(?, 'vinhdanh.journal', 'UPDATE, DELETE')").param(user)
                .query(Boolean.class).single();
    }

    private static void run(OwnPostgres postgres, String... statements) {
        for (String statement : statements) {
            postgres.jdbc().sql(statement.formatted(postgres.password())).update();
        }
    }
}
