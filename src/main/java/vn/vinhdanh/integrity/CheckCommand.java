package vn.vinhdanh.integrity;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * {@code --vinhdanh.command=check}: the whole check, stored files too, for the operator of a restored or upgraded
 * installation. A line a finding, in Vietnamese and English, without personal data.
 */
@Component
public class CheckCommand {

    public static final String NAME = "check";

    private static final List<Locale> LANGUAGES = List.of(Locale.forLanguageTag("vi"), Locale.ENGLISH);

    private final CheckIntegrity checkIntegrity;
    private final MessageSource messages;

    CheckCommand(CheckIntegrity checkIntegrity, MessageSource messages) {
        this.checkIntegrity = checkIntegrity;
        this.messages = messages;
    }

    /** @return the exit code: 0 where everything agrees, 1 where not */
    public int run(PrintStream out) {
        List<Finding> findings = checkIntegrity.withFiles();
        for (Finding finding : findings) {
            out.println(finding.kind() + " " + finding.subject() + " (" + finding.detail() + ")");
            LANGUAGES.forEach(language -> out.println(
                    "    " + messages.getMessage("integrity.kind." + finding.kind(), null, language)));
        }
        LANGUAGES.forEach(language -> out.println(findings.isEmpty()
                ? messages.getMessage("integrity.none", null, language)
                : messages.getMessage("integrity.some", new Object[] {findings.size()}, language)));
        return findings.isEmpty() ? 0 : 1;
    }
}
