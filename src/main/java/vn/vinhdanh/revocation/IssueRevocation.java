package vn.vinhdanh.revocation;

import java.time.LocalDate;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vinhdanh.audit.Journal;
import vn.vinhdanh.calendar.OfficeTime;
import vn.vinhdanh.decision.DecisionNumbers;
import vn.vinhdanh.decision.DecisionNumbers.Entry;
import vn.vinhdanh.decision.DecisionNumbers.Matter;
import vn.vinhdanh.refusal.Refusal;

/** Văn thư gives the decision its number, out of the same book as all decisions of the issuer. */
@Service
public class IssueRevocation {

    private final Revocations revocations;
    private final DecisionNumbers numbers;
    private final OfficeTime time;
    private final Journal journal;

    IssueRevocation(Revocations revocations, DecisionNumbers numbers, OfficeTime time, Journal journal) {
        this.revocations = revocations;
        this.numbers = numbers;
        this.time = time;
        this.journal = journal;
    }

    /**
     * @param entry    as entered
     * @param returnBy last day of the return where the proposal names none that is still to come
     * @throws Refusal invalid with every wrong field at once; a number is given once a year by an issuer
     */
    @Transactional
    public void handle(long id, Entry entry, Supplier<LocalDate> returnBy) {
        Revocation found = revocations.lock(id, RevocationStatus.SIGNED);
        Matter matter = new Matter(found.isRevoking() ? "REVOCATION" : "CORRECTION", null, found.issuer(),
                time.dateOf(found.settledAt()), "revocation.date.before-signing");
        long decision = numbers.enter(matter, entry);
        revocations.issued(id, decision, found.isRevoking() ? lastDay(found, returnBy) : null);
        Entry clean = entry.clean();
        journal.record(found.code(), "ISSUED", Map.of("number", clean.number(), "date", clean.date(),
                "signer", clean.signer(), "capacity", clean.capacity()));
    }

    private LocalDate lastDay(Revocation found, Supplier<LocalDate> byTable) {
        boolean toCome = found.returnBy() != null && found.returnBy().isAfter(time.today());
        return toCome ? found.returnBy() : byTable.get();
    }
}
