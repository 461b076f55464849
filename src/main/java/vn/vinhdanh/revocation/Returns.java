package vn.vinhdanh.revocation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What came back of a revoked award. */
@Repository
public class Returns {

    private final JdbcClient db;

    Returns(JdbcClient db) {
        this.db = db;
    }

    /** What can come back. */
    public enum What {
        MONEY, SHEET
    }

    /** What became of the sheet; all of these settle it. */
    public enum Sheet {
        RETURNED, DESTROYED, LOST, NOT_HANDED_OVER
    }

    /**
     * One entry.
     *
     * @param amount  đồng, of money
     * @param sheet   of the sheet
     * @param receipt number of the receipt or the minutes, or null
     */
    public record Entry(long id, What what, Long amount, Sheet sheet, LocalDate returnedOn, String receipt,
                        Instant recordedAt, String recordedBy) {
    }

    /**
     * What is still out.
     *
     * @param money đồng
     * @param sheet whether the sheet is
     */
    public record Outstanding(long money, boolean sheet) {

        public boolean isNothing() {
            return money == 0 && !sheet;
        }
    }

    /** Oldest first, without those struck out. */
    public List<Entry> of(long revocation) {
        return db.sql("SELECT id, what, amount, sheet, returned_on, receipt, recorded_at, recorded_by "
                + "FROM vinhdanh.revocation_return WHERE revocation_id = ? AND struck_at IS NULL ORDER BY id")
                .param(revocation).query(Entry.class).list();
    }

    /** Nothing before the award is revoked, nor of a correction. */
    public Outstanding outstanding(Revocation found) {
        if (found.status() != RevocationStatus.RETURNING) {
            return new Outstanding(0, false);
        }
        List<Entry> entries = of(found.id());
        long back = entries.stream().filter(one -> one.what() == What.MONEY).mapToLong(Entry::amount).sum();
        return new Outstanding(found.amount() - back, entries.stream().noneMatch(one -> one.what() == What.SHEET));
    }
}
