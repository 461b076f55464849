package vn.vinhdanh.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The search of the public register, newest decisions first and in the order of their lists; names that have the words
 * side by side come before those that have them somewhere.
 */
@Service
public class SearchAwards {

    /**
     * One more than is counted tells whether there are more. How a question is planned depends on its words: rare ones
     * want the index of words, common ones the order. So each gets a plan of its own, which no compiler may delay.
     */
    private static final String PREPARE = """
            WITH asked AS MATERIALIZED (
                SELECT vinhdanh.public_words(:q) AS q, vinhdanh.public_words(:unit) AS unit),
            common AS (
                SELECT c.word, c.share
                FROM asked a, pg_stats s,
                    unnest(s.most_common_elems::text::text[], s.most_common_elem_freqs) AS c (word, share)
                WHERE s.schemaname = 'vinhdanh' AND s.tablename = 'public_award' AND s.attname = 'words'
                  AND c.word = ANY (
                      string_to_array(coalesce(a.q, '') || replace(coalesce(a.unit, ''), ' ', ' @'), ' ')))
            SELECT a.q, a.unit, ARRAY(SELECT word FROM common ORDER BY word) AS common,
                ARRAY(SELECT share::float8 FROM common ORDER BY word) AS shares,
                (SELECT c.reltuples FROM pg_class c WHERE c.oid = 'vinhdanh.public_award'::regclass) AS awards,
                (SELECT extract(YEAR FROM max(awarded_on))::int FROM vinhdanh.public_award) AS newest,
                set_config('plan_cache_mode', 'force_custom_plan', true), set_config('jit', 'off', true),
                set_config('random_page_cost', '1.1', true)
            FROM asked a""";
    private static final String FIND = """
            SELECT w.nomination_id, position(:phrase IN w.name_words) = 0 AS apart
            FROM vinhdanh.public_award w WHERE %s
            ORDER BY w.awarded_on DESC, w.serial, w.nomination_id LIMIT :most""";
    private static final String SHOW = "SELECT " + AwardColumns.SELECTED + " FROM " + AwardColumns.FROM
            + " WHERE v.nomination_id = ANY (:awards) AND v.published "
            + "ORDER BY array_position(:awards, v.nomination_id)";

    // By hand: there are five hundred of them.
    private static final RowMapper<Hit> HIT = (row, number) -> new Hit(row.getLong(1), row.getBoolean(2));

    private final JdbcClient db;

    public SearchAwards(JdbcClient db) {
        this.db = db;
    }

    /** @param newest year of the newest award */
    private record Words(String q, String unit, WordShares shares, int newest) {

        static Words of(ResultSet row) throws SQLException {
            String[] common = (String[]) row.getArray("common").getArray();
            Double[] shares = (Double[]) row.getArray("shares").getArray();
            Map<String, Double> byWord = new HashMap<>();
            for (int i = 0; i < common.length; i++) {
                byWord.put(common[i], shares[i]);
            }
            return new Words(row.getString("q"), row.getString("unit"),
                    new WordShares(row.getDouble("awards"), byWord), row.getInt("newest"));
        }
    }

    /** @param apart whether the words asked for do not stand side by side in the name */
    private record Hit(Long nominationId, boolean apart) {
    }

    /** Needs its transaction: how the database plans is set for it alone. */
    @Transactional(readOnly = true)
    public FoundAwards handle(AwardQuery query) {
        Words words = db.sql(PREPARE).param("q", query.q()).param("unit", query.unit())
                .query((row, number) -> Words.of(row)).single();
        boolean nothing = query.q() != null && words.q() == null || query.unit() != null && words.unit() == null;
        if (nothing) {
            return new FoundAwards(List.of(), query.page(), query.size(), 0, false);
        }
        List<Hit> hits = hits(query, words, false);
        if (hits.isEmpty() && (words.q() != null || words.unit() != null)) {
            hits = hits(query, words, true);
        }
        Long[] awards = hits.stream().limit(AwardQuery.REACH).sorted(Comparator.comparing(Hit::apart))
                .skip((long) query.page() * query.size()).limit(query.size()).map(Hit::nominationId)
                .toArray(Long[]::new);
        List<PublicAward> items = awards.length == 0 ? List.of()
                : db.sql(SHOW).param("awards", awards).query(PublicAward.class).list();
        return new FoundAwards(items, query.page(), query.size(), Math.min(hits.size(), AwardQuery.REACH),
                hits.size() > AwardQuery.REACH);
    }

    /**
     * At most one more than anybody leafs through, newest first.
     *
     * @param begun whether of the last word the beginning will do: asked where whole words find nothing
     */
    private List<Hit> hits(AwardQuery query, Words words, boolean begun) {
        List<String> sought = AwardQuery.sought(words.q(), words.unit(), begun);
        boolean newestFirst = sought.size() > 1 && query.hasOnlyWords() && words.shares().areCommon(sought);
        List<Hit> hits = new ArrayList<>();
        for (Years years : newestFirst ? Years.newestFirst(words.newest()) : Years.ALL) {
            AwardQuery.Conditions conditions = query.conditions(sought, words.shares(), years);
            hits.addAll(db.sql(FIND.formatted(conditions.sql())).params(conditions.values())
                    .param("phrase", words.q() == null ? "" : words.q())
                    .param("most", AwardQuery.REACH + 1 - hits.size()).query(HIT).list());
            if (hits.size() > AwardQuery.REACH) {
                break;
            }
        }
        return hits;
    }
}
