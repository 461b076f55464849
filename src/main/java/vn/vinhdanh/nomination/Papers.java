package vn.vinhdanh.nomination;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.core.io.InputStreamSource;
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
        Stored stored = Stored.of(type, paper);
        List<Stored> present = stored(dossier.id());
        Optional<Stored> same = present.stream().filter(stored::isSame).findFirst();
        if (same.isPresent()) {
            return find(dossier, same.get().id());
        }
        requireRoom(present, paper);
        store.keep(paper);
        return insert(dossier, List.of(stored)).get(0);
    }

    /**
     * A paper as it comes with others.
     *
     * @param field what a refusal names
     * @param size  bytes
     */
    public record Upload(String field, EvidenceType type, String fileName, long size, InputStreamSource content) {
    }

    /**
     * As {@link #attach(String, EvidenceType, String, byte[])}, of a draft that the caller has just made; the content
     * of one at a time is in memory.
     */
    void attach(Nomination draft, List<Upload> uploads) {
        List<Stored> added = new ArrayList<>();
        for (Upload upload : uploads) {
            store.requireSize(upload.field(), upload.fileName(), upload.size());
            Paper paper = store.check(upload.field(), upload.fileName(), content(upload));
            Stored stored = Stored.of(upload.type(), paper);
            if (added.stream().noneMatch(stored::isSame)) {
                requireRoom(added, paper);
                store.keep(paper);
                added.add(stored);
            }
        }
        insert(draft, added);
    }

    private static byte[] content(Upload upload) {
        try (InputStream content = upload.content().getInputStream()) {
            return content.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Evidence> insert(Nomination dossier, List<Stored> papers) {
        List<Evidence> attached = db.sql("""
                INSERT INTO vinhdanh.evidence (nomination_id, type, file_name, media_type, size, sha256,
                    uploaded_at, uploaded_by)
                SELECT :dossier, type, name, media, size, sha256, :now, :user
                FROM unnest(:types, :names, :media, :sizes, :sha256) WITH ORDINALITY
                    AS p (type, name, media, size, sha256, place)
                ORDER BY place RETURNING\s""" + COLUMNS)
                .param("dossier", dossier.id()).param("types", texts(papers, paper -> paper.type().name()))
                .param("names", texts(papers, Stored::fileName)).param("media", texts(papers, Stored::mediaType))
                .param("sizes", papers.stream().map(Stored::size).toArray(Long[]::new))
                .param("sha256", papers.stream().map(Stored::sha256).toArray(byte[][]::new))
                .param("now", Timestamptz.of(clock.instant())).param("user", callers.get().user())
                .query(Evidence.class).list();
        journal.recordEach(dossier.code(), "PAPER_ATTACHED", attached.stream()
                .map(paper -> Map.of("type", paper.type(), "file", paper.fileName())).toList());
        return attached;
    }

    private static String[] texts(List<Stored> papers, Function<Stored, String> text) {
        return papers.stream().map(text).toArray(String[]::new);
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

    /** @param id 0 as long as it is not stored */
    private record Stored(long id, EvidenceType type, String fileName, String mediaType, long size, byte[] sha256) {

        static Stored of(EvidenceType type, Paper paper) {
            return new Stored(0, type, paper.fileName(), paper.mediaType(), paper.size(), paper.sha256());
        }

        boolean isSame(Stored other) {
            return type == other.type && fileName.equals(other.fileName) && Arrays.equals(sha256, other.sha256);
        }
    }

    private List<Stored> stored(long nominationId) {
        return db.sql("SELECT id, type, file_name, media_type, size, sha256 FROM vinhdanh.evidence "
                + "WHERE nomination_id = ? AND removed_at IS NULL ORDER BY id").param(nominationId)
                .query(Stored.class).list();
    }

    /** What one dossier may hold; it is locked, so two uploads at once are counted one after the other. */
    private void requireRoom(List<Stored> present, Paper paper) {
        if (present.size() >= limits.most()) {
            throw Refusal.invalid("file", "nomination.paper.too-many", paper.fileName(),
                    limits.most());
        }
        long all = present.stream().mapToLong(Stored::size).sum() + paper.size();
        if (all > limits.largestDossier().toBytes()) {
            throw Refusal.tooLarge("file", "nomination.paper.dossier-too-large", paper.fileName(),
                    PaperLimits.text(limits.largestDossier()));
        }
    }
}
