package vn.vinhdanh.nomination;

import java.time.LocalDate;
import java.util.List;

/** Which papers a dossier needs; required-documents.dmn stands behind it. */
public interface RequiredPapers {

    /**
     * The papers that are required on that day, each once, in the table's order; never empty. The same question again
     * costs next to nothing, so it may be asked for each row of a list.
     *
     * @param awardForm code of the award form, or null where none is chosen yet
     * @param onDate    the day of submission; today for a dossier that has not been submitted
     * @throws vn.vinhdanh.refusal.Refusal conflict where the table has no answer or names a paper that does not exist
     */
    List<EvidenceType> of(Procedure procedure, NomineeKind kind, String awardForm, LocalDate onDate);
}
