package vn.vinhdanh.catalogue;

import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.context.support.ResourceBundleMessageSource;

/** Says at a stopped start which file and line to mend, in Vietnamese and below it in English. */
class InvalidCatalogueAnalyzer extends AbstractFailureAnalyzer<InvalidCatalogueException> {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

    private final ResourceBundleMessageSource texts = new ResourceBundleMessageSource();

    InvalidCatalogueAnalyzer() {
        texts.setBasenames("messages/catalogue", "messages/calendar", "messages/organization", "messages/movement");
        texts.setDefaultEncoding("UTF-8");
        texts.setFallbackToSystemLocale(false);
    }

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, InvalidCatalogueException cause) {
        String description = text("catalogue.invalid", VIETNAMESE) + " / " + text("catalogue.invalid", Locale.ENGLISH)
                + "\n\n" + cause.mistakes().stream().map(this::line).collect(Collectors.joining("\n"));
        String action = text("catalogue.mend", VIETNAMESE) + "\n" + text("catalogue.mend", Locale.ENGLISH);
        return new FailureAnalysis(description, action, cause);
    }

    private String line(Mistake mistake) {
        return mistake.file() + ":" + mistake.line()
                + "  " + texts.getMessage(mistake.key(), mistake.args(), VIETNAMESE)
                + "\n    " + texts.getMessage(mistake.key(), mistake.args(), Locale.ENGLISH);
    }

    private String text(String key, Locale locale) {
        return texts.getMessage(key, null, locale);
    }
}
