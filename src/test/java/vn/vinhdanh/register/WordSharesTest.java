package vn.vinhdanh.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WordSharesTest {

    private final WordShares million = new WordShares(1_000_000, Map.of("nguyễn", 0.4, "văn", 0.25, "@xã", 0.7));

    @Test
    void oneRareWordIsLookedUpAndTheCommonOnesAreNot() {
        assertThat(new WordShares(200_000, Map.of("nguyễn", 0.4)).enough(List.of("'nguyễn'", "'ước'")))
                .containsExactly("'ước'");
    }

    @Test
    void aSecondWordIsLookedUpWhereTheRarestLeavesTooMany() {
        assertThat(million.enough(List.of("'nguyễn'", "'ước'", "'@xã'"))).containsExactly("'ước'", "'nguyễn'", "'@xã'");
    }

    @Test
    void commonWordsAloneAreAllLookedUp() {
        assertThat(million.enough(List.of("'@xã'", "'văn'", "'nguyễn'")))
                .containsExactly("'văn'", "'nguyễn'", "'@xã'");
    }

    @Test
    void wordsOfAUnitComeTogetherAndThoseOfANameDoNot() {
        WordShares shares = new WordShares(10_000, Map.of("@trạm", 0.1, "@y", 0.1, "@tế", 0.1, "trạm", 0.1, "y", 0.1));
        assertThat(shares.areCommon(List.of("'@trạm'", "'@y'", "'@tế'"))).isTrue();
        assertThat(shares.areCommon(List.of("'trạm'", "'y'"))).as("a hundred of ten thousand").isFalse();
    }

    @Test
    void aBeginningIsNoRareWord() {
        assertThat(million.enough(List.of("'ướ':*", "'đỗ'"))).first().isEqualTo("'đỗ'");
    }

    @Test
    void whileTheDatabaseKnowsNothingEveryWordIsLookedUp() {
        assertThat(new WordShares(-1, Map.of()).enough(List.of("'a'", "'b'"))).containsExactly("'a'", "'b'");
    }
}
