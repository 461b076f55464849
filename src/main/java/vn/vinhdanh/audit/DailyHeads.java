package vn.vinhdanh.audit;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.vinhdanh.calendar.OfficeTime;
import vn.vinhdanh.calendar.Timestamptz;

/**
 * Tells the outside every day where each chain stands. Whoever keeps one of these heads notices when what came before
 * it is written anew, however well.
 */
@Component
public class DailyHeads {

    private final JdbcClient db;
    private final OfficeTime time;
    private final HeadMail mail;
    private final TransactionTemplate transaction;

    DailyHeads(JdbcClient db, OfficeTime time, HeadMail mail, PlatformTransactionManager transactions) {
        this.db = db;
        this.time = time;
        this.mail = mail;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** A head of a day. */
    public record Told(String chain, LocalDate day, long seq, String hash) {
    }

    /**
     * Publishes today's heads and writes the mails, unless that is done. Of two nodes the second waits for the first
     * and finds the rows there; the mails are written with them.
     *
     * @return how many chains were told
     */
    public int publishOnce() {
        LocalDate today = time.today();
        boolean done = db.sql("SELECT EXISTS (SELECT FROM vinhdanh.journal_head WHERE day = ?)").param(today)
                .query(Boolean.class).single();
        return done ? 0 : transaction.execute(status -> publish(today));
    }

    private int publish(LocalDate today) {
        List<Told> heads = db.sql(Chains.HEADS + """
                INSERT INTO vinhdanh.journal_head (issuer, day, seq, hash, published_at)
                SELECT issuer, ?, seq, hash, ? FROM head ORDER BY issuer ON CONFLICT (issuer, day) DO NOTHING
                RETURNING issuer AS chain, day, seq, encode(hash, 'hex') AS hash""")
                .param(today).param(Timestamptz.of(time.now())).query(Told.class).list();
        heads.forEach(head -> db.sql("SELECT address FROM vinhdanh.journal_recipient WHERE issuer = ? ORDER BY 1")
                .param(head.chain()).query(String.class).list().forEach(address -> mail.tell(head, address)));
        return heads.size();
    }

    /** The newest day on which heads were told; empty where none was. */
    public List<Told> newest() {
        return db.sql("""
                SELECT issuer AS chain, day, seq, encode(hash, 'hex') AS hash FROM vinhdanh.journal_head
                WHERE day = (SELECT max(day) FROM vinhdanh.journal_head) ORDER BY issuer""").query(Told.class).list();
    }

    /** The heads of one day. */
    public List<Told> of(LocalDate day) {
        return db.sql("SELECT issuer AS chain, day, seq, encode(hash, 'hex') AS hash FROM vinhdanh.journal_head "
                + "WHERE day = ? ORDER BY issuer").param(day).query(Told.class).list();
    }
}
