package vn.vinhdanh.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import vn.vinhdanh.database.Recording;

/**
 * A page of a hundred rows asks the database as often as one of fifteen, in every list: whatever is asked for each row
 * is invisible in a demo and minutes in a province.
 */
class PageRoundTripsTest extends ProcessTest {

    private static final int SMALL = 15;
    private static final int LARGE = 100;

    @Autowired
    private DataSource database;

    @Autowired
    private WebApplicationContext application;

    @Test
    void aPageOfAHundredAsksAsOftenAsOneOfFifteen() throws Exception {
        MovementPath movement = movement();
        DossierPath dossier = movement.dossier(Actor.DEPARTMENT).appraised();
        copies(dossier.code());
        String list = movement.batch1Compiled();
        others(movement.code);
        try {
            pages(movement.code, list);
        } finally {
            withoutCopies(movement.code);
        }
    }

    private void pages(String movement, String list) throws Exception {
        same("/api/nominations?movement=" + movement + "&", LARGE);
        same("/api/lists/" + list + "/lines?", LARGE);
        same("/api/movements/" + movement + "/ad-hoc?ordinary=true&", 0);
        same("/api/movements?", LARGE);
        same("/api/units?", LARGE);
        same("/api/awards?", 0);
        same("/api/decisions?movement=" + movement + "&", 0);
        same("/api/lists?movement=" + movement + "&", LARGE);
        same("/api/imports?", LARGE);
        same("/api/revocations?", 0);
    }

    /** @param least rows that the larger page must hold, so that the comparison says something */
    private void same(String address, int least) throws Exception {
        trips(address, SMALL);
        List<String> small = trips(address, SMALL).trips().statements;
        Answer large = trips(address, LARGE);
        assertThat(large.trips().statements).as("statements of %s", address).hasSameSizeAs(small);
        assertThat(large.rows()).as("rows of %s", address).isGreaterThanOrEqualTo(least);
    }

    private record Answer(Recording.Trips trips, int rows) {
    }

    /** In this thread, so that it is counted; past the filters, whose statements are those of the sign-in. */
    private Answer trips(String address, int size) throws Exception {
        MockMvc web = MockMvcBuilders.webAppContextSetup(application).build();
        AtomicReference<MockHttpServletResponse> answer = new AtomicReference<>();
        Recording.Trips trips = ((Recording) database).record(() -> as(Actor.HOME_AFFAIRS, () -> {
            answer.set(web.perform(get(address + "size=" + size)).andReturn().getResponse());
            return null;
        }));
        assertThat(answer.get().getStatus()).as("%s: %s", address, answer.get().getContentAsString()).isEqualTo(200);
        JsonNode rows = new ObjectMapper().readTree(answer.get().getContentAsString()).findValue("items");
        return new Answer(trips, rows.size());
    }

    /** A hundred more that wait like it, without processes: pages do not ask those. */
    private void copies(String code) {
        String columns = String.join(", ", texts("""
                SELECT column_name FROM information_schema.columns
                WHERE table_schema = 'vinhdanh' AND table_name = 'nomination' AND is_generated = 'NEVER'
                  AND is_identity = 'NO' AND column_default IS NULL
                  AND column_name NOT IN ('id', 'code', 'name', 'stage')"""));
        db.sql("INSERT INTO vinhdanh.nomination (code, name, stage, %1$s) SELECT code || '-' || i, name || ' ' || i, "
                .formatted(columns) + "stage, %1$s FROM vinhdanh.nomination, generate_series(1, 100) AS of (i) "
                .formatted(columns) + "WHERE code = :code").param("code", code).update();
    }

    private void others(String movement) {
        each(movement, """
                INSERT INTO vinhdanh.movement (code, issuer, title, plan, source)
                SELECT code || '-' || i, issuer, title, plan, source
                FROM vinhdanh.movement, generate_series(1, 100) AS of (i) WHERE code = :movement""", """
                INSERT INTO vinhdanh.decision_list (code, movement, issuer, created_at, occasion)
                SELECT code || '-' || i, movement, issuer, created_at, 'Thử'
                FROM vinhdanh.decision_list, generate_series(1, 100) AS of (i) WHERE movement = :movement""", """
                INSERT INTO vinhdanh.nomination_import (movement, issuer, unit_id, file_name, file_sha256, submit,
                    all_or_nothing, created_at, created_by)
                SELECT n.movement, n.issuer, n.unit_id, n.code || '.xlsx', (SELECT e.sha256 FROM vinhdanh.evidence e
                    JOIN vinhdanh.nomination o ON o.id = e.nomination_id WHERE o.movement = :movement LIMIT 1),
                    false, false, n.created_at, n.created_by
                FROM vinhdanh.nomination n WHERE n.movement = :movement""");
    }

    /** Others look at all dossiers and at the first page of all movements. */
    private void withoutCopies(String movement) {
        each(movement, "DELETE FROM vinhdanh.nomination_import WHERE movement = :movement",
                "DELETE FROM vinhdanh.decision_line WHERE nomination_id IN (SELECT id FROM vinhdanh.nomination "
                + "WHERE movement = :movement AND NOT in_process)",
                "DELETE FROM vinhdanh.decision_list WHERE movement = :movement AND occasion = 'Thử'",
                "DELETE FROM vinhdanh.nomination WHERE movement = :movement AND NOT in_process",
                "DELETE FROM vinhdanh.movement WHERE code LIKE :movement || '-%'");
    }

    private void each(String movement, String... statements) {
        for (String sql : statements) {
            db.sql(sql).param("movement", movement).update();
        }
    }
}
