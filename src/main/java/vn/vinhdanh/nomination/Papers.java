package vn.vinhdanh.nomination;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vinhdanh.audit.Journal;
import vn.vinhdanh.calendar.Timestamptz;
import vn.vinhdanh.organization.CurrentCaller;
import vn.vinhdanh.refusal.Refusal;

/** The papers of dossiers. Content is stored once, under its SHA-256. */
@Service
public class Papers {

    private static final int LONGEST_FILE_NAME = 200;
    private static final String COLUMNS =
            "id, nomination_id, type, file_name, media_type, size, uploaded_at, uploaded_by";
    private static final String SELECT = "SELECT " + COLUMNS + " FROM vinhdanh.evidence ";

    private final JdbcClient db;
    private final Clock clock;
    private final CurrentCaller callers;
    private final DossierAccess access;
    private final Journal journal;

    Papers(JdbcClient db, Clock clock, CurrentCaller callers, DossierAccess access, Journal journal) {
        this.db = db;
        this.clock = clock;
        this.callers = callers;
        this.access = access;
        this.journal = journal;
    }

    /** Attaches a paper to a draft or to a dossier that is being supplemented; the same paper again changes nothing. */
    @Transactional
    public Evidence attach(String code, EvidenceType type, String fileName, byte[] content) {
        Nomination dossier = access.toEdit(code);
        String name = plainFileName(fileName);
        if (content.length == 0) {
            throw Refusal.invalid("file", "nomination.paper.empty", name);
        }
        PaperFormat format = PaperFormat.of(content)
                .orElseThrow(() -> Refusal.invalid("file", "nomination.paper.format", name));
        byte[] sha256 = sha256(content);
        Optional<Evidence> present = db.sql(SELECT
                + "WHERE nomination_id = ? AND type = ? AND file_name = ? AND sha256 = ? AND removed_at IS NULL")
                .params(dossier.id(), type.name(), name, sha256).query(Evidence.class).optional();
        if (present.isPresent()) {
            return present.get();
        }
        db.sql("INSERT INTO vinhdanh.evidence_content (sha256, content) VALUES (?, ?) ON CONFLICT DO NOTHING")
                .params(sha256, content).update();
        Evidence paper = db.sql("""
                INSERT INTO vinhdanh.evidence (nomination_id, type, file_name, media_type, size, sha256,
                    uploaded_at, uploaded_by)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?) RETURNING\s""" + COLUMNS)
                .params(dossier.id(), type.name(), name, format.mediaType, (long) content.length, sha256,
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

    /** The last part of the path, without characters that mean something to a file system or a header. */
    static String plainFileName(String fileName) {
        String name = VietnameseName.clean(fileName == null ? "" : fileName).replace('\\', '/');
        name = name.substring(name.lastIndexOf('/') + 1).replaceAll("[\\p{Cntrl}\\p{Cf}\"<>:|?*]", "_");
        if (name.isBlank()) {
            throw Refusal.invalid("file", "nomination.paper.nameless");
        }
        return name.length() <= LONGEST_FILE_NAME ? name : name.substring(name.length() - LONGEST_FILE_NAME);
    }

    static byte[] sha256(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
