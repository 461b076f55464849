package vn.vinhdanh.report;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * The summary report of a movement. "Nominated" counts what was submitted, withdrawn dossiers included; "awarded" the
 * awards, those of a higher authority included.
 *
 * @param byStage       dossiers by stage, drafts included
 * @param leaders       awarded individuals in a leading position
 * @param directWorkers awarded individuals who do the work themselves
 * @param money         prizes of the awards that stand, in đồng
 */
public record MovementReport(String movement, String title, List<Row> batches, Map<String, Long> byStage,
                             List<Row> byContent, List<Row> byKind, List<Row> byUnit, long leaders, long directWorkers,
                             long money, Instant generatedAt, Instant summarisedAt, String remarks) {

    /**
     * @param code  of the batch, content, kind or unit
     * @param title in words, or null where the code says it
     */
    public record Row(String code, String title, long nominated, long awarded, long declined) {
    }
}
