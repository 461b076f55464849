package vn.vinhdanh.intake;

import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.vinhdanh.intake.ImportRows.Waiting;
import vn.vinhdanh.nomination.Nomination;
import vn.vinhdanh.nomination.Stage;
import vn.vinhdanh.nomination.SubmitDossier;

/** Hands in the complete dossiers of a list for the person who confirmed it, as of that instant. */
@Service
class SubmitRows {

    private final ImportRows rows;
    private final SubmitDossier submitDossier;
    private final InTheNameOf inTheNameOf;

    SubmitRows(ImportRows rows, SubmitDossier submitDossier, InTheNameOf inTheNameOf) {
        this.rows = rows;
        this.submitDossier = submitDossier;
        this.inTheNameOf = inTheNameOf;
    }

    /** @throws vn.vinhdanh.refusal.Refusal where one of them may not be handed in */
    @Transactional(propagation = Propagation.MANDATORY)
    void handle(Import list, List<Waiting> waiting) {
        submitDossier.prepare(waiting.stream().map(Waiting::code).toList());
        inTheNameOf.run(list.confirmedBy(), () -> waiting.forEach(row -> submit(list, row)));
    }

    private void submit(Import list, Waiting row) {
        Nomination dossier = submitDossier.handle(row.code(), list.confirmedAt());
        List<Remark> remarks = dossier.stage() == Stage.INELIGIBLE
                ? List.of(Remark.of("intake.row.ineligible", dossier.code())) : List.of();
        rows.became(list.id(), row.row(), RowState.SUBMITTED, null, remarks);
    }
}
