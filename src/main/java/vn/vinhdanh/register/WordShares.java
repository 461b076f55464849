package vn.vinhdanh.register;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * How common words are in the register, by the database's own statistics. An index of words has a list of awards for
 * each; those of "xã" and "Nguyễn" are most of it, and to read them to the end is most of a search's time.
 *
 * @param awards  in the register, roughly; negative while the database does not know
 * @param byWord  share of the awards that have the word, of the common words only
 */
record WordShares(double awards, Map<String, Double> byWord) {

    /** So many awards are sooner looked at one by one than found by one more list. */
    private static final int FEW = 300;
    /** What the statistics leave out is rarer than this, among a million awards and fewer. */
    private static final double RARE = 0.001;
    /** The beginning of a word may begin many. */
    private static final double BEGUN = 0.1;

    /**
     * The rarest of the words, as many as it takes to be left with few awards, were words independent of each other.
     *
     * @param sought as a tsquery has them: quoted, with {@code :*} where only the beginning is known
     */
    List<String> enough(List<String> sought) {
        List<String> rarest = sought.stream().sorted(Comparator.comparing(this::share)).toList();
        List<String> enough = new ArrayList<>();
        double left = awards < 0 ? Double.POSITIVE_INFINITY : awards;
        for (String word : rarest) {
            if (!enough.isEmpty() && left <= FEW) {
                break;
            }
            enough.add(word);
            left *= share(word);
        }
        return enough;
    }

    private double share(String word) {
        return word.endsWith("*") ? BEGUN : byWord.getOrDefault(word.substring(1, word.length() - 1), RARE);
    }
}
