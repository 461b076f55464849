package vn.vinhdanh.nomination;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vinhdanh.audit.Journal;
import vn.vinhdanh.calendar.Timestamptz;
import vn.vinhdanh.nomination.PaperStore.Paper;
import vn.vinhdanh.organization.CurrentCaller;
import vn.vinhdanh.refusal.Refusal;

/** The papers of dossiers. Content is stored once, under its SHA-256. */
@Service
public class Papers {

    private static final String COLUMNS =
            "id, nomination_id, type, file_name, media_type, size, uploaded_at, uploaded_by";
    static final String SELECT = "SELECT " + COLUMNS + " FROM vinhdanh.evidence ";

    private final JdbcClient db;
    private final Clock clock;
    private final CurrentCaller callers;
    private final DossierAccess access;
    private final Journal journal;
    private final PaperStore store;
    private final PaperLimits limits;

    Papers(JdbcClient db, Clock clock, CurrentCaller callers, DossierAccess access, Journal journal,
           PaperStore store, PaperLimits limits) {
        this.db = db;
        this.clock = clock;
        this.callers = callers;
        this.access = access;
        this.journal = journal;
        this.store = store;
        this.limits = limits;
    }

    /**
     * Attaches a paper to a draft or to a dossier that is being supplemented; the same paper again changes nothing.
     *
     * @param fileName as the unit named it; kept, but for an ending that the content belies
     * @throws Refusal invalid or too large, with what is wrong with the file in words
     */
    @Transactional
    public Evidence attach(String code, EvidenceType type, String fileName, byte[] content) {
        Nomination dossier = access.toEdit(code);
        Paper paper = store.check("file", fileName, content);
        List<Stored> present = stored(dossier.id());
        Optional<Evidence> same = present.stream().filter(stored -> stored.isSame(type, paper)).map(Stored::paper)
                .findFirst();
        if (same.isPresent()) {
            return same.get();
        }
        requireRoom(present, paper);
        store.keep(paper);
        Evidence attached = db.sql("""
                INSERT INTO vinhdanh.evidence (nomination_id, type, file_name, media_type, size, sha256,
                    uploaded_at, uploaded_by)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?) RETURNING\s""" + COLUMNS)
                .params(dossier.id(), type.name(), paper.fileName(), paper.mediaType(), paper.size(), paper.sha256(),
                        Timestamptz.of(clock.instant()), callers.get().user())
                .query(Evidence.class).single();
        journal.record(code, "PAPER_ATTACHED", Map.of("type", type, "file", paper.fileName()));
        return attached;
    }

    /** Takes a paper out of the dossier; what reviewers once saw stays stored. */
    @Transactional
    public void remove(String code, long id) {
        Nomination dossier = access.toEdit(code);
        Evidence paper = find(dossier, id);
        db.sql("UPDATE vinhdanh.evidence SET removed_at = ? WHERE id = ?")
                .params(Timestamptz.of(clock.instant()), id).update();
        journal.record(code, "PAPER_REMOVED", Map.of("type", paper.type(), "file", paper.fileName()));
    }

    /** The papers of a dossier, in the order they came. */
    public List<Evidence> of(long nominationId) {
        return db.sql(SELECT + "WHERE nomination_id = ? AND removed_at IS NULL ORDER BY id").param(nominationId)
                .query(Evidence.class).list();
    }

    /** One paper of a dossier that the caller may see. */
    public Evidence find(Nomination dossier, long id) {
        return db.sql(SELECT + "WHERE nomination_id = ? AND id = ? AND removed_at IS NULL").params(dossier.id(), id)
                .query(Evidence.class).optional().orElseThrow(() -> Refusal.notFound("nomination.paper.unknown"));
    }

    public byte[] content(Evidence paper) {
        return db.sql("SELECT c.content FROM vinhdanh.evidence e "
                + "JOIN vinhdanh.evidence_content c USING (sha256) WHERE e.id = ?")
                .param(paper.id()).query(byte[].class).single();
    }

    private record Stored(Evidence paper, byte[] sha256) {

        boolean isSame(EvidenceType type, Paper other) {
            return paper.type() == type && paper.fileName().equals(other.fileName())
                    && Arrays.equals(sha256, other.sha256());
        }
    }

    private List<Stored> stored(long nominationId) {
        RowMapper<Evidence> papers = new SimplePropertyRowMapper<>(Evidence.class);
        return db.sql("SELECT " + COLUMNS + ", sha256 FROM vinhdanh.evidence WHERE nomination_id = ? "
                + "AND removed_at IS NULL ORDER BY id").param(nominationId)
                .query((row, n) -> new Stored(papers.mapRow(row, n), row.getBytes("sha256"))).list();
    }

    /** What one dossier may hold; it is locked, so two uploads at once are counted one after the other. */
    private void requireRoom(List<Stored> present, Paper paper) {
        if (present.size() >= limits.most()) {
            throw Refusal.invalid("file", "nomination.paper.too-many", paper.fileName(),
                    limits.most());
        }
        long all = present.stream().mapToLong(stored -> stored.paper().size()).sum() + paper.size();
        if (all > limits.largestDossier().toBytes()) {
            throw Refusal.tooLarge("file", "nomination.paper.dossier-too-large", paper.fileName(),
                    PaperLimits.text(limits.largestDossier()));
        }
    }
}
