package vn.vinhdanh.nomination;

import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vinhdanh.audit.Journal;
import vn.vinhdanh.calendar.OfficeTime;
import vn.vinhdanh.organization.CurrentCaller;
import vn.vinhdanh.refusal.Refusal;
import vn.vinhdanh.refusal.Refusal.Problem;

/** Saves what the unit has written so far. */
@Service
public class SaveDossier {

    private final DossierAccess access;
    private final DossierRules rules;
    private final Nominations nominations;
    private final NominationProcess process;
    private final CurrentCaller callers;
    private final OfficeTime time;
    private final Journal journal;

    SaveDossier(DossierAccess access, DossierRules rules, Nominations nominations, NominationProcess process,
            CurrentCaller callers, OfficeTime time, Journal journal) {
        this.access = access;
        this.rules = rules;
        this.nominations = nominations;
        this.process = process;
        this.callers = callers;
        this.time = time;
        this.journal = journal;
    }

    /**
     * @param version the dossier's version that the change was made on
     * @throws Refusal conflict where somebody else has changed the dossier since, or it is past editing
     */
    @Transactional
    public Nomination handle(String code, int version, DossierForm form) {
        Nomination before = access.toEdit(code);
        DossierForm clean = rules.clean(form).of(before);
        List<Problem> problems = rules.malformed(clean);
        if (!problems.isEmpty()) {
            throw Refusal.invalid(problems);
        }
        if (!nominations.update(before.id(), version, clean, callers.get().user(), time.now())) {
            throw Refusal.conflict("nomination.stale", code);
        }
        Nomination after = nominations.get(before.id());
        DossierChange.between(before, after).ifPresent(change -> journal.record(code, "CHANGED", change));
        process.shown(after);
        return after;
    }
}
