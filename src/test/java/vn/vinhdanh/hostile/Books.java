package vn.vinhdanh.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.vinhdanh.integrity.CheckIntegrity;
import vn.vinhdanh.integrity.Finding;

/** Whether what is in the tables afterwards is what the answers have told, and whole. */
final class Books {

    private final JdbcClient jdbc;
    private final Set<String> before;
    private final List<String> strangeBefore;
    private final Set<String> told = new TreeSet<>();
    private final CheckIntegrity integrity;
    private final List<Finding> found;
    private boolean othersMayBeMade;

    Books(JdbcClient jdbc, CheckIntegrity integrity) {
        this.jdbc = jdbc;
        this.integrity = integrity;
        this.found = integrity.handle();
        this.before = new TreeSet<>(codes());
        this.strangeBefore = strangeNames();
    }

    /** Notes what an answer says was made. */
    void answered(Shot shot, Answer answer) {
        boolean done = answer.status() / 100 == 2 && !shot.verb().equals("GET");
        if (done && shot.verb().equals("POST") && shot.address().equals("/api/nominations")) {
            told.add(Fuzz.json(answer.body()).path("code").asText());
        } else if (done && (shot.address().contains("import") || shot.address().startsWith("/engine-rest/process"))) {
            othersMayBeMade = true;
        }
    }

    void check() {
        Set<String> made = new TreeSet<>(codes());
        made.removeAll(before);
        assertThat(made).as("dossiers that an answer told of").containsAll(told);
        if (!othersMayBeMade) {
            assertThat(made).as("dossiers of which no answer told").isEqualTo(told);
        }
        assertThat(texts("""
                SELECT n.code FROM vinhdanh.nomination n WHERE n.in_process AND n.stage = 'DRAFT' AND 1 <>
                (SELECT count(*) FROM act_ru_execution e WHERE e.business_key_ = n.code AND e.parent_id_ IS NULL)
                """)).as("drafts without their process").isEmpty();
        assertThat(texts("""
                SELECT e.business_key_ FROM act_ru_execution e JOIN act_re_procdef d ON d.id_ = e.proc_def_id_
                WHERE d.key_ = 'nomination' AND e.parent_id_ IS NULL
                AND NOT EXISTS (SELECT 1 FROM vinhdanh.nomination n WHERE n.code = e.business_key_)
                """)).as("processes without their dossier").isEmpty();
        assertThat(integrity.handle().stream().filter(finding -> !found.contains(finding)))
                .as("what does not agree now").isEmpty();
        assertThat(strangeNames()).as("names").isSubsetOf(strangeBefore);
    }

    /** Not composed, with marks that cannot be seen, or empty. */
    private List<String> strangeNames() {
        return texts("SELECT code || ' ' || to_json(name) FROM vinhdanh.nomination "
                + "WHERE name <> normalize(name, NFC) OR name ~ '[\\u0001-\\u001f\\u202a-\\u202e]' OR name = ''");
    }

    private List<String> codes() {
        return texts("SELECT code FROM vinhdanh.nomination");
    }

    private List<String> texts(String sql) {
        return jdbc.sql(sql).query(String.class).list();
    }
}
