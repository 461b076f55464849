package vn.vinhdanh.register;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What somebody looks for in the register; null or blank leaves a filter out.
 *
 * @param q        words of the name or the unit, in any order
 * @param movement code
 * @param unit     words of the unit's name
 * @param kind     INDIVIDUAL, COLLECTIVE or HOUSEHOLD; anything else finds nothing
 * @param content  code within the movement
 * @param decision id, from a link of the register
 * @param page     from 0
 * @param size     1 to {@link #MOST_OF_A_PAGE}
 */
public record AwardQuery(String q, String movement, Integer year, String unit, String kind, String content,
                         Long decision, int page, int size) {

    public static final int MOST_OF_A_PAGE = 100;
    /** No more awards than this are counted and leafed through; who needs others says more of them. */
    public static final int REACH = 500;

    /** Stands before a word of the unit. */
    static final String UNIT = "@";

    private static final int LONGEST = 200;
    private static final int MOST_WORDS = 10;

    public AwardQuery {
        q = clean(q);
        movement = clean(movement);
        unit = clean(unit);
        kind = clean(kind);
        content = clean(content);
        year = year != null && (year < 1 || year > 9_999) ? Integer.valueOf(0) : year;
        size = Math.max(1, Math.min(size, MOST_OF_A_PAGE));
        page = Math.max(0, Math.min(page, (REACH - 1) / size));
    }

    /** Conditions on {@code vinhdanh.public_award w}, with the values they name. */
    record Conditions(String sql, Map<String, Object> values) {
    }

    /**
     * The words to be found, as a tsquery has them.
     *
     * @param words     of q as the register stores words, a blank before each; null where there are none
     * @param unitWords of the unit, likewise
     * @param begun     whether of the last word the beginning will do
     */
    static List<String> sought(String words, String unitWords, boolean begun) {
        return Stream.concat(words(words, "", begun), words(unitWords, UNIT, begun)).distinct().limit(MOST_WORDS)
                .toList();
    }

    /** Whether nothing but words is asked for. */
    boolean hasOnlyWords() {
        return movement == null && kind == null && content == null && decision == null && year == null;
    }

    /** @param shares how common words are */
    Conditions conditions(List<String> sought, WordShares shares, Years years) {
        List<String> all = new ArrayList<>();
        Map<String, Object> values = new LinkedHashMap<>();
        if (!sought.isEmpty()) {
            List<String> few = shares.enough(sought);
            all.add("w.words @@ CAST(:few AS tsquery)");
            values.put("few", Stream.concat(few.stream(), Stream.ofNullable(years.word()))
                    .collect(Collectors.joining(" & ")));
            if (few.size() < sought.size()) {
                // The same as @@, which would have the index read the long lists of the common words, too.
                all.add("ts_match_vq(w.words, CAST(:words AS tsquery))");
                values.put("words", String.join(" & ", sought));
            }
        }
        if (years.one() == null && years.last() != null) {
            all.add("w.awarded_on <= make_date(:last, 12, 31)");
            values.put("last", years.last());
        }
        equal("movement", movement, all, values);
        equal("kind", kind, all, values);
        equal("content", content, all, values);
        equal("decision_id", decision, all, values);
        if (year != null) {
            all.add("w.dated AND w.awarded_on >= make_date(:year, 1, 1) AND w.awarded_on < make_date(:year + 1, 1, 1)");
            values.put("year", Math.max(year, 1));
        }
        return new Conditions(all.isEmpty() ? "true" : String.join(" AND ", all), values);
    }

    private static void equal(String column, Object value, List<String> all, Map<String, Object> values) {
        if (value != null) {
            all.add("w." + column + " = :" + column);
            values.put(column, value);
        }
    }

    /** Stored words are letters and digits only, so that none can be read as an operator. */
    private static Stream<String> words(String stored, String mark, boolean begun) {
        if (stored == null) {
            return Stream.empty();
        }
        String[] words = stored.replaceAll("[^\\p{L}\\p{N} ]", "").strip().split(" ");
        return IntStream.range(0, words.length)
                .mapToObj(i -> "'" + mark + words[i] + (begun && i == words.length - 1 ? "':*" : "'"));
    }

    private static String clean(String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        // PostgreSQL stores no U+0000.
        String plain = text.replace("\u0000", "").strip();
        return plain.isEmpty() ? null : plain.substring(0, Math.min(plain.length(), LONGEST));
    }
}
