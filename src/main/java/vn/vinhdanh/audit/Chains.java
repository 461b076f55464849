package vn.vinhdanh.audit;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.vinhdanh.organization.BodyKind;
import vn.vinhdanh.organization.Caller;
import vn.vinhdanh.refusal.Refusal;

/** The chains as they stand, and who may look at them. */
@Component
public class Chains {

    /** The last seal of each chain, one look into the index for each. */
    static final String HEADS = """
            WITH RECURSIVE head AS (
                (SELECT issuer, seq, hash, journal_id FROM vinhdanh.journal_seal ORDER BY issuer DESC, seq DESC LIMIT 1)
                UNION ALL
                SELECT n.* FROM head h CROSS JOIN LATERAL (
                    SELECT issuer, seq, hash, journal_id FROM vinhdanh.journal_seal s WHERE s.issuer < h.issuer
                    ORDER BY issuer DESC, seq DESC LIMIT 1) n)
            """;

    private final JdbcClient db;

    Chains(JdbcClient db) {
        this.db = db;
    }

    /**
     * A chain as it stands.
     *
     * @param name     of the issuer; null for the common chain
     * @param seq      how many entries are sealed; 0: none yet
     * @param hash     of the last seal, hexadecimal
     * @param lastAt   when the last sealed entry was written
     * @param waiting  entries without a seal
     */
    public record Standing(String chain, String name, long seq, String hash, Instant lastAt, long waiting) {
    }

    /** The chains this caller may look at: the inspectors of an issuer its own, administrators all. */
    public List<Standing> of(Caller caller) {
        return db.sql(HEADS + """
                SELECT c.chain, i.name, coalesce(h.seq, 0) AS seq, encode(h.hash, 'hex') AS hash, j.at AS last_at,
                    (SELECT count(*) FROM vinhdanh.journal_pending p WHERE p.issuer = c.chain) AS waiting
                FROM (SELECT code AS chain FROM vinhdanh.issuer UNION SELECT issuer FROM head
                      UNION SELECT '*') c
                LEFT JOIN head h ON h.issuer = c.chain LEFT JOIN vinhdanh.issuer i ON i.code = c.chain
                LEFT JOIN vinhdanh.journal j ON j.id = h.journal_id ORDER BY i.name NULLS LAST""")
                .query((rs, n) -> new Standing(rs.getString("chain"), rs.getString("name"), rs.getLong("seq"),
                        rs.getString("hash"), Optional.ofNullable(rs.getTimestamp("last_at"))
                                .map(Timestamp::toInstant).orElse(null), rs.getLong("waiting")))
                .list().stream().filter(standing -> mayRead(caller, standing.chain())).toList();
    }

    /** @throws Refusal for whom the chain does not exist, too */
    public String readable(Caller caller, String chain) {
        if (!mayRead(caller, chain) || of(caller).stream().noneMatch(standing -> standing.chain().equals(chain))) {
            throw Refusal.notFound("journal.unknown", chain);
        }
        return chain;
    }

    private static boolean mayRead(Caller caller, String chain) {
        return caller.isAdministrator() || caller.isSystem() || caller.isIn(chain, BodyKind.AUDITOR);
    }

    /**
     * Whether the database itself keeps the application from changing the journal. Where the operator gave one user
     * only, a trigger is all there is.
     */
    public boolean isOutOfReach() {
        return db.sql("""
                SELECT bool_and(NOT has_table_privilege(c.oid, 'UPDATE') AND NOT has_table_privilege(c.oid, 'DELETE')
                    AND NOT has_table_privilege(c.oid, 'TRUNCATE') AND NOT pg_has_role(c.relowner, 'USAGE'))
                FROM pg_class c WHERE c.relnamespace = 'vinhdanh'::regnamespace
                    AND c.relname IN ('journal', 'journal_seal', 'journal_head')""").query(Boolean.class).single();
    }
}
