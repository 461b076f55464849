package vn.vinhdanh.register;

import java.util.List;
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
            SELECT vinhdanh.public_words(:q) AS q, vinhdanh.public_words(:unit) AS unit,
                set_config('plan_cache_mode', 'force_custom_plan', true), set_config('jit', 'off', true),
                set_config('random_page_cost', '1.1', true)""";
    private static final String FIND = """
            WITH hit AS MATERIALIZED (
                SELECT w.nomination_id, w.awarded_on, w.serial, position(:phrase IN w.name_words) = 0 AS apart
                FROM vinhdanh.public_award w WHERE %s
                ORDER BY w.awarded_on DESC, w.serial, w.nomination_id LIMIT :reach + 1
            )
            SELECT (SELECT count(*) FROM hit)::int AS total,
                ARRAY(SELECT nomination_id FROM hit ORDER BY apart, awarded_on DESC, serial, nomination_id
                      LIMIT :size OFFSET :offset) AS awards,
                set_config('plan_cache_mode', 'auto', true)""";
    private static final String SHOW = "SELECT " + AwardColumns.SELECTED + " FROM " + AwardColumns.FROM
            + " WHERE v.nomination_id = ANY (:awards) AND v.published "
            + "ORDER BY array_position(:awards, v.nomination_id)";

    private final JdbcClient db;

    public SearchAwards(JdbcClient db) {
        this.db = db;
    }

    private record Words(String q, String unit) {
    }

    private record Hits(int total, Long[] awards) {
    }

    /** Needs its transaction: how the database plans is set for it alone. */
    @Transactional(readOnly = true)
    public FoundAwards handle(AwardQuery query) {
        Words words = db.sql(PREPARE).param("q", query.q()).param("unit", query.unit()).query(Words.class).single();
        boolean nothing = query.q() != null && words.q() == null || query.unit() != null && words.unit() == null;
        if (nothing) {
            return new FoundAwards(List.of(), query.page(), query.size(), 0, false);
        }
        Hits hits = hits(query, words, false);
        if (hits.total() == 0 && (words.q() != null || words.unit() != null)) {
            hits = hits(query, words, true);
        }
        List<PublicAward> items = hits.awards().length == 0 ? List.of()
                : db.sql(SHOW).param("awards", hits.awards()).query(PublicAward.class).list();
        return new FoundAwards(items, query.page(), query.size(), Math.min(hits.total(), AwardQuery.REACH),
                hits.total() > AwardQuery.REACH);
    }

    /** @param begun whether of the last word the beginning will do: asked where whole words find nothing */
    private Hits hits(AwardQuery query, Words words, boolean begun) {
        AwardQuery.Conditions conditions = query.conditions(words.q(), words.unit(), begun);
        int offset = query.page() * query.size();
        return db.sql(FIND.formatted(conditions.sql())).params(conditions.values())
                .param("phrase", words.q() == null ? "" : words.q()).param("reach", AwardQuery.REACH)
                .param("size", Math.min(query.size(), AwardQuery.REACH - offset)).param("offset", offset)
                .query((row, number) -> new Hits(row.getInt("total"), (Long[]) row.getArray("awards").getArray()))
                .single();
    }
}
