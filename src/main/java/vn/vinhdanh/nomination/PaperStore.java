package vn.vinhdanh.nomination;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.vinhdanh.refusal.Refusal;

/** Papers before they belong to a dossier: looked at, and their content kept once under its SHA-256. */
@Component
public class PaperStore {

    private final JdbcClient db;

    PaperStore(JdbcClient db) {
        this.db = db;
    }

    /**
     * A paper that is fit for a dossier.
     *
     * @param fileName  without folders, NFC
     * @param mediaType by content, never by name
     * @param size      bytes
     */
    public record Paper(String fileName, String mediaType, long size, byte[] sha256, byte[] content) {
    }

    /**
     * Looks at the content; nothing is stored.
     *
     * @param field what a refusal names
     * @throws Refusal invalid, where it is empty or of no format that is taken
     */
    public Paper check(String field, String fileName, byte[] content) {
        String name = Papers.plainFileName(fileName);
        if (content.length == 0) {
            throw Refusal.invalid(field, "nomination.paper.empty", name);
        }
        PaperFormat format = PaperFormat.of(content)
                .orElseThrow(() -> Refusal.invalid(field, "nomination.paper.format", name));
        return new Paper(name, format.mediaType, content.length, Papers.sha256(content), content);
    }

    /** Stores the content of any file, and gives the SHA-256 under which it is found. */
    public byte[] keep(byte[] content) {
        byte[] sha256 = Papers.sha256(content);
        db.sql("INSERT INTO vinhdanh.evidence_content (sha256, content) VALUES (?, ?) ON CONFLICT DO NOTHING")
                .params(sha256, content).update();
        return sha256;
    }

    public byte[] content(byte[] sha256) {
        return db.sql("SELECT content FROM vinhdanh.evidence_content WHERE sha256 = ?").param(sha256)
                .query(byte[].class).single();
    }
}
