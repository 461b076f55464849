package vn.vinhdanh.duplicate;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vinhdanh.audit.Journal;
import vn.vinhdanh.calendar.OfficeTime;
import vn.vinhdanh.duplicate.Resolved.TakenAs;
import vn.vinhdanh.duty.Duties;
import vn.vinhdanh.duty.Step;
import vn.vinhdanh.nomination.DossierAccess;
import vn.vinhdanh.nomination.Nomination;
import vn.vinhdanh.nomination.Nominations;
import vn.vinhdanh.nomination.Reason;
import vn.vinhdanh.nomination.WithdrawDossier;
import vn.vinhdanh.organization.CurrentCaller;
import vn.vinhdanh.refusal.Refusal;

/** A person decides about a dossier that is like another. The same decision again changes nothing. */
@Service
public class ResolveDuplicate {

    private final FindLikenesses find;
    private final Resolutions resolutions;
    private final Deciders deciders;
    private final CloseDuplicate close;
    private final Nominations nominations;
    private final DossierAccess access;
    private final WithdrawDossier withdrawDossier;
    private final Duties duties;
    private final CurrentCaller callers;
    private final OfficeTime time;
    private final Journal journal;
    private final JdbcClient db;

    ResolveDuplicate(FindLikenesses find, Resolutions resolutions, Deciders deciders, CloseDuplicate close,
                     Nominations nominations, DossierAccess access, WithdrawDossier withdrawDossier, Duties duties,
                     CurrentCaller callers, OfficeTime time, Journal journal, JdbcClient db) {
        this.find = find;
        this.resolutions = resolutions;
        this.deciders = deciders;
        this.close = close;
        this.nominations = nominations;
        this.access = access;
        this.withdrawDossier = withdrawDossier;
        this.duties = duties;
        this.callers = callers;
        this.time = time;
        this.journal = journal;
        this.db = db;
    }

    /**
     * @param code     the dossier that is decided about
     * @param other    code of the other, or its id where the caller does not see the code
     * @param decision a {@link Resolution} by name, as entered
     */
    public record Command(String code, String other, String decision, String reason) {
    }

    /**
     * @return the dossier, closed where that was decided
     * @throws Refusal invalid, forbidden, not found; conflict where either has ended or is signed, where the two are
     *   no longer alike, or where a reviewer has decided otherwise
     */
    @Transactional
    public Nomination handle(Command command) {
        Nomination n = access.toSee(command.code());
        Resolution decision = decision(command.decision());
        String reason = Reason.of(command.reason(), true, "duplicate");
        Nomination other = other(command.other()).filter(o -> o.issuer().equals(n.issuer()) && o.id() != n.id())
                .orElseThrow(() -> Refusal.notFound("duplicate.unknown"));
        lock(n, other);
        return decide(nominations.get(n.id()), nominations.get(other.id()), decision, reason);
    }

    private Nomination decide(Nomination n, Nomination other, Resolution decision, String reason) {
        List<Resolved> earlier = resolutions.between(n.id(), other.id());
        Optional<Sureness> sureness = find.between(n, other).map(Likeness::sureness);
        if (sureness.isEmpty() && earlier.isEmpty()) {
            throw Refusal.notFound("duplicate.unknown");
        }
        if (!deciders.allowed(n, other).contains(decision)) {
            throw Refusal.forbidden("duplicate.not-yours." + decision);
        }
        TakenAs role = deciders.role(n).orElseThrow();
        // A reviewer's word on the pair is a word on both dossiers; taking one's own back is the unit's.
        boolean reviews = role == TakenAs.REVIEWER && decision != Resolution.WITHDRAW;
        duties.require(reviews ? Step.RECORD : Step.NOMINATE, n.code());
        if (reviews) {
            duties.require(Step.RECORD, other.code());
        }
        Resolved resolved = new Resolved(n.id(), other.id(), decision, reason, sureness.orElse(Sureness.HINT), role,
                callers.get().user(), time.now());
        if (earlier.stream().anyMatch(r -> isSame(r, resolved))) {
            return n;
        }
        requireUndecided(n, other, resolved, earlier);
        if (sureness.isEmpty()) {
            throw Refusal.conflict("duplicate.not-alike");
        }
        resolutions.add(resolved);
        if (decision == Resolution.KEEP) {
            journal.record(n.code(), "DUPLICATE_KEPT",
                    Map.of("reason", reason, "other", other.code(), "otherUnit", other.unitName()));
            return n;
        }
        return close.handle(n, other, resolved);
    }

    /** Once a dossier is closed it is so; an explanation may be put better until a reviewer has decided. */
    private static boolean isSame(Resolved earlier, Resolved now) {
        if (now.decision() != Resolution.KEEP) {
            return earlier.decision() == now.decision() && earlier.nominationId() == now.nominationId();
        }
        return earlier.decision() == Resolution.KEEP && earlier.knew(now.sureness())
                && (earlier.isOfReviewer() || !now.isOfReviewer() && earlier.reason().equals(now.reason()));
    }

    private void requireUndecided(Nomination n, Nomination other, Resolved now, List<Resolved> earlier) {
        earlier.stream().filter(r -> r.isOfReviewer() && r.knew(now.sureness())).findFirst().ifPresent(r -> {
            throw Refusal.conflict("duplicate.decided." + r.decision());
        });
        if (!withdrawDossier.isOpen(n)) {
            throw Refusal.conflict("duplicate.ended", n.code());
        }
        if (now.decision() == Resolution.MERGE && !(Deciders.canTakeIn(other) && withdrawDossier.isOpen(other))) {
            throw Refusal.conflict("duplicate.other-ended", other.code());
        }
        if (Likeness.isHistory(other.stage())) {
            throw Refusal.conflict("duplicate.history");
        }
    }

    /** Lists before dossiers, each by id, as signing and withdrawing do: nobody waits for each other in a circle. */
    private void lock(Nomination n, Nomination other) {
        Long[] ids = {n.id(), other.id()};
        db.sql("""
                SELECT d.id FROM vinhdanh.decision_list d
                WHERE d.id IN (SELECT l.list_id FROM vinhdanh.decision_line l WHERE l.nomination_id = ANY (?))
                ORDER BY d.id FOR UPDATE""").param(ids).query(Long.class).list();
        db.sql("SELECT id FROM vinhdanh.nomination WHERE id = ANY (?) ORDER BY id FOR UPDATE").param(ids)
                .query(Long.class).list();
    }

    private Optional<Nomination> other(String reference) {
        return reference.matches("\\d{1,18}") ? nominations.find(Long.parseLong(reference))
                : nominations.find(reference);
    }

    private static Resolution decision(String entered) {
        return Arrays.stream(Resolution.values()).filter(r -> r.name().equals(entered)).findFirst()
                .orElseThrow(() -> Refusal.invalid("decision", "duplicate.decision.missing"));
    }
}
