package vn.vinhdanh.certificate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.vinhdanh.refusal.Refusal;
import vn.vinhdanh.refusal.Refusal.Problem;

/** What a layout must keep to, so that nothing is printed beside the sheet or too small to be read. */
final class LayoutRules {

    private static final double SMALLEST_SHEET = 100;
    private static final double LARGEST_SHEET = 600;
    private static final double SMALLEST_BOX = 3;
    private static final double SMALLEST_CODE = 18;
    private static final double SMALLEST_LETTERS = 6;
    private static final double LARGEST_LETTERS = 96;
    private static final int LONGEST_TEXT = 300;
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^{}]*)}");

    private final List<Problem> problems = new ArrayList<>();

    /** @throws Refusal invalid with everything that is wrong */
    static void check(Layout layout) {
        LayoutRules rules = new LayoutRules();
        rules.sheet(layout);
        layout.fields().forEach((field, box) -> rules.box(layout, field, box));
        if (!rules.problems.isEmpty()) {
            throw Refusal.invalid(rules.problems);
        }
    }

    private void sheet(Layout layout) {
        if (outside(layout.width(), SMALLEST_SHEET, LARGEST_SHEET)
                || outside(layout.height(), SMALLEST_SHEET, LARGEST_SHEET)) {
            problems.add(new Problem("width", "certificate.layout.sheet", number(SMALLEST_SHEET),
                    number(LARGEST_SHEET)));
        }
    }

    private void box(Layout layout, CertificateField field, FieldBox box) {
        double smallest = field == CertificateField.QR ? SMALLEST_CODE : SMALLEST_BOX;
        boolean onSheet = box.x() >= 0 && box.y() >= 0 && box.x() + box.width() <= layout.width()
                && box.y() + box.height() <= layout.height();
        if (!onSheet || !(box.width() >= smallest) || !(box.height() >= smallest)) {
            problems.add(new Problem(field.name(), "certificate.layout.box", field.name(), number(smallest)));
        }
        if (field == CertificateField.QR) {
            return;
        }
        if (outside(box.size(), SMALLEST_LETTERS, LARGEST_LETTERS) || box.align() == null) {
            problems.add(new Problem(field.name(), "certificate.layout.size", field.name(), number(SMALLEST_LETTERS),
                    number(LARGEST_LETTERS)));
        }
        if (box.text() == null || box.text().isBlank() || box.text().length() > LONGEST_TEXT) {
            problems.add(new Problem(field.name(), "certificate.layout.text", field.name(),
                    String.valueOf(LONGEST_TEXT)));
            return;
        }
        Matcher placeholder = PLACEHOLDER.matcher(box.text());
        while (placeholder.find()) {
            if (!CertificateTexts.PLACEHOLDERS.contains(placeholder.group(1))) {
                problems.add(new Problem(field.name(), "certificate.layout.placeholder", placeholder.group(),
                        String.join(", ", CertificateTexts.PLACEHOLDERS)));
            }
        }
    }

    /** Also for what is no number at all. */
    private static boolean outside(double value, double least, double most) {
        return !(value >= least && value <= most);
    }

    static String number(double value) {
        return String.valueOf(Math.round(value));
    }

    /** The text with its placeholders replaced. */
    static String filled(String text, Map<String, String> values) {
        return PLACEHOLDER.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(values.getOrDefault(found.group(1), "")));
    }
}
