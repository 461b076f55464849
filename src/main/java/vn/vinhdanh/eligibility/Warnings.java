package vn.vinhdanh.eligibility;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import vn.vinhdanh.calendar.OfficeTime;
import vn.vinhdanh.eligibility.Finding.Result;
import vn.vinhdanh.movement.Batch;
import vn.vinhdanh.movement.Batches;
import vn.vinhdanh.nomination.Nomination;

/** What a nominator should know before submitting: what would refuse or hold the draft, and what would be flagged. */
@Service
public class Warnings {

    /** What a draft still lacks is named with its fields. */
    private static final String FACT_MISSING = "FACT_MISSING";

    private final EligibilityRules rules;
    private final Facts facts;
    private final Quotas quotas;
    private final Batches batches;
    private final OfficeTime time;
    private final JdbcClient db;

    Warnings(EligibilityRules rules, Facts facts, Quotas quotas, Batches batches, OfficeTime time, JdbcClient db) {
        this.rules = rules;
        this.facts = facts;
        this.quotas = quotas;
        this.batches = batches;
        this.time = time;
        this.db = db;
    }

    /** As if the draft were submitted now. */
    public List<Flag> of(Nomination draft) {
        Stream<Flag> found = rules.ask(facts.of(draft)).stream()
                .filter(f -> f.result() != Result.ELIGIBLE && !FACT_MISSING.equals(f.code()))
                .filter(f -> !Flags.LEADER_WITHOUT_WORKERS.equals(f.code()) || !hasWorkers(draft)).map(Flag::of);
        return Stream.concat(found, quotas.warning(draft).stream()).toList();
    }

    /** Whether the unit has nominated somebody who does the work; the view {@code shown_flag} asks the same. */
    private boolean hasWorkers(Nomination draft) {
        return Batch.forSubmission(batches.of(draft.movement()), time.now()).filter(batch -> db.sql("""
                SELECT EXISTS (SELECT 1 FROM vinhdanh.nomination
                    WHERE unit_id = :unit AND movement = :movement AND batch_number = :batch
                      AND submitted_at IS NOT NULL AND kind = 'INDIVIDUAL' AND NOT leader
                      AND stage NOT IN ('WITHDRAWN', 'INELIGIBLE', 'REFUSED'))""")
                .param("unit", draft.unitId()).param("movement", draft.movement()).param("batch", batch.number())
                .query(Boolean.class).single()).isPresent();
    }
}
