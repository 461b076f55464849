package vn.vinhdanh.intake;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vinhdanh.refusal.Refusal;

/** A process takes up a list; each list has one process. */
@Service
public class AdoptImport {

    private final ListDesk desk;
    private final Imports imports;

    AdoptImport(ListDesk desk, Imports imports) {
        this.desk = desk;
        this.imports = imports;
    }

    /** @throws Refusal not found, forbidden; conflict where the list has a process, or is done with */
    @Transactional
    public Import handle(long id) {
        Import list = desk.toHandle(id);
        boolean open = list.status() == ImportStatus.CHECKED || list.status() == ImportStatus.RUNNING;
        if (!open || !imports.claimForProcess(id)) {
            throw Refusal.conflict("intake.in-process", list.fileName());
        }
        return list;
    }
}
