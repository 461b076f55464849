package vn.vinhdanh.register;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Years of decisions that are searched at once. Where words are common the newest are asked first, one after the other:
 * they mostly have as many awards as anybody leafs through, and the lists of words in older years stay unread.
 *
 * @param one  this year alone; null: more than one
 * @param last the last of them; null: none is left out
 */
record Years(Integer one, Integer last) {

    static final List<Years> ALL = List.of(new Years(null, null));

    /** So many are asked for one by one, then the rest. */
    private static final int RECENT = 4;

    static List<Years> newestFirst(int newest) {
        return Stream.concat(IntStream.range(0, RECENT).mapToObj(ago -> new Years(newest - ago, newest - ago)),
                Stream.of(new Years(null, newest - RECENT))).toList();
    }

    /** By what a single year is found among the words; null for more. */
    String word() {
        return one == null ? null : "'#" + one + "'";
    }
}
