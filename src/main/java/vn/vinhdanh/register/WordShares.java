package vn.vinhdanh.register;

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
     * The rarest of the words, as many as it takes to be left with few awards.
     *
     * @param sought as a tsquery has them: quoted, with {@code :*} where only the beginning is known
     */
    List<String> enough(List<String> sought) {
        List<String> rarest = sought.stream().sorted(Comparator.comparing(this::share)).toList();
        int words = 1;
        while (words < rarest.size() && areCommon(rarest.subList(0, words))) {
            words++;
        }
        return rarest.subList(0, Math.min(words, rarest.size()));
    }

    /**
     * Whether many awards have all of these words, if those of a name know nothing of each other and those of a unit
     * come together, as "trạm y tế" does.
     */
    boolean areCommon(List<String> sought) {
        double ofName = 1;
        double ofUnit = 1;
        for (String word : sought) {
            if (word.startsWith("'" + AwardQuery.UNIT)) {
                ofUnit = Math.min(ofUnit, share(word));
            } else {
                ofName *= share(word);
            }
        }
        return awards < 0 || awards * ofName * ofUnit > FEW;
    }

    private double share(String word) {
        return word.endsWith("*") ? BEGUN : byWord.getOrDefault(word.substring(1, word.length() - 1), RARE);
    }
}
