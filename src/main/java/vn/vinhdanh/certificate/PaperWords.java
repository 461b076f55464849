package vn.vinhdanh.certificate;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Properties;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The fixed words of certificates: always Vietnamese, whoever asks. */
@Component
class PaperWords {

    static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

    private final Properties words = new Properties();

    PaperWords() {
        try (Reader file = new InputStreamReader(
                new ClassPathResource("certificate/words.properties").getInputStream(), StandardCharsets.UTF_8)) {
            words.load(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The words, with {0}, {1} … filled in. */
    String say(String key, Object... args) {
        String text = words.getProperty(key);
        if (text == null) {
            throw new IllegalArgumentException(key);
        }
        for (int i = 0; i < args.length; i++) {
            text = text.replace("{" + i + "}", String.valueOf(args[i]));
        }
        return text;
    }

    /** Whether the text begins with one of the words listed under the key. */
    boolean begins(String text, String key) {
        String small = text.toLowerCase(VIETNAMESE);
        return Stream.of(say(key).split(",")).anyMatch(small::startsWith);
    }
}
