package vn.vinhdanh.startup;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Puts a refused start into words: Vietnamese as the description, English as the action. */
class StartRefusedAnalyzer extends AbstractFailureAnalyzer<StartRefused> {

    private static final String BUNDLE = "messages/startup";

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, StartRefused refused) {
        return new FailureAnalysis(text(refused, Locale.ROOT), text(refused, Locale.ENGLISH), refused);
    }

    /** A line for each reason. */
    static String text(StartRefused refused, Locale locale) {
        // Only what was asked for: the machine's own language must not decide which text is shown.
        ResourceBundle texts = ResourceBundle.getBundle(BUNDLE, locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        return refused.reasons().stream()
                .map(reason -> new MessageFormat(texts.getString(reason.key()), locale).format(reason.args()))
                .collect(Collectors.joining(System.lineSeparator()));
    }
}
