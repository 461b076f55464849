package vn.vinhdanh.nomination;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vinhdanh.audit.Journal;
import vn.vinhdanh.calendar.OfficeTime;
import vn.vinhdanh.movement.Movement;
import vn.vinhdanh.movement.Movements;
import vn.vinhdanh.organization.BodyKind;
import vn.vinhdanh.organization.Caller;
import vn.vinhdanh.organization.CurrentCaller;
import vn.vinhdanh.organization.Organizations;
import vn.vinhdanh.organization.Unit;
import vn.vinhdanh.refusal.Refusal;
import vn.vinhdanh.refusal.Refusal.Problem;

/** Opens a dossier for a unit, as a draft. */
@Service
public class CreateDraft {

    private static final int LONGEST_KEY = 200;

    private final Nominations nominations;
    private final Movements movements;
    private final Organizations organizations;
    private final DossierRules rules;
    private final NominationProcess process;
    private final CurrentCaller callers;
    private final OfficeTime time;
    private final Journal journal;
    private final JdbcClient db;

    CreateDraft(Nominations nominations, Movements movements, Organizations organizations, DossierRules rules,
                NominationProcess process, CurrentCaller callers, OfficeTime time, Journal journal, JdbcClient db) {
        this.nominations = nominations;
        this.movements = movements;
        this.organizations = organizations;
        this.rules = rules;
        this.process = process;
        this.callers = callers;
        this.time = time;
        this.journal = journal;
        this.db = db;
    }

    /**
     * Opens the draft and starts its process. The same idempotency key of the same unit gives the first dossier again.
     *
     * @param idempotencyKey chosen by the caller, or null; a blank one counts as none
     * @throws Refusal invalid, or forbidden where the caller does not nominate for the unit
     */
    @Transactional
    public Nomination handle(DossierForm form, String idempotencyKey) {
        return handle(form, idempotencyKey, process::start);
    }

    /** @param begin begins the process of a new draft, and does whatever else belongs to its making */
    Nomination handle(DossierForm form, String idempotencyKey, Consumer<Nomination> begin) {
        Unit unit = unit(form);
        String key = idempotencyKey == null || idempotencyKey.isBlank() ? null : idempotencyKey;
        Optional<Nomination> earlier = earlier(unit, key);
        if (earlier.isPresent()) {
            return earlier.get();
        }
        Nomination draft = store(form, unit);
        if (key != null) {
            db.sql("INSERT INTO vinhdanh.idempotency_key (unit_id, key, nomination_id) VALUES (?, ?, ?)")
                    .params(unit.id(), key, draft.id()).update();
        }
        begin.accept(draft);
        return draft;
    }

    /** Makes the draft's row for a process that has begun already, in Tasklist. */
    @Transactional
    public Nomination forStartedProcess(DossierForm form) {
        return store(form, unit(form));
    }

    private Nomination store(DossierForm form, Unit unit) {
        Movement movement = movement(form);
        if (!movement.issuer().equals(unit.issuer())) {
            throw Refusal.invalid("unit", "nomination.unit.other-issuer", unit.code(), movement.title());
        }
        if (movement.summarisedAt() != null) {
            throw Refusal.conflict("nomination.movement.over", movement.title());
        }
        DossierForm clean = rules.clean(form);
        List<Problem> problems = rules.malformed(clean);
        if (!problems.isEmpty()) {
            throw Refusal.invalid(problems);
        }
        Nomination draft = nominations.insert(movements.nextDossierCode(movement.code()), clean, movement.issuer(),
                unit.id(), callers.get().user(), time.now());
        journal.record(draft.code(), "DRAFTED");
        return draft;
    }

    private Movement movement(DossierForm form) {
        if (form.movement() == null) {
            throw Refusal.invalid("movement", "nomination.movement.missing");
        }
        return movements.find(form.movement()).filter(m -> movements.isVisible(m, callers.get()))
                .orElseThrow(() -> Refusal.invalid("movement", "nomination.movement.unknown", form.movement()));
    }

    private Unit unit(DossierForm form) {
        if (form.unit() == null) {
            throw Refusal.invalid("unit", "nomination.unit.missing");
        }
        Movement movement = movement(form);
        Caller caller = callers.get();
        Unit unit = organizations.unit(movement.issuer(), form.unit(), time.today())
                .orElseThrow(() -> Refusal.invalid("unit", "nomination.unit.unknown", form.unit()));
        boolean mayNominate = caller.isSystem() || caller.isOfUnit(unit.issuer(), unit.code())
                || caller.isIn(unit.issuer(), BodyKind.HOME_AFFAIRS);
        if (!mayNominate) {
            throw Refusal.forbidden("nomination.unit.not-yours", form.unit());
        }
        return unit;
    }

    /** Two requests with one key at once: the second waits for the first at the unit's row, then finds its dossier. */
    private Optional<Nomination> earlier(Unit unit, String key) {
        if (key == null) {
            return Optional.empty();
        }
        if (key.length() > LONGEST_KEY) {
            throw Refusal.invalid("Idempotency-Key", "nomination.too-long", LONGEST_KEY);
        }
        db.sql("SELECT 1 FROM vinhdanh.unit WHERE id = ? FOR UPDATE").param(unit.id()).query(Integer.class).single();
        return db.sql("SELECT nomination_id FROM vinhdanh.idempotency_key WHERE unit_id = ? AND key = ?")
                .params(unit.id(), key)
                .query(Long.class).optional().map(nominations::get);
    }
}
