package vn.vinhdanh.audit;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * An entry in the form that is sealed. The form is fixed for good: {@code docs/security.md} describes it and the
 * script {@code journal/verify.py} has its own copy.
 *
 * @param id       number of the row
 * @param atMicros microseconds since 1970, UTC
 * @param detail   JSON as PostgreSQL prints a {@code jsonb}, taken as text
 * @param origin   null in entries of the version before
 */
record ChainedEntry(long id, long atMicros, String actor, String subject, String action, String detail,
        String origin) {

    /** The columns {@link #of} reads, of a table or join in which the journal is called j. */
    static final String COLUMNS = """
            j.id, (extract(epoch FROM j.at) * 1000000)::bigint AS at_micros, j.actor, j.subject, j.action,
            j.detail::text AS detail, j.origin""";

    /** What the first entry of a chain is chained to. */
    static final byte[] NOTHING = new byte[32];

    private static final String FORM = "vinhdanh-journal-1";
    private static final byte[] NULL = {-1, -1, -1, -1};

    static ChainedEntry of(ResultSet rs) throws SQLException {
        return new ChainedEntry(rs.getLong("id"), rs.getLong("at_micros"), rs.getString("actor"),
                rs.getString("subject"), rs.getString("action"), rs.getString("detail"), rs.getString("origin"));
    }

    /**
     * SHA-256 over the hash before and the entry's fields, each preceded by its length in bytes (four, big-endian;
     * FFFFFFFF for null): no two different entries have the same bytes.
     */
    byte[] hash(byte[] before, String chain, long seq) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);
        bytes.writeBytes(before);
        for (String field : new String[] {FORM, chain, Long.toString(seq), Long.toString(id), Long.toString(atMicros),
                actor, subject, action, detail, origin}) {
            if (field == null) {
                bytes.writeBytes(NULL);
                continue;
            }
            byte[] text = field.getBytes(StandardCharsets.UTF_8);
            bytes.writeBytes(ByteBuffer.allocate(4).putInt(text.length).array());
            bytes.writeBytes(text);
        }
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes.toByteArray());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java has it
        }
    }
}
