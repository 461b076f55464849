package vn.vinhdanh.nomination;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.vinhdanh.calendar.Timestamptz;
import vn.vinhdanh.database.OncePerTransaction;

/** The table of dossiers. */
@Repository
public class Nominations {

    /** Of a dossier n and its unit u. */
    static final String COLUMNS = """
            n.id, n.code, n.movement, n.issuer, n.unit_id, u.code AS unit, u.name AS unit_name,
            u.level AS unit_level, u.district, n.batch_number, n.stage, n.version, n.kind, n.name, n.gender,
            n.birth_year, n.citizen_id, n.position, n.workplace, n.leader, n.content, n.award_form,
            n.achievement, n.achieved_from, n.achieved_to, n.urgent, n.exclusion_declared,
            n.exclusion_ground, n.created_at, n.created_by, n.submitted_at, n.supplement_by, n.outcome, n.reason
            """;
    private static final String SELECT = "SELECT " + COLUMNS
            + "FROM vinhdanh.nomination n JOIN vinhdanh.unit u ON u.id = n.unit_id ";

    private final JdbcClient db;

    Nominations(JdbcClient db) {
        this.db = db;
    }

    public Optional<Nomination> find(long id) {
        return db.sql(SELECT + "WHERE n.id = ?").param(id).query(Nomination.class).optional();
    }

    public Optional<Nomination> find(String code) {
        return db.sql(SELECT + "WHERE n.code = ?").param(code).query(Nomination.class).optional();
    }

    /** The dossier, which must exist. */
    public Nomination get(long id) {
        return find(id).orElseThrow(() -> new IllegalStateException("No dossier with id " + id));
    }

    /** The dossier, kept from changing until the transaction ends. */
    public Nomination lock(long id) {
        return remembered(db.sql(SELECT + "WHERE n.id = ? FOR UPDATE OF n").param(id).query(Nomination.class).single());
    }

    /** The dossier with this code, as {@link #held}; empty where there is none. */
    Optional<Nomination> held(String code) {
        Optional<Long> id = OncePerTransaction.known(new Code(code));
        // A set of one would be planned anew each time.
        return id.isPresent() ? id.map(this::held) : db.sql(SELECT + "WHERE n.code = ? FOR UPDATE OF n").param(code)
                .query(Nomination.class).optional().map(Nominations::remembered);
    }

    /** Locks many at once; {@link #held} knows them from then on. */
    public List<Nomination> lock(Collection<String> codes) {
        List<Nomination> locked = db.sql(SELECT + "WHERE n.code = ANY (?) ORDER BY n.id FOR UPDATE OF n")
                .param(codes.toArray(String[]::new)).query(Nomination.class).list();
        locked.forEach(Nominations::remembered);
        return locked;
    }

    /**
     * The dossier as this transaction has locked it, or locks it now, with what has been written here since. For the
     * steps of one submission or review, which otherwise read it eight times; not where tables of dossiers are written
     * as sets.
     */
    public Nomination held(long id) {
        return OncePerTransaction.get(new Held(id), () -> lock(id));
    }

    private record Held(long id) {
    }

    private record Code(String code) {
    }

    private static Nomination remembered(Nomination dossier) {
        OncePerTransaction.put(new Code(dossier.code()), dossier.id());
        OncePerTransaction.put(new Held(dossier.id()), dossier);
        return dossier;
    }

    /** @param change from SET to WHERE, of the dossier n and its unit u; empty where nothing was to be changed */
    private Optional<Nomination> change(String change, Map<String, ?> params) {
        Map<String, Object> given = new HashMap<>(params);
        return db.sql("UPDATE vinhdanh.nomination n " + change.replace("WHERE ",
                "FROM vinhdanh.unit u WHERE u.id = n.unit_id AND ") + " RETURNING " + COLUMNS).params(given)
                .query(Nomination.class).optional().map(Nominations::remembered);
    }

    Nomination insert(String code, DossierForm form, String issuer, long unitId, String user, Instant now) {
        return remembered(db.sql("""
                WITH n AS (INSERT INTO vinhdanh.nomination (code, movement, issuer, unit_id, stage, kind, name,
                    gender, birth_year, citizen_id, position, workplace, leader, content, award_form, achievement,
                    achieved_from, achieved_to, urgent, exclusion_declared, exclusion_ground, created_at,
                    created_by, sort_key)
                VALUES (:code, :movement, :issuer, :unitId, 'DRAFT', :kind, :name, :gender, :birthYear, :citizenId,
                    :position, :workplace, :leader, :content, :awardForm, :achievement, :achievedFrom, :achievedTo,
                    :urgent, :exclusionDeclared, :exclusionGround, :now, :user, :sortKey)
                RETURNING *) SELECT\s""" + COLUMNS + "FROM n JOIN vinhdanh.unit u ON u.id = n.unit_id")
                .params(DossierColumns.of(form)).param("code", code).param("movement", form.movement())
                .param("issuer", issuer).param("unitId", unitId).param("now", Timestamptz.of(now)).param("user", user)
                .query(Nomination.class).single());
    }

    /**
     * Writes the unit's change over the version it was made on; false where somebody else has changed the dossier
     * since. Whose hand it was is kept: who writes a dossier does not judge it.
     */
    boolean update(long id, int version, DossierForm form, String user, Instant now) {
        OncePerTransaction.forget(new Held(id));
        return db.sql("""
                WITH saved AS (UPDATE vinhdanh.nomination SET version = version + 1, kind = :kind, name = :name,
                    gender = :gender, birth_year = :birthYear, citizen_id = :citizenId, position = :position,
                    workplace = :workplace, leader = :leader, content = :content,
                    award_form = :awardForm, achievement = :achievement, achieved_from = :achievedFrom,
                    achieved_to = :achievedTo, urgent = :urgent,
                    exclusion_declared = :exclusionDeclared, exclusion_ground = :exclusionGround,
                    sort_key = :sortKey
                WHERE id = :id AND version = :version RETURNING id)
                INSERT INTO vinhdanh.nomination_hand (nomination_id, user_id, last_at) SELECT id, :user, :now FROM saved
                ON CONFLICT (nomination_id, user_id) DO UPDATE SET last_at = excluded.last_at""")
                .params(DossierColumns.of(form)).param("id", id).param("version", version).param("user", user)
                .param("now", Timestamptz.of(now)).update() == 1;
    }

    /** One process a dossier: given to the first caller only. */
    public Optional<Nomination> claimForProcess(long id) {
        Optional<Nomination> claimed = OncePerTransaction.known(new Claimed(id));
        OncePerTransaction.forget(new Claimed(id));
        return claimed.isPresent() ? claimed
                : change("SET in_process = true WHERE n.id = :id AND NOT n.in_process", Map.of("id", id));
    }

    /** Claims many at once for the processes that this transaction starts next, one for each. */
    public void claimForProcesses(Collection<Long> ids) {
        db.sql("UPDATE vinhdanh.nomination n SET in_process = true FROM vinhdanh.unit u WHERE u.id = n.unit_id "
                + "AND n.id = ANY (?) AND NOT n.in_process RETURNING " + COLUMNS).param(ids.toArray(Long[]::new))
                .query(Nomination.class).list().forEach(dossier ->
                        OncePerTransaction.put(new Claimed(dossier.id()), remembered(dossier)));
    }

    private record Claimed(long id) {
    }

    Nomination submitted(long id, Instant at, String user, int batchNumber) {
        return change("SET submitted_at = :at, submitted_by = :user, batch_number = :batch WHERE n.id = :id",
                Map.of("id", id, "at", Timestamptz.of(at), "user", user, "batch", batchNumber)).orElseThrow();
    }

    public void stage(long id, Stage stage) {
        change("SET stage = :stage WHERE n.id = :id", Map.of("id", id, "stage", stage.name()));
    }

    /** Ends or interrupts the dossier with a reason that the unit reads. */
    public void stage(long id, Stage stage, String reason) {
        Map<String, Object> params = new HashMap<>(Map.of("id", id, "stage", stage.name()));
        params.put("reason", reason);
        change("SET stage = :stage, reason = :reason WHERE n.id = :id", params);
    }

    /** Ends the dossier with an outcome. */
    public void ended(long id, Stage stage, String outcome, String reason) {
        Map<String, Object> params = new HashMap<>(Map.of("id", id, "stage", stage.name(), "outcome", outcome));
        params.put("reason", reason);
        change("SET stage = :stage, outcome = :outcome, reason = :reason WHERE n.id = :id", params);
    }

    /** The name was written wrongly and is put right; earlier versions keep it as it was. */
    public void renamed(long id, String name) {
        String sortKey = VietnameseName.sortKey(get(id).kind(), name);
        change("SET name = :name, sort_key = :sortKey WHERE n.id = :id",
                Map.of("id", id, "name", name, "sortKey", sortKey));
    }

    /** The last day for the supplement, which follows the calendar; null where none is asked for. */
    public void supplementBy(long id, LocalDate date) {
        supplementBy(id, date, false);
    }

    /** @param byPerson a reviewer set the day: it stays, whatever becomes of the calendar */
    public void supplementBy(long id, LocalDate date, boolean byPerson) {
        Map<String, Object> params = new HashMap<>(Map.of("id", id, "byPerson", byPerson));
        params.put("date", date);
        change("SET supplement_by = :date, supplement_by_set = :byPerson WHERE n.id = :id", params);
    }

    /** Codes of the drafts that nobody has submitted. */
    public Collection<String> draftsOf(String movement) {
        return db.sql("SELECT code FROM vinhdanh.nomination WHERE movement = ? AND stage = 'DRAFT' ORDER BY id")
                .param(movement)
                .query(String.class).list();
    }
}
