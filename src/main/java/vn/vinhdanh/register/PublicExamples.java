package vn.vinhdanh.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The good examples that everybody sees: consented, published, of an award that stands. */
@Repository
public class PublicExamples {

    private static final String SELECT = """
            SELECT e.*, i.short_name, m.title AS movement_title FROM vinhdanh.example_in_public e
            JOIN vinhdanh.issuer i ON i.code = e.issuer JOIN vinhdanh.movement m ON m.code = e.movement
            """;

    private final JdbcClient db;

    PublicExamples(JdbcClient db) {
        this.db = db;
    }

    /** The last published come first. */
    public List<PublicExample> newest(int limit, long offset, Locale language) {
        return db.sql(SELECT + "ORDER BY e.published_at DESC, e.id DESC LIMIT ? OFFSET ?").params(limit, offset)
                .query(in(language)).list();
    }

    public long count() {
        return db.sql("SELECT count(*) FROM vinhdanh.example_in_public").query(Long.class).single();
    }

    public Optional<PublicExample> find(long id, Locale language) {
        return db.sql(SELECT + "WHERE e.id = ?").param(id).query(in(language)).optional();
    }

    /** The JPEG with this SHA-256, as long as its example is seen. */
    public Optional<byte[]> picture(long id, String sha256) {
        return db.sql("""
                SELECT i.content FROM vinhdanh.example_in_public e
                JOIN vinhdanh.example_picture i ON i.example_id = e.id
                WHERE e.id = ? AND i.sha256 = ?""").params(id, sha256).query(byte[].class).optional();
    }

    private static RowMapper<PublicExample> in(Locale language) {
        return (row, number) -> example(row, language.getLanguage().equals("en"));
    }

    private static PublicExample example(ResultSet row, boolean english) throws SQLException {
        boolean translated = english && row.getString("story_en") != null;
        String title = translated && row.getString("title_en") != null ? row.getString("title_en")
                : row.getString("title");
        return new PublicExample(row.getLong("id"), title, row.getString(translated ? "story_en" : "story"),
                translated ? "en" : "vi", row.getString("recipient"), row.getString("unit_name"),
                row.getString("award_form"), row.getString("decision_number"),
                row.getObject("awarded_on", LocalDate.class), row.getString("short_name"),
                row.getString("movement_title"), row.getTimestamp("published_at").toInstant(),
                row.getTimestamp("saved_at").toInstant(), row.getString("picture"),
                row.getObject("picture_width", Integer.class), row.getObject("picture_height", Integer.class),
                row.getString("picture_description"));
    }
}
