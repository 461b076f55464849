package vn.vinhdanh.intake;

import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vinhdanh.audit.Journal;
import vn.vinhdanh.calendar.OfficeTime;
import vn.vinhdanh.organization.CurrentCaller;
import vn.vinhdanh.refusal.Refusal;

/** A person says what is to become of a checked list. */
@Service
public class ConfirmImport {

    private final ListDesk desk;
    private final Imports imports;
    private final ImportRows rows;
    private final CurrentCaller callers;
    private final OfficeTime time;
    private final Journal journal;

    ConfirmImport(ListDesk desk, Imports imports, ImportRows rows, CurrentCaller callers, OfficeTime time,
                  Journal journal) {
        this.desk = desk;
        this.imports = imports;
        this.rows = rows;
        this.callers = callers;
        this.time = time;
        this.journal = journal;
    }

    /**
     * Its good rows are to become dossiers; the instant is that of their submission.
     *
     * @throws Refusal invalid, where no row is good, or one is bad and all or nothing was asked for; conflict where the
     *                 list was abandoned or is done
     */
    @Transactional
    public void confirm(long id) {
        Import list = desk.toHandle(id);
        if (list.status() == ImportStatus.RUNNING) {
            return;
        }
        requireOpen(list);
        if (list.allOrNothing() && list.invalid() > 0) {
            throw Refusal.invalid("action", "intake.confirm.all-or-nothing", list.invalid());
        }
        if (!rows.isAnyLeft(id)) {
            throw Refusal.invalid("action", "intake.confirm.nothing");
        }
        imports.confirmed(id, callers.get().user(), time.now());
        journal.record(list.code(), "LIST_CONFIRMED", Map.of("rows", list.valid()));
    }

    /** Nothing is to become of it; abandoning twice changes nothing. */
    @Transactional
    public void abandon(long id) {
        Import list = imports.lock(id);
        if (list.status() == ImportStatus.ABANDONED) {
            return;
        }
        requireOpen(list);
        imports.ended(id, ImportStatus.ABANDONED, time.now());
        journal.record(list.code(), "LIST_ABANDONED");
    }

    /** @throws Refusal forbidden, or conflict where the list is not open any more */
    @Transactional
    public void requireAbandonable(long id) {
        requireOpen(desk.toHandle(id));
    }

    private static void requireOpen(Import list) {
        if (list.status() != ImportStatus.CHECKED) {
            throw Refusal.conflict("intake.not-open." + list.status(), list.fileName());
        }
    }
}
