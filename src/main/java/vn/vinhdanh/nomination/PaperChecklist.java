package vn.vinhdanh.nomination;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.vinhdanh.calendar.OfficeTime;
import vn.vinhdanh.refusal.Refusal;
import vn.vinhdanh.refusal.Refusal.Problem;

/** The papers that a dossier must have beside those that it has. The rules of the day of submission apply. */
@Component
public class PaperChecklist {

    private final RequiredPapers required;
    private final OfficeTime time;

    PaperChecklist(RequiredPapers required, OfficeTime time) {
        this.required = required;
        this.time = time;
    }

    /** One required paper. */
    public record Item(EvidenceType type, boolean present) {
    }

    /**
     * Every required paper, whether it is there or not.
     *
     * @throws Refusal conflict where the table has no answer
     */
    public List<Item> of(Nomination n, List<Evidence> papers) {
        Set<EvidenceType> present = papers.stream().map(Evidence::type).collect(Collectors.toSet());
        return required.of(Procedure.of(n), n.kind(), n.awardForm(), rulesOf(n)).stream()
                .map(type -> new Item(type, present.contains(type))).toList();
    }

    /** What is not there, as a refusal names it; where the table has no answer, that. */
    public List<Problem> missing(Nomination n, List<Evidence> papers) {
        try {
            return of(n, papers).stream().filter(item -> !item.present())
                    .map(item -> new Problem("evidence." + item.type(), "nomination.paper.missing." + item.type()))
                    .toList();
        } catch (Refusal unanswered) {
            return unanswered.problems();
        }
    }

    /** The day whose rules apply to the dossier. */
    public LocalDate rulesOf(Nomination n) {
        return n.submittedAt() == null ? time.today() : time.dateOf(n.submittedAt());
    }
}
