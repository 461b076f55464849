package vn.vinhdanh.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.vinhdanh.decision.DecisionList;
import vn.vinhdanh.decision.DecisionLists;
import vn.vinhdanh.decision.RollOver;
import vn.vinhdanh.movement.Batch;
import vn.vinhdanh.movement.BatchStatus;
import vn.vinhdanh.movement.Batches;
import vn.vinhdanh.movement.Movements;
import vn.vinhdanh.nomination.FindDossiers;
import vn.vinhdanh.organization.CurrentCaller;
import vn.vinhdanh.refusal.Refusal;

/** Batches (đợt) with their dates and counts. */
@RestController
@RequestMapping("/api/batches")
@Tag(name = "movements")
class BatchesController {

    private final Batches batches;
    private final Movements movements;
    private final DecisionLists lists;
    private final RollOver rollOver;
    private final FindDossiers findDossiers;
    private final CurrentCaller callers;

    BatchesController(Batches batches, Movements movements, DecisionLists lists, RollOver rollOver,
            FindDossiers findDossiers, CurrentCaller callers) {
        this.batches = batches;
        this.movements = movements;
        this.lists = lists;
        this.rollOver = rollOver;
        this.findDossiers = findDossiers;
        this.callers = callers;
    }

    /**
     * @param counts        dossiers by stage, of those the caller may see
     * @param ifCompiledNow only for the bodies of the issuer
     * @param nextBatch     code of the batch that takes over what is left, or null
     */
    record BatchView(String code, String movement, int number, Instant opensAt, Instant closesAt,
                     LocalDate reviewBy, BatchStatus status, String listCode, Map<String, Long> counts,
                     RollOver.Preview ifCompiledNow, String nextBatch) {
    }

    @GetMapping("/{code}")
    @Operation(summary = "A batch: dates, status, and how many of the caller's dossiers stand where.")
    BatchView get(@PathVariable String code) {
        // One no for both: a batch of another issuer looks like one that does not exist.
        Batch batch = batches.find(code).filter(this::isVisible)
                .orElseThrow(() -> Refusal.notFound("movement.batch.notFound", code));
        boolean body = lists.mayRead(movements.find(batch.movement()).orElseThrow().issuer());
        return new BatchView(batch.code(), batch.movement(), batch.number(), batch.opensAt(), batch.closesAt(),
                batch.reviewBy(), batch.status(), lists.ofBatch(batch.id()).map(DecisionList::code).orElse(null),
                findDossiers.byStage(batch.movement(), batch.number()), body ? rollOver.preview(batch) : null,
                batches.next(batch).map(Batch::code).orElse(null));
    }

    private boolean isVisible(Batch batch) {
        return movements.find(batch.movement())
                .filter(movement -> movements.isVisible(movement, callers.get())).isPresent();
    }
}
