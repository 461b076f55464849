package vn.vinhdanh.movement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;
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
    private static final RowMapper<Movement> MOVEMENT = (rs, row) -> new Movement(rs.getString("code"),
            rs.getString("issuer"), rs.getString("title"), rs.getString("plan"),
            rs.getObject("plan_date", LocalDate.class), rs.getObject("launched_on", LocalDate.class),
            rs.getString("parent"), rs.getString("purpose"), rs.getString("source"),
            Rows.instant(rs, "summarised_at"), rs.getString("summary_remarks"),
            OverQuota.valueOf(rs.getString("over_quota")), LateRule.valueOf(rs.getString("late_rule")));

    private final JdbcClient jdbc;

    public Movements(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A transaction reads it once; the rules of one submission ask for it five times. */
    public Optional<Movement> find(String code) {
        return OncePerTransaction.get(new Known("movement", code), () -> jdbc.sql(SELECT + "WHERE code = :code")
                .param("code", code).query(MOVEMENT).optional());
    }

    private record Known(String what, String movement) {
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

    /** In the order of the announcement. */
    public List<Content> contents(String movement) {
        return OncePerTransaction.get(new Known("contents", movement), () -> jdbc
                .sql("SELECT code, title, source_text, numbered_in_source FROM vinhdanh.movement_content "
                        + "WHERE movement = :movement ORDER BY position")
                .param("movement", movement).query(Content.class).list());
    }

    public List<AwardForm> awardForms(String movement) {
        return OncePerTransaction.get(new Known("award forms", movement), () -> jdbc
                .sql("SELECT code, title, recipients FROM vinhdanh.award_form "
                        + "WHERE movement = :movement ORDER BY position")
                .param("movement", movement)
                .query((rs, row) -> new AwardForm(rs.getString("code"), rs.getString("title"),
                        Arrays.stream((String[]) rs.getArray("recipients").getArray())
                                .map(RecipientKind::valueOf).toList()))
                .list());
    }

    /** Quotas for every unit come before those of single ones. */
    public MovementSettings settings(String movement) {
        Movement of = find(movement).orElseThrow(() -> Refusal.notFound("movement.notFound", movement));
        return new MovementSettings(OncePerTransaction.get(new Known("quotas", movement), () -> jdbc.sql("""
                SELECT kind, nullif(unit, '') AS unit, most FROM vinhdanh.movement_quota WHERE movement = :movement
                ORDER BY unit NULLS FIRST, array_position(ARRAY['INDIVIDUAL', 'COLLECTIVE', 'HOUSEHOLD'], kind)
                """).param("movement", movement).query(Quota.class).list()), of.overQuota(), of.lateRule());
    }

    /** Needs a transaction, and settings that keep the rules. */
    void set(String movement, MovementSettings settings) {
        OncePerTransaction.forget(new Known("movement", movement));
        OncePerTransaction.forget(new Known("quotas", movement));
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
        OncePerTransaction.forget(new Known("movement", movement));
        OncePerTransaction.forget(new Known("quotas", movement));
        jdbc.sql("SELECT code FROM vinhdanh.movement WHERE code = :code FOR NO KEY UPDATE").param("code", movement)
                .query(String.class).optional();
    }

    /** The next code of a dossier: {@code soc-trang-2021-000123}. Dossiers of one movement wait for each other here. */
    public String nextDossierCode(String movement) {
        return "%s-%06d".formatted(movement, next(movement, "next_serial", 1));
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
        OncePerTransaction.forget(new Known("movement", movement));
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
        Stream.of("movement", "contents", "award forms", "quotas")
                .forEach(what -> OncePerTransaction.forget(new Known(what, draft.code())));
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
