package vn.vinhdanh.movement;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.vinhdanh.calendar.Timestamptz;
import vn.vinhdanh.database.OncePerTransaction;
import vn.vinhdanh.organization.Caller;
import vn.vinhdanh.refusal.Refusal;

/** The registered movements with their contents and award forms. */
@Repository
public class Movements {

    private static final String SELECT = "SELECT * FROM vinhdanh.movement ";
    private static final RowMapper<Movement> MOVEMENT = MovementReading.MOVEMENT;

    private final JdbcClient jdbc;

    public Movements(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Movement> find(String code) {
        return read(code).map(MovementReading::movement);
    }

    /** A transaction reads it once, with all that its rules ask for: those of one submission ask nine times. */
    private Optional<MovementReading> read(String code) {
        return OncePerTransaction.get(new Known(code), () -> jdbc.sql(MovementReading.SELECT).param("code", code)
                .query(MovementReading::of).optional());
    }

    private record Known(String movement) {
    }

    /** Some movements with all that is set for them, by code, in one statement. */
    public Map<String, MovementReading> readings(Collection<String> codes) {
        return jdbc.sql(MovementReading.SELECT_SOME).param("codes", codes.toArray(String[]::new))
                .query(MovementReading::of).list().stream()
                .collect(Collectors.toMap(reading -> reading.movement().code(), Function.identity()));
    }

    /** @throws Refusal NOT_FOUND where there is none, or none that the caller may see: both look alike */
    public Movement get(String code, Caller caller) {
        return find(code).filter(m -> isVisible(m, caller))
                .orElseThrow(() -> Refusal.notFound("movement.notFound", code));
    }

    /** All, by code. */
    public List<Movement> all() {
        return jdbc.sql(SELECT + "ORDER BY code").query(MOVEMENT).list();
    }

    /** The movements of the issuers that the caller belongs to, by code; administrators see all. */
    public List<Movement> visible(Caller caller) {
        return all().stream().filter(m -> isVisible(m, caller)).toList();
    }

    public boolean isVisible(Movement movement, Caller caller) {
        return caller.isSystem() || caller.isAdministrator() || caller.belongsTo(movement.issuer());
    }

    /** In the order of the announcement; none of a movement that does not exist. */
    public List<Content> contents(String movement) {
        return read(movement).map(MovementReading::contents).orElse(List.of());
    }

    /** As with the contents. */
    public List<AwardForm> awardForms(String movement) {
        return read(movement).map(MovementReading::awardForms).orElse(List.of());
    }

    /** Quotas for every unit come before those of single ones. */
    public MovementSettings settings(String movement) {
        MovementReading read = read(movement).orElseThrow(() -> Refusal.notFound("movement.notFound", movement));
        return new MovementSettings(read.quotas(), read.movement().overQuota(), read.movement().lateRule());
    }

    /** Needs a transaction, and settings that keep the rules. */
    void set(String movement, MovementSettings settings) {
        OncePerTransaction.forget(new Known(movement));
        jdbc.sql("UPDATE vinhdanh.movement SET over_quota = :overQuota, late_rule = :lateRule WHERE code = :code")
                .param("code", movement).param("overQuota", settings.overQuota().name())
                .param("lateRule", settings.lateRule().name()).update();
        jdbc.sql("DELETE FROM vinhdanh.movement_quota WHERE movement = :code").param("code", movement).update();
        settings.quotas().forEach(quota -> jdbc.sql("INSERT INTO vinhdanh.movement_quota (movement, kind, unit, most) "
                        + "VALUES (:movement, :kind, :unit, :most)")
                .param("movement", movement).param("kind", quota.kind().name())
                .param("unit", quota.unit() == null ? "" : quota.unit()).param("most", quota.most()).update());
    }

    /** Until the end of the transaction nobody else changes the movement. */
    void lock(String movement) {
        OncePerTransaction.forget(new Known(movement));
        jdbc.sql("SELECT code FROM vinhdanh.movement WHERE code = :code FOR NO KEY UPDATE").param("code", movement)
                .query(String.class).optional();
    }

    /** The next code of a dossier: {@code soc-trang-2021-000123}. None is left out, none waits for another's end. */
    public String nextDossierCode(String movement) {
        Long serial = jdbc.sql("SELECT vinhdanh.next_dossier_serial(?)").param(movement)
                .query((row, n) -> row.getObject(1, Long.class)).single();
        if (serial == null) {
            throw Refusal.notFound("movement.notFound", movement);
        }
        return "%s-%06d".formatted(movement, serial);
    }

    /** Codes of that many dossiers at once, in order. */
    public List<String> nextDossierCodes(String movement, int count) {
        long first = next(movement, "next_serial", count);
        return LongStream.range(first, first + count).mapToObj(n -> "%s-%06d".formatted(movement, n))
                .toList();
    }

    /** The next code of a list: {@code soc-trang-2021-L1}. */
    public String nextListCode(String movement) {
        return movement + "-L" + next(movement, "next_list_serial", 1);
    }

    /** Records the summary once; false where it was recorded before. */
    public boolean summarise(String movement, String remarks, Instant at) {
        OncePerTransaction.forget(new Known(movement));
        return jdbc.sql("UPDATE vinhdanh.movement SET summarised_at = :at, summary_remarks = :remarks "
                        + "WHERE code = :code AND summarised_at IS NULL")
                .param("code", movement).param("remarks", remarks).param("at", Timestamptz.of(at))
                .update() == 1;
    }

    private long next(String movement, String column, int count) {
        return jdbc.sql("UPDATE vinhdanh.movement SET " + column + " = " + column + " + :count WHERE code = :code "
                        + "RETURNING " + column + " - :count")
                .param("code", movement).param("count", count).query(Long.class).optional()
                .orElseThrow(() -> Refusal.notFound("movement.notFound", movement));
    }

    /** Stores a draft that keeps the rules, without batches. Needs a transaction. False where the code is taken. */
    boolean register(MovementDraft draft, String source) {
        int added = jdbc.sql("""
                INSERT INTO vinhdanh.movement
                    (code, issuer, title, plan, plan_date, launched_on, parent, purpose, source)
                VALUES (:code, :issuer, :title, :plan, :planDate, :launchedOn, :parent, :purpose, :source)
                ON CONFLICT (code) DO NOTHING
                """)
                .param("code", draft.code()).param("issuer", draft.issuer()).param("title", draft.title())
                .param("plan", draft.plan()).param("planDate", draft.planDate())
                .param("launchedOn", draft.launchedOn()).param("parent", draft.parent())
                .param("purpose", draft.purpose()).param("source", source).update();
        if (added == 0) {
            return false;
        }
        for (int i = 0; i < draft.contents().size(); i++) {
            Content content = draft.contents().get(i);
            jdbc.sql("""
                    INSERT INTO vinhdanh.movement_content
                        (movement, code, position, title, source_text, numbered_in_source)
                    VALUES (:movement, :code, :position, :title, :sourceText, :numberedInSource)
                    """).param("movement", draft.code()).param("position", i + 1).param("code", content.code())
                    .param("title", content.title()).param("sourceText", content.sourceText())
                    .param("numberedInSource", content.numberedInSource()).update();
        }
        for (int i = 0; i < draft.awardForms().size(); i++) {
            AwardForm form = draft.awardForms().get(i);
            jdbc.sql("INSERT INTO vinhdanh.award_form (movement, code, position, title, recipients) "
                            + "VALUES (:movement, :code, :position, :title, CAST(:recipients AS text[]))")
                    .param("movement", draft.code()).param("code", form.code()).param("position", i + 1)
                    .param("title", form.title()).param("recipients", names(form.recipients())).update();
        }
        set(draft.code(), draft.settings());
        return true;
    }

    private static String[] names(Collection<RecipientKind> kinds) {
        return kinds.stream().map(Enum::name).distinct().toArray(String[]::new);
    }
}
