package vn.vinhdanh.audit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Chains committed entries that no seal covers yet. Acts never wait for it: it is the only one that locks a chain, and
 * any node may be it. A node that dies on the way leaves nothing of its batch and no lock.
 */
@Component
public class SealJournal {

    private static final int BATCH = 1_000;

    private final JdbcClient db;
    private final TransactionTemplate transaction;

    SealJournal(JdbcClient db, PlatformTransactionManager transactions) {
        this.db = db;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Seals until nothing is left that this node may seal.
     *
     * @return how many entries
     */
    public long all() {
        long sealed = 0;
        for (int batch = BATCH; batch > 0;) {
            batch = transaction.execute(status -> next());
            sealed += batch;
        }
        return sealed;
    }

    private int next() {
        List<String> chains = lock();
        if (chains.isEmpty()) {
            return 0;
        }
        // Read after the locks: what another sealer has done by then is seen.
        List<Pending> batch = db.sql("SELECT p.issuer, " + ChainedEntry.COLUMNS + """
                 FROM vinhdanh.journal_pending p JOIN vinhdanh.journal j
                    ON j.id = p.id AND coalesce(j.issuer, '*') = p.issuer
                WHERE p.issuer = ANY (?) ORDER BY p.id LIMIT ?""")
                .param(chains.toArray(String[]::new)).param(BATCH)
                .query((rs, n) -> new Pending(rs.getString("issuer"), ChainedEntry.of(rs))).list();
        if (!batch.isEmpty()) {
            seal(batch, heads(chains));
        }
        return batch.size();
    }

    /** The chains of the oldest entries, without those that another node is just sealing. */
    private List<String> lock() {
        List<String> waiting = db.sql("""
                SELECT DISTINCT issuer FROM (
                    SELECT p.issuer FROM vinhdanh.journal_pending p JOIN vinhdanh.journal j
                        ON j.id = p.id AND coalesce(j.issuer, '*') = p.issuer
                    ORDER BY p.id LIMIT ?) oldest""")
                .param(BATCH).query(String.class).list();
        return waiting.isEmpty() ? waiting : db.sql("""
                SELECT chain FROM unnest(?) AS c (chain)
                WHERE pg_try_advisory_xact_lock(hashtextextended('journal ' || chain, 0))""")
                .param(waiting.toArray(String[]::new)).query(String.class).list();
    }

    private Map<String, Head> heads(List<String> chains) {
        Map<String, Head> heads = new HashMap<>();
        db.sql("""
                SELECT c.chain, s.seq, encode(s.hash, 'hex') AS hash FROM unnest(?) AS c (chain) CROSS JOIN LATERAL (
                    SELECT seq, hash FROM vinhdanh.journal_seal WHERE issuer = c.chain ORDER BY seq DESC LIMIT 1) s""")
                .param(chains.toArray(String[]::new))
                .query(Head.class).list().forEach(head -> heads.put(head.chain(), head));
        return heads;
    }

    private void seal(List<Pending> batch, Map<String, Head> heads) {
        List<String> chains = new ArrayList<>();
        List<Long> seqs = new ArrayList<>();
        List<Long> ids = new ArrayList<>();
        List<String> hashes = new ArrayList<>();
        for (Pending pending : batch) {
            Head before = heads.getOrDefault(pending.chain(), Head.START);
            long seq = before.seq() + 1;
            Head head = new Head(pending.chain(), seq, HexFormat.of().formatHex(
                    pending.entry().hash(before.bytes(), pending.chain(), seq)));
            heads.put(pending.chain(), head);
            chains.add(pending.chain());
            seqs.add(seq);
            ids.add(pending.entry().id());
            hashes.add(head.hash());
        }
        Long[] sealed = ids.toArray(Long[]::new);
        db.sql("""
                INSERT INTO vinhdanh.journal_seal (issuer, seq, journal_id, hash)
                SELECT chain, seq, id, decode(hash, 'hex') FROM unnest(?, ?, ?, ?) AS s (chain, seq, id, hash)""")
                .param(chains.toArray(String[]::new)).param(seqs.toArray(Long[]::new)).param(sealed)
                .param(hashes.toArray(String[]::new)).update();
        int taken = db.sql("DELETE FROM vinhdanh.journal_pending WHERE id = ANY (?)").param(sealed).update();
        if (taken != sealed.length) {
            throw new IllegalStateException("entries were sealed by somebody else meanwhile");
        }
    }

    private record Pending(String chain, ChainedEntry entry) {
    }
}
