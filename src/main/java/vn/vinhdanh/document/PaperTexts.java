package vn.vinhdanh.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Properties;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.EncodedResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;
import org.springframework.stereotype.Component;

/**
 * The words of official papers, from {@code papers/texts.properties}. Papers are Vietnamese whoever asks for them, so
 * they are in no bundle with an English side.
 */
@Component
public class PaperTexts {

    static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

    private final Properties texts;

    public PaperTexts() {
        try {
            texts = PropertiesLoaderUtils.loadProperties(
                    new EncodedResource(new ClassPathResource("papers/texts.properties"), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The text with its arguments put in.
     *
     * @param args texts; a number must be written out before
     */
    public String text(String key, Object... args) {
        String pattern = texts.getProperty(key);
        if (pattern == null) {
            throw new IllegalArgumentException("No text " + key + " in papers/texts.properties");
        }
        return new MessageFormat(pattern, VIETNAMESE).format(args);
    }

    /** In capitals, as headings are. */
    static String capitals(String text) {
        return text == null ? "" : text.toUpperCase(VIETNAMESE);
    }
}
