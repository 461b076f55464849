package vn.vinhdanh.revocation;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vinhdanh.audit.Journal;
import vn.vinhdanh.calendar.OfficeTime;
import vn.vinhdanh.calendar.Timestamptz;
import vn.vinhdanh.nomination.PaperLimits;
import vn.vinhdanh.nomination.PaperStore;
import vn.vinhdanh.nomination.PaperStore.Paper;
import vn.vinhdanh.organization.CurrentCaller;
import vn.vinhdanh.refusal.Refusal;
import vn.vinhdanh.revocation.RevocationPaper.Type;

/** The papers that a case rests on; looked at and stored like those of a dossier. */
@Service
public class RevocationPapers {

    private static final String COLUMNS = "id, type, file_name, media_type, size, uploaded_at, uploaded_by, sha256";

    private final RevocationAccess access;
    private final Revocations revocations;
    private final PaperStore store;
    private final PaperLimits limits;
    private final CurrentCaller callers;
    private final OfficeTime time;
    private final Journal journal;
    private final JdbcClient db;

    RevocationPapers(RevocationAccess access, Revocations revocations, PaperStore store, PaperLimits limits,
            CurrentCaller callers, OfficeTime time, Journal journal, JdbcClient db) {
        this.access = access;
        this.revocations = revocations;
        this.store = store;
        this.limits = limits;
        this.callers = callers;
        this.time = time;
        this.journal = journal;
        this.db = db;
    }

    /** Attaches a paper to a case that is being written; the same paper again changes nothing. */
    @Transactional
    public RevocationPaper attach(String code, Type type, String fileName, byte[] content) {
        Revocation found = toEdit(code);
        Paper paper = store.check("file", fileName, content);
        List<RevocationPaper> present = of(found.id());
        for (RevocationPaper one : present) {
            if (one.type() == type && one.fileName().equals(paper.fileName())
                    && Arrays.equals(one.sha256(), paper.sha256())) {
                return one;
            }
        }
        if (present.size() >= limits.most()) {
            throw Refusal.invalid("file", "nomination.paper.too-many", paper.fileName(), limits.most());
        }
        RevocationPaper attached = db.sql("""
                INSERT INTO vinhdanh.revocation_paper (revocation_id, type, file_name, media_type, size, sha256,
                    uploaded_at, uploaded_by)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?) RETURNING\s""" + COLUMNS)
                .params(found.id(), type.name(), paper.fileName(), paper.mediaType(), paper.size(),
                        store.keep(content), Timestamptz.of(time.now()), callers.get().user())
                .query(RevocationPaper.class).single();
        journal.record(code, "PAPER_ATTACHED", Map.of("type", type, "file", paper.fileName()));
        return attached;
    }

    /** Takes a paper out; what was once looked at stays stored. */
    @Transactional
    public void remove(String code, long id) {
        Revocation found = toEdit(code);
        RevocationPaper paper = find(found, id);
        db.sql("UPDATE vinhdanh.revocation_paper SET removed_at = ? WHERE id = ?")
                .params(Timestamptz.of(time.now()), id).update();
        journal.record(code, "PAPER_REMOVED", Map.of("type", paper.type(), "file", paper.fileName()));
    }

    /** In the order they came. */
    public List<RevocationPaper> of(long revocation) {
        return db.sql("SELECT " + COLUMNS + " FROM vinhdanh.revocation_paper WHERE revocation_id = ? "
                + "AND removed_at IS NULL ORDER BY id").param(revocation).query(RevocationPaper.class).list();
    }

    /** One paper of a case that the caller may see. */
    public RevocationPaper find(Revocation found, long id) {
        return of(found.id()).stream().filter(paper -> paper.id() == id).findFirst()
                .orElseThrow(() -> Refusal.notFound("nomination.paper.unknown"));
    }

    public byte[] content(RevocationPaper paper) {
        return store.content(paper.sha256());
    }

    /** @throws Refusal invalid without the paper that the case rests on */
    void requireProof(Revocation found) {
        Type needed = found.isRevoking() ? Type.CONCLUSION : Type.PROOF;
        if (of(found.id()).stream().noneMatch(paper -> paper.type() == needed)) {
            throw Refusal.invalid("papers", "revocation.papers.missing." + found.kind());
        }
    }

    private Revocation toEdit(String code) {
        Revocation found = access.toHandle(code);
        return revocations.lock(found.id(), RevocationStatus.PREPARED, RevocationStatus.RETURNED);
    }
}
