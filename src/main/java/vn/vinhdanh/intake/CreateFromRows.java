package vn.vinhdanh.intake;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.vinhdanh.intake.ImportRows.Waiting;
import vn.vinhdanh.intake.KnownRows.Known;
import vn.vinhdanh.nomination.ListedDrafts;
import vn.vinhdanh.nomination.NominationProcess.StartedDraft;
import vn.vinhdanh.organization.CurrentCaller;

/**
 * Makes rows into dossiers, many in one transaction with the starts of their processes: fifty together reach more than
 * twice the rate of one by one. A row that another list has made meanwhile is left to it.
 */
@Service
class CreateFromRows {

    private final ImportRows rows;
    private final KnownRows knownRows;
    private final ListedDrafts drafts;
    private final AttachPapers papers;
    private final InTheNameOf inTheNameOf;
    private final CurrentCaller callers;
    private final JdbcClient db;

    CreateFromRows(ImportRows rows, KnownRows knownRows, ListedDrafts drafts, AttachPapers papers,
                   InTheNameOf inTheNameOf, CurrentCaller callers, JdbcClient db) {
        this.rows = rows;
        this.knownRows = knownRows;
        this.drafts = drafts;
        this.papers = papers;
        this.inTheNameOf = inTheNameOf;
        this.callers = callers;
        this.db = db;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void handle(Import list, List<Waiting> waiting) {
        List<Waiting> fresh = waiting.stream().filter(row -> row.state() == RowState.VALID).toList();
        Set<String> claimed = new HashSet<>(knownRows.claim(list, fingerprints(fresh)));
        List<Waiting> ours = fresh.stream().filter(row -> claimed.contains(row.fingerprint())).toList();
        make(list, ours);
        leave(list, fresh.stream().filter(row -> !claimed.contains(row.fingerprint())).toList());
        supplement(list, waiting.stream().filter(row -> row.state() == RowState.KNOWN).toList());
    }

    private void make(Import list, List<Waiting> ours) {
        if (ours.isEmpty()) {
            return;
        }
        List<Long> made = drafts.insert(list.movement(), list.unitId(), ours.stream().map(Waiting::form).toList(),
                list.confirmedBy()).stream().map(StartedDraft::id).toList();
        knownRows.became(list, fingerprints(ours), made);
        rows.created(list.id(), ours, made, list.submit());
        papers.to(list, ours.stream().map(Waiting::row).toList());
    }

    private void leave(Import list, List<Waiting> others) {
        Map<String, Known> dossiers = knownRows.of(list.movement(), list.unitId(), fingerprints(others));
        for (Waiting row : others) {
            Known dossier = dossiers.get(row.fingerprint());
            rows.became(list.id(), row.row(), RowState.KNOWN, dossier.nominationId(),
                    List.of(Remark.of("intake.row.known", dossier.code())));
        }
    }

    /** Drafts of earlier lists get the papers, and the answer, that came with this one. */
    private void supplement(Import list, List<Waiting> known) {
        if (known.isEmpty()) {
            return;
        }
        boolean ofUnit = isOfUnit(list);
        List<Integer> open = new ArrayList<>();
        for (Waiting row : known) {
            boolean draft = db.sql("""
                    UPDATE vinhdanh.nomination SET
                        exclusion_declared = coalesce(exclusion_declared, :exclusion::boolean),
                        version = version + CASE WHEN exclusion_declared IS NULL AND :exclusion::boolean IS NOT NULL
                            THEN 1 ELSE 0 END
                    WHERE id = :id AND stage = 'DRAFT' AND (:ofUnit OR created_by = :user)""")
                    .param("exclusion", row.form().exclusionDeclared()).param("id", row.nominationId())
                    .param("ofUnit", ofUnit).param("user", list.confirmedBy()).update() == 1;
            RowState state = !draft ? RowState.KNOWN : list.submit() ? RowState.CREATED : RowState.DRAFT;
            rows.became(list.id(), row.row(), state, row.nominationId(),
                    List.of(Remark.of(draft ? "intake.row.supplemented" : "intake.row.known", row.code())));
            if (draft) {
                open.add(row.row());
            }
        }
        papers.to(list, open);
    }

    /** Whether the one who confirmed speaks for all drafts of the unit, as {@code DossierAccess} has it. */
    private boolean isOfUnit(Import list) {
        AtomicBoolean member = new AtomicBoolean();
        inTheNameOf.run(list.confirmedBy(),
                () -> member.set(callers.get().isOfUnit(list.issuer(), list.unit())));
        return member.get();
    }

    private static List<String> fingerprints(List<Waiting> rows) {
        return rows.stream().map(Waiting::fingerprint).toList();
    }
}
