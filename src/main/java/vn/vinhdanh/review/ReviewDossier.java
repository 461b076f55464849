package vn.vinhdanh.review;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vinhdanh.audit.Journal;
import vn.vinhdanh.calendar.OfficeTime;
import vn.vinhdanh.nomination.Nomination;
import vn.vinhdanh.nomination.Nominations;
import vn.vinhdanh.nomination.PaperChecklist;
import vn.vinhdanh.nomination.Papers;
import vn.vinhdanh.nomination.Reason;
import vn.vinhdanh.nomination.Stage;
import vn.vinhdanh.notification.Notices;
import vn.vinhdanh.organization.CurrentCaller;
import vn.vinhdanh.refusal.Refusal;
import vn.vinhdanh.refusal.Refusal.Problem;

/** A reviewer's verdict on a dossier, at the district or at Sở Nội vụ. */
@Service
public class ReviewDossier {

    private static final Set<Verdict> OF_A_REVIEW = Set.of(Verdict.ENDORSE, Verdict.RETURN,
            Verdict.REJECT, Verdict.HOLD);

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final Nominations nominations;
    private final Opinions opinions;
    private final Papers papers;
    private final PaperChecklist checklist;
    private final Notices notices;
    private final CurrentCaller callers;
    private final OfficeTime time;
    private final Journal journal;

    ReviewDossier(Nominations nominations, Opinions opinions, Papers papers, PaperChecklist checklist,
            Notices notices, CurrentCaller callers, OfficeTime time, Journal journal) {
        this.nominations = nominations;
        this.opinions = opinions;
        this.papers = papers;
        this.checklist = checklist;
        this.notices = notices;
        this.callers = callers;
        this.time = time;
        this.journal = journal;
    }

    /**
     * @param verdict      as entered: null, empty or unknown is refused
     * @param supplementBy last day for the supplement where the reviewer sets it, else null
     * @param defaultBy    last day where the reviewer does not, from the deadlines; asked for a return only
     */
    public record Command(long nominationId, String verdict, String reason, LocalDate supplementBy,
            Supplier<LocalDate> defaultBy) {
    }

    /**
     * Records the verdict and, for a return or a hold, tells the unit.
     *
     * @throws Refusal invalid where a dossier is endorsed that lacks papers; any other verdict stays possible
     */
    @Transactional
    public Verdict handle(Command command) {
        Verdict verdict = verdict(command.verdict(), OF_A_REVIEW);
        String reason = Reason.of(command.reason(), verdict.needsReason(), "review");
        Nomination dossier = nominations.lock(command.nominationId());
        if (verdict == Verdict.ENDORSE) {
            requirePapers(dossier);
        }
        write(dossier, verdict, reason);
        switch (verdict) {
            case RETURN -> {
                LocalDate by = supplementBy(command);
                nominations.stage(dossier.id(), Stage.SUPPLEMENT, reason);
                nominations.supplementBy(dossier.id(), by, command.supplementBy() != null);
                opinions.supplementBy(dossier, by);
                notices.returned(dossier.id());
            }
            case HOLD -> {
                nominations.stage(dossier.id(), Stage.ON_HOLD, reason);
                notices.onHold(dossier.id());
            }
            default -> {
            }
        }
        return verdict;
    }

    /**
     * Lifts a hold with the conclusion on record.
     *
     * @param next where the review goes on
     */
    @Transactional
    public void lift(long nominationId, String entered, String conclusion, Stage next) {
        Verdict verdict = verdict(entered, Set.of(Verdict.LIFT));
        String reason = Reason.of(conclusion, verdict.needsReason(), "review");
        Nomination dossier = nominations.lock(nominationId);
        write(dossier, verdict, reason);
        nominations.stage(nominationId, next, null);
        notices.holdLifted(nominationId);
    }

    /** Ends the dossier that a reviewer did not propose; the unit reads the reviewer's reason. */
    @Transactional
    public void refused(long nominationId) {
        Opinion last = opinions.of(nominationId).stream().reduce((earlier, later) -> later).orElseThrow();
        nominations.stage(nominationId, Stage.REFUSED, last.reason());
        notices.refused(nominationId);
    }

    /** What was complete when it was handed in may no longer be: a paper is gone, or the table was corrected. */
    private void requirePapers(Nomination dossier) {
        List<Problem> missing = checklist.missing(dossier, papers.of(dossier.id()));
        if (!missing.isEmpty()) {
            List<Problem> problems = new ArrayList<>();
            problems.add(new Problem("verdict", "review.papers.missing", DAY.format(checklist.rulesOf(dossier))));
            problems.addAll(missing);
            throw Refusal.invalid(problems);
        }
    }

    private void write(Nomination dossier, Verdict verdict, String reason) {
        opinions.add(dossier, verdict, reason, callers.get().user(), time.now());
        journal.record(dossier.code(), "REVIEWED", reason == null
                ? Map.of("stage", dossier.stage(), "verdict", verdict)
                : Map.of("stage", dossier.stage(), "verdict", verdict, "reason", reason));
    }

    private LocalDate supplementBy(Command command) {
        LocalDate by = command.supplementBy();
        if (by == null) {
            return command.defaultBy().get();
        }
        if (!by.isAfter(time.today())) {
            throw Refusal.invalid("supplementBy", "review.supplementBy.past");
        }
        return by;
    }

    private static Verdict verdict(String entered, Set<Verdict> allowed) {
        if (entered == null || entered.isBlank()) {
            throw Refusal.invalid("verdict", "review.verdict.missing");
        }
        return allowed.stream().filter(v -> v.name().equals(entered)).findFirst()
                .orElseThrow(() -> Refusal.invalid("verdict", "review.verdict.unknown", entered));
    }
}
