package vn.vinhdanh.intake;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import vn.vinhdanh.audit.Journal;
import vn.vinhdanh.calendar.OfficeTime;
import vn.vinhdanh.database.DatabaseTrouble;
import vn.vinhdanh.intake.ImportRows.Waiting;
import vn.vinhdanh.refusal.Refusal;

/**
 * Makes the rows of a confirmed list into dossiers, then hands the complete ones in: fifty together, each fifty in a
 * transaction of their own. What is interrupted is undone and done again; nothing is lost and nothing is done twice.
 */
@Service
public class RunImport {

    static final int CHUNK = 50;
    private static final Logger LOG = LoggerFactory.getLogger(RunImport.class);
    private static final int MOST_ATTEMPTS = 3;
    /** Well below the time for which a job is locked. */
    private static final Duration ONE_STEP = Duration.ofSeconds(2);
    private static final Duration A_MOMENT = Duration.ofMillis(200);

    private final Imports imports;
    private final ImportRows rows;
    private final CreateFromRows createFromRows;
    private final SubmitRows submitRows;
    private final Separately separately;
    private final ImportNotice notice;
    private final OfficeTime time;
    private final Journal journal;

    RunImport(Imports imports, ImportRows rows, CreateFromRows createFromRows, SubmitRows submitRows,
              Separately separately, ImportNotice notice, OfficeTime time, Journal journal) {
        this.imports = imports;
        this.rows = rows;
        this.createFromRows = createFromRows;
        this.submitRows = submitRows;
        this.separately = separately;
        this.notice = notice;
        this.time = time;
        this.journal = journal;
    }

    /** Does some of what is left, for a second or two. @return whether anything is left, with another node or here */
    public boolean step(long id) {
        Import list = imports.get(id);
        if (list.status() != ImportStatus.RUNNING) {
            return false;
        }
        long until = System.nanoTime() + ONE_STEP.toNanos();
        boolean left = true;
        while (left && System.nanoTime() < until) {
            left = chunk(list, size -> rows.toCreate(id, size), createFromRows::handle, RowState.FAILED)
                    || chunk(list, size -> rows.toSubmit(id, size), submitRows::handle, RowState.DRAFT);
        }
        if (!left && rows.isAnyLeft(id)) {
            // Another node holds them: were the list called done, what that one leaves undone would be lost.
            LockSupport.parkNanos(A_MOMENT.toNanos());
            return true;
        }
        return left;
    }

    /** Every row has become what it can. A second call changes nothing. */
    public void finish(long id) {
        separately.call(() -> {
            Import list = imports.lock(id);
            if (list.status() == ImportStatus.RUNNING) {
                imports.ended(id, ImportStatus.DONE, time.now());
                Map<RowState, Integer> counts = rows.counts(id);
                journal.record(list.code(), "LIST_IMPORTED", counts.entrySet().stream()
                        .collect(Collectors.toMap(count -> count.getKey().name(), Map.Entry::getValue)));
                notice.send(list, counts);
            }
            return null;
        });
    }

    /**
     * @param refused what becomes of a row that is refused when it is tried alone
     * @return whether there was anything to do
     */
    private boolean chunk(Import list, Function<Integer, List<Waiting>> next,
                          BiConsumer<Import, List<Waiting>> work, RowState refused) {
        Tried tried = new Tried();
        try {
            return separately.call(() -> {
                tried.rows = next.apply(CHUNK);
                if (!tried.rows.isEmpty()) {
                    work.accept(list, tried.rows);
                }
                return !tried.rows.isEmpty();
            });
        } catch (RuntimeException e) {
            // A server in trouble says nothing of the rows: they are tried again as they are.
            if (tried.rows.isEmpty() || DatabaseTrouble.isIn(e)) {
                throw e;
            }
            separately.call(() -> {
                failed(list, tried.rows, e, refused);
                return null;
            });
            return true;
        }
    }

    /** The rows a transaction was about, for when it has failed. */
    private static final class Tried {
        private List<Waiting> rows = List.of();
    }

    /** Many that failed together are tried again one by one; one alone is refused, tried again, or given up. */
    private void failed(Import list, List<Waiting> tried, RuntimeException failure, RowState refused) {
        if (tried.size() > 1) {
            rows.failedOnce(list.id(), tried.stream().map(Waiting::row).toList());
            return;
        }
        Waiting row = tried.get(0);
        if (failure instanceof Refusal refusal) {
            rows.became(list.id(), row.row(), refused, null, refusal.problems().stream().map(Remark::of).toList());
        } else if (row.attempts() + 1 < MOST_ATTEMPTS) {
            rows.failedOnce(list.id(), List.of(row.row()));
        } else {
            LOG.error("Row {} of list {} is given up", row.row(), list.code(), failure);
            boolean dossier = row.nominationId() != null;
            rows.became(list.id(), row.row(), dossier ? RowState.DRAFT : RowState.FAILED, null,
                    List.of(Remark.of(dossier ? "intake.row.not-submitted" : "intake.row.failed")));
        }
    }
}
