package vn.vinhdanh.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.vinhdanh.nomination.VietnameseName;
import vn.vinhdanh.refusal.Refusal.Problem;

/**
 * What Sở Nội vụ writes of a good example.
 *
 * @param titleEn      and {@code storyEn} may be null; without them English readers see the Vietnamese
 * @param consentBy    who agreed to be shown; null together with the two below: nobody has yet
 * @param consentOn    day of the paper
 * @param consentPaper which paper says so, and where it is kept
 */
public record ExampleText(String title, String titleEn, String story, String storyEn, String consentBy,
                          LocalDate consentOn, String consentPaper) {

    static final int LONGEST_LINE = 200;
    static final int LONGEST_STORY = 6_000;

    /** Spaces and forms of letters put in order; blank is null. */
    ExampleText cleaned() {
        return new ExampleText(line(title), line(titleEn), paragraphs(story), paragraphs(storyEn), line(consentBy),
                consentOn, line(consentPaper));
    }

    boolean hasConsent() {
        return consentBy != null && consentOn != null && consentPaper != null;
    }

    /** Everything that is wrong, by field. */
    List<Problem> problems(LocalDate today) {
        List<Problem> problems = new ArrayList<>();
        required("title", title, LONGEST_LINE, problems);
        required("story", story, LONGEST_STORY, problems);
        tooLong("titleEn", titleEn, LONGEST_LINE, problems);
        tooLong("storyEn", storyEn, LONGEST_STORY, problems);
        tooLong("consentBy", consentBy, LONGEST_LINE, problems);
        tooLong("consentPaper", consentPaper, LONGEST_LINE, problems);
        boolean none = consentBy == null && consentOn == null && consentPaper == null;
        if (!none && !hasConsent()) {
            problems.add(new Problem("consentBy", "register.example.consent.incomplete"));
        }
        if (consentOn != null && consentOn.isAfter(today)) {
            problems.add(new Problem("consentOn", "register.example.consent.future"));
        }
        return problems;
    }

    private static void required(String field, String value, int longest, List<Problem> problems) {
        if (value == null) {
            problems.add(new Problem(field, "register.example." + field + ".missing"));
        }
        tooLong(field, value, longest, problems);
    }

    private static void tooLong(String field, String value, int longest, List<Problem> problems) {
        if (value != null && value.length() > longest) {
            problems.add(new Problem(field, "register.example.too-long", longest));
        }
    }

    private static String line(String text) {
        String clean = VietnameseName.clean(text);
        return clean == null || clean.isEmpty() ? null : clean;
    }

    private static String paragraphs(String text) {
        if (text == null) {
            return null;
        }
        List<String> lines = text.lines().map(VietnameseName::clean).toList();
        String joined = String.join("\n", lines).replaceAll("\n{3,}", "\n\n").strip();
        return joined.isEmpty() ? null : joined;
    }
}
