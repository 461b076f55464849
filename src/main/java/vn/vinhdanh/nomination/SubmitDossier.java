package vn.vinhdanh.nomination;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.vinhdanh.audit.Journal;
import vn.vinhdanh.calendar.OfficeTime;
import vn.vinhdanh.movement.Batch;
import vn.vinhdanh.movement.Batches;
import vn.vinhdanh.movement.Movements;
import vn.vinhdanh.organization.CurrentCaller;
import vn.vinhdanh.refusal.Refusal;
import vn.vinhdanh.refusal.Refusal.Problem;

/** Hands a dossier in. The instant of the first submission fixes the batch, whichever timers have run. */
@Service
public class SubmitDossier {

    private final DossierAccess access;
    private final DossierRules rules;
    private final Nominations nominations;
    private final Papers papers;
    private final Versions versions;
    private final Batches batches;
    private final Movements movements;
    private final NominationProcess process;
    private final CurrentCaller callers;
    private final OfficeTime time;
    private final Journal journal;

    SubmitDossier(DossierAccess access, DossierRules rules, Nominations nominations, Papers papers,
                  Versions versions, Batches batches, Movements movements, NominationProcess process,
                  CurrentCaller callers, OfficeTime time, Journal journal) {
        this.access = access;
        this.rules = rules;
        this.nominations = nominations;
        this.papers = papers;
        this.versions = versions;
        this.batches = batches;
        this.movements = movements;
        this.process = process;
        this.callers = callers;
        this.time = time;
        this.journal = journal;
    }

    /** The unit hands in its draft, or its supplemented dossier; a dossier handed in already is given back as it is. */
    @Transactional
    public Nomination handle(String code) {
        Nomination dossier = access.toHold(code);
        if (dossier.stage().isFinal()) {
            throw Refusal.conflict("nomination.not-editable", code);
        }
        if (dossier.stage().isEditable()) {
            process.handIn(dossier);
        }
        return nominations.held(dossier.id());
    }

    /**
     * Hands in the draft of a list as of the instant at which the list was confirmed. The rules and rights are those of
     * {@link #handle}; what is a draft no more is left as it is.
     */
    @Transactional
    public Nomination handle(String code, Instant confirmedAt) {
        Nomination draft = access.toHold(code);
        if (draft.stage() == Stage.DRAFT) {
            process.handIn(draft, confirmedAt);
        }
        return nominations.held(draft.id());
    }

    /** Many are to be handed in by this transaction, one after the other: reads and locks them together. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void prepare(Collection<String> codes) {
        nominations.lock(codes);
        process.willHandIn(codes);
    }

    /** What stands between the dossier and its submission. */
    public List<Problem> missing(Nomination dossier) {
        return rules.missing(dossier, papers.of(dossier.id()));
    }

    /** The rule at the unit's task: an incomplete dossier is not handed in. */
    public void requireComplete(long id) {
        List<Problem> missing = missing(nominations.held(id));
        if (!missing.isEmpty()) {
            throw Refusal.invalid(missing);
        }
    }

    /**
     * The draft has been handed in: fixes the instant and the batch. A second call changes nothing.
     *
     * @param confirmedAt when the list that it came with was confirmed, or null: now. A list that takes until its batch
     *                    is compiled comes too late for it, as everybody else would
     * @throws Refusal conflict where it comes late and the movement takes nothing late; the draft stays. An urgent one
     *   (khen đột xuất) waits for no batch and is never late.
     */
    @Transactional
    public Nomination submitted(long id, Instant confirmedAt) {
        Nomination draft = nominations.held(id);
        if (draft.submittedAt() != null) {
            return draft;
        }
        List<Batch> held = batches.holdForSubmission(draft.movement());
        Instant now = time.now();
        Instant at = confirmedAt == null || Batches.forSubmission(held, confirmedAt).isCompiled() ? now : confirmedAt;
        if (!draft.urgent()) {
            batches.refuseLate(movements.find(draft.movement()).orElseThrow(), held, at);
        }
        Batch batch = Batches.forSubmission(held, at);
        Nomination submitted = nominations.submitted(id, at, callers.get().user(), batch.number());
        versions.keepFirst(id, callers.get().user(), now);
        journal.record(draft.code(), "SUBMITTED", Map.of("batch", batch.number()));
        return submitted;
    }

    /**
     * The supplemented dossier has been handed in again: a version of its own, even where only papers have changed.
     *
     * @throws Refusal conflict where it has lapsed meanwhile, see {@link LapseSupplement}
     */
    @Transactional
    public void supplemented(long id) {
        Nomination dossier = nominations.lock(id);
        if (dossier.stage() != Stage.SUPPLEMENT) {
            throw Refusal.conflict("nomination.not-editable", dossier.code());
        }
        requireComplete(id);
        nominations.supplementBy(id, null);
        versions.keep(id, Version.Why.SUPPLEMENTED, callers.get().user(), time.now());
        journal.record(dossier.code(), "SUPPLEMENTED");
    }
}
