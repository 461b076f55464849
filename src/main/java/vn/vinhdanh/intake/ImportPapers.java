package vn.vinhdanh.intake;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.vinhdanh.nomination.EvidenceType;
import vn.vinhdanh.nomination.PaperStore;
import vn.vinhdanh.nomination.PaperStore.Paper;
import vn.vinhdanh.refusal.Refusal;

/** The papers that come with a list: looked at, and stored where the list is. */
@Repository
class ImportPapers {

    private final PaperStore store;
    private final ReportsZip zips;
    private final UploadedFiles files;
    private final Stored stored;
    private final JdbcClient db;

    ImportPapers(PaperStore store, ReportsZip zips, UploadedFiles files, Stored stored, JdbcClient db) {
        this.store = store;
        this.zips = zips;
        this.files = files;
        this.stored = stored;
        this.db = db;
    }

    /**
     * Looks at all papers of an upload.
     *
     * @param keep whether their content is stored
     * @throws Refusal invalid, where the papers for all, or the zip itself, cannot be taken
     */
    List<ImportPaper> read(ListUpload upload, boolean keep) {
        List<ImportPaper> papers = new ArrayList<>();
        forAll(papers, EvidenceType.TO_TRINH, "toTrinh", upload.toTrinh(), keep);
        forAll(papers, EvidenceType.BIEN_BAN, "bienBan", upload.bienBan(), keep);
        if (upload.papers() != null) {
            Path zip = upload.papers().path();
            zips.read(zip, report -> papers.add(report(report, keep)));
        }
        return papers;
    }

    private void forAll(List<ImportPaper> papers, EvidenceType type, String field, ListUpload.File file,
                        boolean keep) {
        if (file != null) {
            Paper paper = store.check(field, file.name(), files.content(file));
            papers.add(taken(type, null, paper, keep));
        }
    }

    private ImportPaper report(ReportsZip.Report report, boolean keep) {
        String stt = SttName.in(report.name());
        if (report.content() == null) {
            return refused(stt, report.name(), Remark.of("intake.paper.too-large", report.name()));
        }
        try {
            return taken(EvidenceType.BAO_CAO_THANH_TICH, stt, store.check("papers", report.name(), report.content()),
                    keep);
        } catch (Refusal refusal) {
            return refused(stt, report.name(), Remark.of(refusal.problems().get(0)));
        }
    }

    private ImportPaper taken(EvidenceType type, String stt, Paper paper, boolean keep) {
        if (keep) {
            store.keep(paper.content());
        }
        return new ImportPaper(type, stt, paper.fileName(), paper.mediaType(), paper.size(), paper.sha256(), null);
    }

    private static ImportPaper refused(String stt, String name, Remark problem) {
        return new ImportPaper(EvidenceType.BAO_CAO_THANH_TICH, stt, name, null, null, null, problem);
    }

    List<ImportPaper> of(long importId) {
        return db.sql("SELECT type, stt, file_name, media_type, size, sha256, problem FROM vinhdanh.import_paper "
                        + "WHERE import_id = ? ORDER BY id").param(importId)
                .query((rs, n) -> new ImportPaper(EvidenceType.valueOf(rs.getString("type")), rs.getString("stt"),
                        rs.getString("file_name"), rs.getString("media_type"), rs.getObject("size", Long.class),
                        rs.getBytes("sha256"), stored.remark(rs.getString("problem")))).list();
    }

    /** Adds to the papers of a list; a new one for all, and a new zip, takes the place of the one before. */
    void add(long importId, List<ImportPaper> papers) {
        List<String> types = papers.stream().map(paper -> paper.type().name()).distinct().toList();
        db.sql("DELETE FROM vinhdanh.import_paper WHERE import_id = ? AND type = ANY (?)")
                .params(importId, types.toArray(String[]::new)).update();
        db.sql("""
                INSERT INTO vinhdanh.import_paper (import_id, type, for_all, stt, file_name, media_type, size, sha256,
                    problem)
                SELECT :id, type, type <> 'BAO_CAO_THANH_TICH', stt, "fileName", "mediaType", size,
                    decode(sha256, 'base64'), problem
                FROM jsonb_to_recordset(:papers::jsonb) AS p (type text, stt text, "fileName" text, "mediaType" text,
                    size bigint, sha256 text, problem jsonb)""")
                .param("id", importId).param("papers", stored.write(papers)).update();
    }
}
