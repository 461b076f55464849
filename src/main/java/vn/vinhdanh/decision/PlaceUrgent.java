package vn.vinhdanh.decision;

import java.util.Arrays;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vinhdanh.audit.Journal;
import vn.vinhdanh.calendar.OfficeTime;
import vn.vinhdanh.calendar.Timestamptz;
import vn.vinhdanh.nomination.Nomination;
import vn.vinhdanh.nomination.Nominations;
import vn.vinhdanh.organization.CurrentCaller;
import vn.vinhdanh.refusal.Refusal;

/** An urgent dossier that was found good does not wait for its batch, unless its appraiser wants it to. */
@Service
public class PlaceUrgent {

    private final AdHocLists adHocLists;
    private final DecisionLists lists;
    private final DecisionProcess process;
    private final CouncilNeed council;
    private final Nominations nominations;
    private final JdbcClient db;
    private final CurrentCaller callers;
    private final OfficeTime time;
    private final Journal journal;

    PlaceUrgent(AdHocLists adHocLists, DecisionLists lists, DecisionProcess process, CouncilNeed council,
                Nominations nominations, JdbcClient db, CurrentCaller callers, OfficeTime time, Journal journal) {
        this.adHocLists = adHocLists;
        this.lists = lists;
        this.process = process;
        this.council = council;
        this.nominations = nominations;
        this.db = db;
        this.callers = callers;
        this.time = time;
        this.journal = journal;
    }

    /**
     * As entered.
     *
     * @param choice   of {@link AdHocChoice}, or null: a list of its own
     * @param list     code of the list to join
     * @param occasion needed to wait, welcome for a list of its own
     */
    public record Command(long nominationId, String choice, String list, String occasion) {
    }

    /**
     * A second run leaves the dossier where the first put it.
     *
     * @throws Refusal invalid; conflict where the list has gone on meanwhile
     */
    @Transactional
    public void handle(Command command) {
        Nomination dossier = nominations.lock(command.nominationId());
        if (adHocLists.holding(dossier.id()).isPresent()) {
            return;
        }
        switch (choice(command.choice())) {
            case OWN -> open(dossier, Occasion.of(command.occasion(), false));
            case JOIN -> join(dossier, command.list());
            case WAIT -> await(dossier, Occasion.of(command.occasion(), true));
        }
    }

    private static AdHocChoice choice(String entered) {
        if (entered == null || entered.isBlank()) {
            return AdHocChoice.OWN;
        }
        return Arrays.stream(AdHocChoice.values()).filter(c -> c.name().equals(entered)).findFirst()
                .orElseThrow(() -> Refusal.invalid("adHoc", "decision.ad-hoc.unknown", entered));
    }

    private void open(Nomination dossier, String occasion) {
        DecisionList list = adHocLists.create(dossier.movement(), dossier.id(), occasion, null);
        adHocLists.add(list, dossier.id());
        journal.record(list.code(), "COMPILED", Map.of("lines", 1, "urgent", true));
        process.startAdHoc(list);
    }

    private void join(Nomination dossier, String code) {
        if (code == null || code.isBlank()) {
            throw Refusal.invalid("adHocList", "decision.ad-hoc.list.missing");
        }
        // The lock of the list: whoever speaks on it does so before the dossier is on it, or knows of it.
        DecisionList list = adHocLists.ofMovement(dossier.movement(), code).map(found -> lists.lock(found.id()))
                .filter(adHocLists::isOpen)
                .orElseThrow(() -> Refusal.invalid("adHocList", "decision.ad-hoc.list.closed", code));
        // A list that others can join has passed the council by.
        if (council.asksFor(list, dossier.id())) {
            throw Refusal.invalid("adHocList", "decision.ad-hoc.list.no-council", code);
        }
        adHocLists.add(list, dossier.id());
        journal.record(list.code(), "JOINED", Map.of("dossier", dossier.code()));
    }

    private void await(Nomination dossier, String occasion) {
        db.sql("INSERT INTO vinhdanh.gathering (nomination_id, occasion, asked_by, asked_at) VALUES (?, ?, ?, ?) "
                + "ON CONFLICT (nomination_id) DO UPDATE SET occasion = excluded.occasion")
                .params(dossier.id(), occasion, callers.get().user(), Timestamptz.of(time.now())).update();
        journal.record(dossier.code(), "AWAITS_GATHERING", Map.of("reason", occasion));
    }
}
