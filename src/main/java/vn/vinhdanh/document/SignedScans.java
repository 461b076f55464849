package vn.vinhdanh.document;

import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vinhdanh.audit.Journal;
import vn.vinhdanh.calendar.OfficeTime;
import vn.vinhdanh.calendar.Timestamptz;
import vn.vinhdanh.nomination.PaperStore;
import vn.vinhdanh.organization.BodyKind;
import vn.vinhdanh.organization.CurrentCaller;
import vn.vinhdanh.refusal.Refusal;

/** The scan of a decision as signed and stamped. A newer one takes the place of an older, which is kept. */
@Service
public class SignedScans {

    private static final String PDF = "application/pdf";

    private final JdbcClient db;
    private final DecisionDocuments decisions;
    private final PaperStore store;
    private final CurrentCaller callers;
    private final OfficeTime time;
    private final Journal journal;

    SignedScans(JdbcClient db, DecisionDocuments decisions, PaperStore store, CurrentCaller callers, OfficeTime time,
                Journal journal) {
        this.db = db;
        this.decisions = decisions;
        this.store = store;
        this.callers = callers;
        this.time = time;
        this.journal = journal;
    }

    /** @param sha256 in hexadecimal */
    public record Scan(String fileName, long size, String sha256, String uploadedBy, Instant uploadedAt) {
    }

    /**
     * Attaches a scan.
     *
     * @throws Refusal forbidden for others than văn thư of the issuer; invalid or too large, with what is wrong with
     *                 the file in words
     */
    @Transactional
    public Scan attach(long decision, String fileName, byte[] content) {
        DecisionDocuments.Seen seen = decisions.toSee(decision);
        if (!callers.get().isIn(seen.issuer(), BodyKind.OFFICE)) {
            throw Refusal.forbidden("document.scan.not-yours");
        }
        PaperStore.Paper paper = store.check("file", fileName, content);
        if (!paper.mediaType().equals(PDF)) {
            throw Refusal.invalid("file", "document.scan.not-pdf", paper.fileName());
        }
        store.keep(content);
        db.sql("""
                INSERT INTO vinhdanh.decision_scan (decision_id, file_name, size, sha256, uploaded_by, uploaded_at)
                VALUES (?, ?, ?, ?, ?, ?)""")
                .params(decision, paper.fileName(), paper.size(), paper.sha256(), callers.get().user(),
                        Timestamptz.of(time.now())).update();
        journal.record(seen.subject(), "SCAN_ATTACHED",
                Map.of("file", paper.fileName(), "sha256", HexFormat.of().formatHex(paper.sha256())));
        return of(decision).orElseThrow();
    }

    /** The newest scan of a decision; whether the caller may see that one is asked before. */
    public Optional<Scan> of(long decision) {
        return db.sql("SELECT file_name, size, encode(sha256, 'hex') AS sha256, uploaded_by, uploaded_at "
                + "FROM vinhdanh.decision_scan WHERE decision_id = ? ORDER BY id DESC LIMIT 1").param(decision)
                .query(Scan.class).optional();
    }

    /** @throws Refusal not found where there is no scan, or the caller may not see the decision */
    public byte[] content(long decision) {
        decisions.toSee(decision);
        Scan scan = of(decision).orElseThrow(() -> Refusal.notFound("document.scan.none"));
        return store.content(HexFormat.of().parseHex(scan.sha256()));
    }
}
