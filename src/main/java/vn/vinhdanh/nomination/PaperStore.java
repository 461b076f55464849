package vn.vinhdanh.nomination;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.vinhdanh.nomination.format.Finding;
import vn.vinhdanh.nomination.format.PaperContent;
import vn.vinhdanh.refusal.Refusal;

/** Papers before they belong to a dossier: looked at, and their content kept once under its SHA-256. */
@Component
public class PaperStore {

    private final JdbcClient db;
    private final PaperLimits limits;

    PaperStore(JdbcClient db, PaperLimits limits) {
        this.db = db;
        this.limits = limits;
    }

    /**
     * A paper that is fit for a dossier.
     *
     * @param fileName  without folders, NFC, its ending told by the content
     * @param mediaType by content, never by name
     * @param size      bytes
     */
    public record Paper(String fileName, String mediaType, long size, byte[] sha256, byte[] content) {
    }

    /**
     * To be asked before a file is read into memory: a request may bring far more than one paper.
     *
     * @throws Refusal too large
     */
    public void requireSize(String field, String fileName, long size) {
        if (size > limits.largest().toBytes()) {
            throw Refusal.tooLarge(field, "nomination.paper.too-large", PaperNames.plain(fileName),
                    PaperLimits.text(limits.largest()));
        }
    }

    /**
     * Looks at the content; nothing is stored.
     *
     * @param field what a refusal names
     * @throws Refusal invalid, or too large, with what is wrong with the file in words
     */
    public Paper check(String field, String fileName, byte[] content) {
        String given = PaperNames.plain(fileName);
        if (content.length == 0) {
            throw Refusal.invalid(field, "nomination.paper.empty", given);
        }
        requireSize(field, fileName, content.length);
        Finding finding = PaperContent.of(content);
        if (finding.format() == null) {
            throw Refusal.invalid(field, finding.problem(),
                    Stream.concat(Stream.of(given), finding.args().stream()).toArray());
        }
        return new Paper(finding.format().trueName(given, PaperNames.LONGEST), finding.format().mediaType(),
                content.length, sha256(content), content);
    }

    /** Stores the content of a paper, once. */
    void keep(Paper paper) {
        keep(paper.sha256(), paper.content());
    }

    /** Stores the content of any file, and gives the SHA-256 under which it is found. */
    public byte[] keep(byte[] content) {
        byte[] sha256 = sha256(content);
        keep(sha256, content);
        return sha256;
    }

    private void keep(byte[] sha256, byte[] content) {
        db.sql("INSERT INTO vinhdanh.evidence_content (sha256, content) VALUES (?, ?) ON CONFLICT DO NOTHING")
                .params(sha256, content).update();
    }

    public byte[] content(byte[] sha256) {
        return db.sql("SELECT content FROM vinhdanh.evidence_content WHERE sha256 = ?").param(sha256)
                .query(byte[].class).single();
    }

    private static byte[] sha256(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
