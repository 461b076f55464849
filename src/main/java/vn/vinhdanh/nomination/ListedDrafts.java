package vn.vinhdanh.nomination;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vinhdanh.calendar.OfficeTime;
import vn.vinhdanh.calendar.Timestamptz;
import vn.vinhdanh.movement.Movement;
import vn.vinhdanh.movement.Movements;
import vn.vinhdanh.nomination.NominationProcess.StartedDraft;
import vn.vinhdanh.refusal.Refusal;

/** Opens the drafts of a list, many with one statement. Who may do so, and that the forms hold, was settled before. */
@Service
public class ListedDrafts {

    private final Movements movements;
    private final NominationProcess process;
    private final OfficeTime time;
    private final ObjectMapper json;
    private final JdbcClient db;

    ListedDrafts(Movements movements, NominationProcess process, OfficeTime time, ObjectMapper json, JdbcClient db) {
        this.movements = movements;
        this.process = process;
        this.time = time;
        this.json = json;
        this.db = db;
    }

    /**
     * @param forms  clean, of this movement
     * @param unitId who nominates
     * @param user   who sends the list: the drafts are his
     * @return in the order of the forms
     * @throws Refusal conflict where the movement is over
     */
    @Transactional
    public List<StartedDraft> insert(String movementCode, long unitId, List<DossierForm> forms, String user) {
        if (forms.isEmpty()) {
            return List.of();
        }
        List<String> codes = movements.nextDossierCodes(movementCode, forms.size());
        Movement movement = movements.find(movementCode).orElseThrow();
        if (movement.summarisedAt() != null) {
            throw Refusal.conflict("nomination.movement.over", movement.title());
        }
        List<Map<String, Object>> rows = new ArrayList<>();
        for (int i = 0; i < codes.size(); i++) {
            Map<String, Object> row = new HashMap<>(DossierColumns.of(forms.get(i)));
            row.put("code", codes.get(i));
            row.put("number", i);
            rows.add(row);
        }
        Instant now = time.now();
        List<StartedDraft> drafts = db.sql("""
                WITH r AS (SELECT * FROM jsonb_to_recordset(:rows::jsonb) AS r (number int, code text, kind text,
                        name text, gender text, "birthYear" int, "citizenId" text, position text, workplace text,
                        leader boolean, content text, "awardForm" text, achievement text, "achievedFrom" date,
                        "achievedTo" date, urgent boolean, "exclusionDeclared" boolean, "exclusionGround" text,
                        "sortKey" text)),
                made AS (INSERT INTO vinhdanh.nomination (code, movement, issuer, unit_id, stage, kind, name, gender,
                        birth_year, citizen_id, position, workplace, leader, content, award_form, achievement,
                        achieved_from, achieved_to, urgent, exclusion_declared, exclusion_ground, created_at,
                        created_by, sort_key)
                    SELECT code, :movement, :issuer, :unitId, 'DRAFT', kind, name, gender, "birthYear", "citizenId",
                        position, workplace, leader, content, "awardForm", achievement, "achievedFrom", "achievedTo",
                        urgent, "exclusionDeclared", "exclusionGround", :now, :user, "sortKey" FROM r ORDER BY number
                    RETURNING id, code),
                told AS (INSERT INTO vinhdanh.journal (at, actor, subject, action, issuer, origin)
                    SELECT :now, :user, code, 'DRAFTED', :issuer, 'job' FROM r ORDER BY number)
                SELECT made.id, made.code FROM made JOIN r USING (code) ORDER BY r.number""")
                .param("rows", write(rows)).param("movement", movementCode).param("issuer", movement.issuer())
                .param("unitId", unitId).param("now", Timestamptz.of(now)).param("user", user)
                .query(StartedDraft.class).list();
        process.startAll(drafts);
        return drafts;
    }

    private String write(List<Map<String, Object>> rows) {
        try {
            return json.writeValueAsString(rows);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
