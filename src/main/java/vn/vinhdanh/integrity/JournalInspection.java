package vn.vinhdanh.integrity;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.vinhdanh.audit.VerifyJournal;

/** The journal's chains are whole. They are read from their beginning, so only where files are, too. */
@Component
class JournalInspection implements Inspection {

    private final VerifyJournal verifyJournal;

    JournalInspection(VerifyJournal verifyJournal) {
        this.verifyJournal = verifyJournal;
    }

    @Override
    public List<Finding> findings(boolean files) {
        return files ? verifyJournal.all(List.of()).stream().flatMap(chain -> chain.faults().stream())
                .map(fault -> new Finding(Kind.JOURNAL_BROKEN, fault.chain(),
                        fault.kind() + " " + fault.seq() + " / " + fault.entry())).toList() : List.of();
    }
}
