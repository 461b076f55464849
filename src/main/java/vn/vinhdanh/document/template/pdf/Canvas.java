package vn.vinhdanh.document.template.pdf;

import java.util.HashSet;
import java.util.Set;

/** What is on a page, as PDF writes it. Measured from the top left corner, in points. */
final class Canvas {

    private static final double UNDERLINE_BELOW = 0.11;
    private static final double STRIKE_ABOVE = 0.26;
    private static final double RULE = 0.05;

    private final double pageHeight;
    private final Faces faces;
    private final StringBuilder out = new StringBuilder(16_000);
    /** Borders of neighbours lie on each other; each is drawn once. */
    private final Set<String> rules = new HashSet<>();
    private String painted = "";

    Canvas(double pageHeight, Faces faces) {
        this.pageHeight = pageHeight;
        this.faces = faces;
    }

    void text(Line.Span span, double x, double baseline, double stretch) {
        Look look = span.look();
        color(look.color(), "rg");
        out.append("BT /").append(faces.name(look)).append(' ');
        number(look.size()).append(" Tf ");
        if (look.spacing() != 0) {
            number(look.spacing()).append(" Tc ");
        }
        number(x).append(' ');
        number(pageHeight - baseline + look.raised()).append(" Td [<");
        Face face = faces.of(look);
        String between = ">" + text(-stretch * 1000 / look.size()) + "<";
        span.text().codePoints().forEach(letter -> {
            out.append(face.glyph(letter).code());
            if (letter == ' ' && stretch != 0) {
                out.append(between);
            }
        });
        out.append(">] TJ");
        if (look.spacing() != 0) {
            out.append(" 0 Tc");
        }
        out.append(" ET\n");
        if (look.underlined()) {
            decoration(x, span.width(), baseline - look.raised() + look.size() * UNDERLINE_BELOW, look);
        }
        if (look.struck()) {
            decoration(x, span.width(), baseline - look.raised() - look.size() * STRIKE_ABOVE, look);
        }
    }

    private void decoration(double x, double width, double y, Look look) {
        rule(x, y, x + width, y, new Form.Border(look.size() * RULE, 0, look.color()));
    }

    void rule(double x1, double y1, double x2, double y2, Form.Border border) {
        StringBuilder rule = new StringBuilder();
        rule.append(text(border.width())).append(" w ").append(rgb(border.color())).append(" RG ")
                .append(text(x1)).append(' ').append(text(pageHeight - y1)).append(" m ").append(text(x2)).append(' ')
                .append(text(pageHeight - y2)).append(" l S\n");
        if (rules.add(rule.toString())) {
            out.append(rule);
        }
    }

    void fill(double x, double y, double width, double height, String color) {
        color(color, "rg");
        number(x).append(' ');
        number(pageHeight - y - height).append(' ');
        number(width).append(' ');
        number(height).append(" re f\n");
    }

    private void color(String color, String operator) {
        String wanted = rgb(color) + " " + operator + "\n";
        if (!wanted.equals(painted)) {
            out.append(wanted);
            painted = wanted;
        }
    }

    private static String rgb(String color) {
        try {
            int rgb = Integer.parseInt(color, 16);
            return text((rgb >> 16 & 255) / 255.0) + " " + text((rgb >> 8 & 255) / 255.0) + " "
                    + text((rgb & 255) / 255.0);
        } catch (NumberFormatException unknown) {
            return "0 0 0";
        }
    }

    private StringBuilder number(double number) {
        return out.append(text(number));
    }

    /** Three decimals at most; the same number is always the same text. */
    private static String text(double number) {
        long thousandths = Math.round(number * 1000);
        if (thousandths % 1000 == 0) {
            return Long.toString(thousandths / 1000);
        }
        long size = Math.abs(thousandths);
        StringBuilder text = new StringBuilder(12).append(thousandths < 0 ? "-" : "").append(size / 1000).append('.');
        long rest = size % 1000;
        for (long place = 100; rest > 0; place /= 10) {
            text.append(rest / place);
            rest %= place;
        }
        return text.toString();
    }

    /** Everything drawn, as the content of a page. */
    String content() {
        return out.toString();
    }
}
