package vn.vinhdanh.workflow.nomination;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.vinhdanh.nomination.EvidenceType;
import vn.vinhdanh.nomination.NomineeKind;
import vn.vinhdanh.nomination.Procedure;
import vn.vinhdanh.nomination.RequiredPapers;
import vn.vinhdanh.refusal.Refusal;
import vn.vinhdanh.workflow.Decisions;

/**
 * Asks required-documents.dmn. Whoever edits the table in the Modeler may leave a case without an answer, or misspell a
 * paper: then nothing is handed in, rather than a dossier without its papers.
 */
@Component
class PapersTable implements RequiredPapers {

    private static final String TABLE = "required-documents";

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final Decisions decisions;

    PapersTable(Decisions decisions) {
        this.decisions = decisions;
    }

    @Override
    public List<EvidenceType> of(Procedure procedure, NomineeKind kind, String awardForm, LocalDate onDate) {
        Map<String, Object> facts = new HashMap<>(Map.of("procedure", procedure.name(), "nomineeKind", kind.name(),
                "submittedOn", onDate.toString()));
        if (awardForm != null) {
            facts.put("awardForm", awardForm);
        }
        List<EvidenceType> papers = decisions.rows(TABLE, facts).stream().map(row -> row.get("papers"))
                .filter(cell -> cell != null).flatMap(cell -> Arrays.stream(cell.toString().split(",")))
                .map(String::strip).filter(name -> !name.isEmpty()).map(PapersTable::type).distinct().toList();
        if (papers.isEmpty()) {
            throw Refusal.conflict("nomination.papers.no-rule", DAY.format(onDate));
        }
        return papers;
    }

    private static EvidenceType type(String name) {
        return Arrays.stream(EvidenceType.values()).filter(type -> type.name().equals(name)).findFirst()
                .orElseThrow(() -> Refusal.conflict("nomination.papers.unknown-paper", name));
    }
}
