package vn.vinhdanh.audit;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.vinhdanh.organization.CurrentCaller;
import vn.vinhdanh.refusal.Refusal;

/** Who gets a chain's head by mail every day. Best somebody outside of the office whose journal it is. */
@Component
public class ChangeRecipients {

    private static final Pattern ADDRESS = Pattern.compile("[^\\s@,;<>\"]{1,64}@[^\\s@,;<>\"]+\\.[^\\s@,;<>\"]+");
    private static final int MOST = 10;

    private final JdbcClient db;
    private final CurrentCaller callers;
    private final Chains chains;
    private final Journal journal;

    ChangeRecipients(JdbcClient db, CurrentCaller callers, Chains chains, Journal journal) {
        this.db = db;
        this.callers = callers;
        this.chains = chains;
        this.journal = journal;
    }

    public List<String> of(String chain) {
        return db.sql("SELECT address FROM vinhdanh.journal_recipient WHERE issuer = ? ORDER BY address").param(chain)
                .query(String.class).list();
    }

    /** @param written addresses, separated by blanks, commas or lines; empty: nobody */
    @Transactional
    public List<String> handle(String chain, String written) {
        if (!callers.get().isAdministrator()) {
            throw Refusal.forbidden("journal.recipients.administrator");
        }
        chains.readable(callers.get(), chain);
        List<String> after = Arrays.stream(written.strip().toLowerCase(Locale.ROOT).split("[\\s,;]+"))
                .filter(address -> !address.isEmpty()).distinct().sorted().toList();
        after.stream().filter(address -> address.length() > 200 || !ADDRESS.matcher(address).matches()).findFirst()
                .ifPresent(address -> {
                    throw Refusal.invalid("recipients", "journal.recipients.address",
                            address.substring(0, Math.min(address.length(), 100)));
                });
        if (after.size() > MOST) {
            throw Refusal.invalid("recipients", "journal.recipients.many", MOST);
        }
        List<String> before = of(chain);
        if (!after.equals(before)) {
            db.sql("DELETE FROM vinhdanh.journal_recipient WHERE issuer = ?").param(chain).update();
            after.forEach(address -> db.sql("INSERT INTO vinhdanh.journal_recipient (issuer, address) VALUES (?, ?)")
                    .params(chain, address).update());
            journal.record(chain.equals(Head.COMMON) ? "journal" : chain, "HEAD_RECIPIENTS",
                    Map.of("before", before, "after", after));
        }
        return after;
    }
}
