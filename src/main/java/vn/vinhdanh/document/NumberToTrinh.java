package vn.vinhdanh.document;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vinhdanh.audit.Journal;
import vn.vinhdanh.decision.DecisionList;
import vn.vinhdanh.decision.DecisionLists;
import vn.vinhdanh.decision.IssueDecision.Capacity;
import vn.vinhdanh.decision.ListStatus;
import vn.vinhdanh.nomination.VietnameseName;
import vn.vinhdanh.organization.BodyKind;
import vn.vinhdanh.organization.Caller;
import vn.vinhdanh.organization.CurrentCaller;
import vn.vinhdanh.refusal.Refusal;

/** Sở Nội vụ enters number, day and signer of its tờ trình: the decision names them, and the paper bears them. */
@Service
public class NumberToTrinh {

    private static final int LONGEST = 100;
    private static final List<ListStatus> TOO_LATE =
            List.of(ListStatus.ISSUED, ListStatus.ANNOUNCED, ListStatus.EMPTY);

    private final DecisionLists lists;
    private final ListPaperNumbers numbers;
    private final CurrentCaller callers;
    private final Journal journal;

    NumberToTrinh(DecisionLists lists, ListPaperNumbers numbers, CurrentCaller callers, Journal journal) {
        this.lists = lists;
        this.numbers = numbers;
        this.callers = callers;
        this.journal = journal;
    }

    /** As entered; each may be missing. */
    public record Command(String list, String number, LocalDate date, String signer, String capacity) {
    }

    /** What is entered, and whether the caller may change it now. */
    public record Entered(Signature signature, boolean editable) {
    }

    public Entered of(String code) {
        DecisionList list = lists.toSee(code);
        return new Entered(numbers.of(list).orElse(Signature.NONE), isHomeAffairs(list) && isOpen(list));
    }

    /** @throws Refusal forbidden for others than Sở Nội vụ, conflict once the decision is issued */
    @Transactional
    public void handle(Command command) {
        DecisionList list = lists.lock(lists.toSee(command.list()).id());
        if (!isHomeAffairs(list)) {
            throw Refusal.forbidden("document.to-trinh.not-yours");
        }
        if (!isOpen(list)) {
            throw Refusal.conflict("document.to-trinh.issued");
        }
        Signature signature = new Signature(text("number", command.number()), command.date(),
                text("signer", command.signer()), capacity(command.capacity()));
        numbers.set(list, signature);
        Map<String, Object> detail = new LinkedHashMap<>();
        detail.put("number", signature.number());
        detail.put("date", signature.date());
        detail.put("signer", signature.signer());
        detail.put("capacity", signature.capacity());
        journal.record(list.code(), "TO_TRINH_NUMBERED", detail);
    }

    private boolean isHomeAffairs(DecisionList list) {
        Caller caller = callers.get();
        return caller.isIn(list.issuer(), BodyKind.HOME_AFFAIRS)
                || caller.isIn(list.issuer(), BodyKind.HOME_AFFAIRS_LEAD);
    }

    private static boolean isOpen(DecisionList list) {
        return !TOO_LATE.contains(list.status());
    }

    private static String text(String field, String entered) {
        String text = VietnameseName.clean(entered);
        if (text != null && text.length() > LONGEST) {
            throw Refusal.invalid(field, "decision.reason.too-long", LONGEST);
        }
        return text == null || text.isEmpty() ? null : text;
    }

    private static Capacity capacity(String entered) {
        return Optional.ofNullable(entered).filter(word -> !word.isBlank())
                .map(word -> Arrays.stream(Capacity.values()).filter(c -> c.name().equals(word)).findFirst()
                        .orElseThrow(() -> Refusal.invalid("capacity", "decision.capacity.missing")))
                .orElse(null);
    }
}
