package vn.vinhdanh.decision;

import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.vinhdanh.calendar.OfficeTime;
import vn.vinhdanh.movement.Batch;
import vn.vinhdanh.movement.Batches;

/** Where deferred dossiers of a list go on to. */
@Component
class NextBatch {

    private final Batches batches;
    private final OfficeTime time;

    NextBatch(Batches batches, OfficeTime time) {
        this.batches = batches;
        this.time = time;
    }

    /** The batch after the list's own; from an ad hoc list, the batch that takes nominations now. */
    Optional<Batch> after(DecisionList list) {
        if (list.batchId() != null) {
            return batches.next(batches.get(list.batchId()));
        }
        return Batch.forSubmission(batches.of(list.movement()), time.now());
    }
}
