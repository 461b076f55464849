package vn.vinhdanh.nomination;

import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vinhdanh.refusal.Refusal;

/** A whole dossier at once, as another system has it ready: draft, papers and submission, all of it or nothing. */
@Service
public class Nominate {

    private final CreateDraft createDraft;
    private final Papers papers;
    private final NominationProcess process;
    private final Nominations nominations;

    Nominate(CreateDraft createDraft, Papers papers, NominationProcess process, Nominations nominations) {
        this.createDraft = createDraft;
        this.papers = papers;
        this.process = process;
        this.nominations = nominations;
    }

    /**
     * By the same rules and with the same entries in the journal as one after the other.
     *
     * @param idempotencyKey see {@link CreateDraft}; the dossier it gave before is given back as it stands
     * @throws Refusal as each of the three does, with everything that is missing; then nothing is stored
     */
    @Transactional
    public Nomination handle(DossierForm form, List<Papers.Upload> uploads, String idempotencyKey) {
        Nomination dossier = createDraft.handle(form, idempotencyKey, draft -> {
            papers.attach(draft, uploads);
            process.startAndHandIn(draft);
        });
        return nominations.held(dossier.id());
    }
}
