package vn.vinhdanh.security;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The passwords that everybody tries first, as words: what is put around a word (digits, signs) and into it (0 for o,
 * @ for a) to please the other rules does not make it another word.
 */
final class CommonPasswords {

    private static final String FILE = "/security/common-passwords.txt";
    private static final String DRESSED = "@4301!5$7";
    private static final String PLAIN = "aaeoiisst";

    private final Set<String> words;

    private CommonPasswords(Set<String> words) {
        this.words = words;
    }

    static CommonPasswords read() {
        try (InputStream file = CommonPasswords.class.getResourceAsStream(FILE)) {
            return new CommonPasswords(new String(file.readAllBytes(), StandardCharsets.UTF_8).lines()
                    .map(String::strip).filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .collect(Collectors.toUnmodifiableSet()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean contains(String password) {
        String bare = bare(password);
        return words.contains(lettersOf(bare)) || words.contains(lettersOf(undressed(bare)));
    }

    /** Without what stands before the first letter and behind the last one. */
    private static String bare(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFD).replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT).replace('\u0111', 'd').replaceAll("^[^a-z]+|[^a-z]+$", "");
    }

    private static String undressed(String word) {
        StringBuilder plain = new StringBuilder(word);
        for (int i = 0; i < plain.length(); i++) {
            int at = DRESSED.indexOf(plain.charAt(i));
            if (at >= 0) {
                plain.setCharAt(i, PLAIN.charAt(at));
            }
        }
        return plain.toString();
    }

    private static String lettersOf(String word) {
        return word.replaceAll("[^a-z]", "");
    }
}
