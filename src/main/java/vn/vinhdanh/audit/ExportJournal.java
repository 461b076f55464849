package vn.vinhdanh.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import vn.vinhdanh.calendar.OfficeTime;

/** A chain to take away: its entries, its seals, the heads that were told, and a script that checks them offline. */
@Component
public class ExportJournal {

    private static final String FILES = "/journal/";

    private final JdbcClient db;
    private final OfficeTime time;
    private final ObjectMapper json;
    private final TransactionTemplate snapshot;

    ExportJournal(DataSource dataSource, OfficeTime time, ObjectMapper json, PlatformTransactionManager transactions) {
        JdbcTemplate template = new JdbcTemplate(dataSource);
        template.setFetchSize(2_000); // a chain is written through, never held
        this.db = JdbcClient.create(template);
        this.time = time;
        this.json = json;
        this.snapshot = new TransactionTemplate(transactions);
        snapshot.setReadOnly(true);
        snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    /** Writes a zip; the stream stays open. The caller has been found entitled to the chain. */
    public void write(String chain, OutputStream out) {
        snapshot.executeWithoutResult(status -> {
            try {
                ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
                copy(zip, "README.txt");
                copy(zip, "verify.py");
                manifest(zip, chain);
                rows(zip, "entries.jsonl", "SELECT s.seq, " + ChainedEntry.COLUMNS + """
                         FROM vinhdanh.journal_seal s JOIN vinhdanh.journal j ON j.id = s.journal_id
                        WHERE s.issuer = ? ORDER BY s.seq""", chain, rs -> line(zip, entry(rs.getLong("seq"),
                                ChainedEntry.of(rs))));
                rows(zip, "seals.jsonl", "SELECT seq, journal_id, encode(hash, 'hex') AS hash "
                        + "FROM vinhdanh.journal_seal WHERE issuer = ? ORDER BY seq", chain, rs -> line(zip,
                                Map.of("seq", rs.getLong(1), "id", rs.getLong(2), "hash", rs.getString(3))));
                zip.finish();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private void manifest(ZipOutputStream zip, String chain) throws IOException {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("form", "vinhdanh-journal-1");
        facts.put("chain", chain);
        facts.put("exportedAt", time.now().toString());
        facts.put("head", db.sql("SELECT seq, encode(hash, 'hex') AS hash FROM vinhdanh.journal_seal "
                + "WHERE issuer = ? ORDER BY seq DESC LIMIT 1").param(chain).query().listOfRows().stream().findFirst()
                .orElse(null));
        facts.put("unsealed", db.sql("SELECT count(*) FROM vinhdanh.journal_pending WHERE issuer = ?").param(chain)
                .query(Long.class).single());
        facts.put("told", db.sql("SELECT day::text AS day, seq, encode(hash, 'hex') AS hash FROM vinhdanh.journal_head "
                + "WHERE issuer = ? ORDER BY day").param(chain).query().listOfRows());
        zip.putNextEntry(new ZipEntry("manifest.json"));
        line(zip, facts);
        zip.closeEntry();
    }

    private void rows(ZipOutputStream zip, String file, String sql, String chain, RowCallbackHandler row)
            throws IOException {
        zip.putNextEntry(new ZipEntry(file));
        db.sql(sql).param(chain).query(row);
        zip.closeEntry();
    }

    /** The detail is a string: its very characters are what was sealed. */
    private static Map<String, Object> entry(long seq, ChainedEntry entry) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("seq", seq);
        fields.put("id", entry.id());
        fields.put("at_micros", entry.atMicros());
        fields.put("actor", entry.actor());
        fields.put("subject", entry.subject());
        fields.put("action", entry.action());
        fields.put("detail", entry.detail());
        fields.put("origin", entry.origin());
        return fields;
    }

    private void line(ZipOutputStream zip, Map<String, ?> fields) {
        try {
            zip.write((json.writeValueAsString(fields) + "\n").getBytes(StandardCharsets.UTF_8));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void copy(ZipOutputStream zip, String file) throws IOException {
        zip.putNextEntry(new ZipEntry(file));
        try (InputStream in = ExportJournal.class.getResourceAsStream(FILES + file)) {
            in.transferTo(zip);
        }
        zip.closeEntry();
    }
}
