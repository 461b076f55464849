package vn.vinhdanh.workflow.rights;

import java.security.SecureRandom;
import java.util.stream.Collectors;

/** A password that is read from a screen and typed: 60 bits, without letters that look alike. */
final class RandomPassword {

    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final int LENGTH = 12;
    private static final SecureRandom RANDOM = new SecureRandom();

    private RandomPassword() {
    }

    static String draw() {
        return RANDOM.ints(LENGTH, 0, LETTERS.length()).mapToObj(i -> String.valueOf(LETTERS.charAt(i)))
                .collect(Collectors.joining());
    }
}
