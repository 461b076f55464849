package vn.vinhdanh.nomination;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vinhdanh.audit.Journal;
import vn.vinhdanh.calendar.Timestamptz;
import vn.vinhdanh.nomination.format.Finding;
import vn.vinhdanh.nomination.format.PaperContent;
import vn.vinhdanh.nomination.format.PaperFormat;
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
    private final PaperLimits limits;

    Papers(JdbcClient db, Clock clock, CurrentCaller callers, DossierAccess access, Journal journal,
           PaperLimits limits) {
        this.db = db;
        this.clock = clock;
        this.callers = callers;
        this.access = access;
        this.journal = journal;
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
        String given = PaperNames.plain(fileName);
        if (content.length == 0) {
            throw Refusal.invalid("file", "nomination.paper.empty", given);
        }
        if (content.length > limits.largest().toBytes()) {
            throw Refusal.tooLarge("file", "nomination.paper.too-large", given, PaperLimits.text(limits.largest()));
        }
        PaperFormat format = format(given, content);
        String name = format.trueName(given, PaperNames.LONGEST);
        byte[] sha256 = sha256(content);
        Optional<Evidence> present = db.sql(SELECT
                + "WHERE nomination_id = ? AND type = ? AND file_name = ? AND sha256 = ? AND removed_at IS NULL")
                .params(dossier.id(), type.name(), name, sha256).query(Evidence.class).optional();
        if (present.isPresent()) {
            return present.get();
        }
        requireRoom(dossier, name, content.length);
        db.sql("INSERT INTO vinhdanh.evidence_content (sha256, content) VALUES (?, ?) ON CONFLICT DO NOTHING")
                .params(sha256, content).update();
        Evidence paper = db.sql("""
                INSERT INTO vinhdanh.evidence (nomination_id, type, file_name, media_type, size, sha256,
                    uploaded_at, uploaded_by)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?) RETURNING\s""" + COLUMNS)
                .params(dossier.id(), type.name(), name, format.mediaType(), (long) content.length, sha256,
                        Timestamptz.of(clock.instant()), callers.get().user())
                .query(Evidence.class).single();
        journal.record(code, "PAPER_ATTACHED", Map.of("type", type, "file", name));
        return paper;
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

    /** What one dossier may hold; it is locked, so two uploads at once are counted one after the other. */
    private void requireRoom(Nomination dossier, String name, int size) {
        List<Evidence> present = of(dossier.id());
        if (present.size() >= limits.most()) {
            throw Refusal.invalid("file", "nomination.paper.too-many", name, limits.most());
        }
        long all = present.stream().mapToLong(Evidence::size).sum() + size;
        if (all > limits.largestDossier().toBytes()) {
            throw Refusal.tooLarge("file", "nomination.paper.dossier-too-large", name,
                    PaperLimits.text(limits.largestDossier()));
        }
    }

    private static PaperFormat format(String name, byte[] content) {
        Finding finding = PaperContent.of(content);
        if (finding.format() == null) {
            throw Refusal.invalid("file", finding.problem(),
                    Stream.concat(Stream.of(name), finding.args().stream()).toArray());
        }
        return finding.format();
    }

    private static byte[] sha256(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
