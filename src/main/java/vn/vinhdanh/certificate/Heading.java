package vn.vinhdanh.certificate;

import java.io.IOException;
import org.springframework.stereotype.Component;

/** The words at the head of a whole certificate: the State, who gives, and what. */
@Component
class Heading {

    /** The heights below are of the default sheet; another one's are in proportion. */
    private static final double SHEET_HEIGHT = 297;
    private static final double SHEET_WIDTH = 420;

    private final PaperWords words;

    Heading(PaperWords words) {
        this.words = words;
    }

    void draw(Pen pen, Faces faces, Layout layout, Authority authority, String awardFormTitle) throws IOException {
        double share = Math.min(layout.height() / SHEET_HEIGHT, layout.width() / SHEET_WIDTH);
        Line line = new Line(pen, faces, layout);
        line.write(28, 9, 18, words.say("country"), false);
        line.write(37, 9, 18, words.say("motto"), false);
        double half = faces.of(true, false).width(words.say("motto")) * 18 * share / Pen.POINTS / 2;
        double rule = 47 * layout.height() / SHEET_HEIGHT;
        pen.line(layout.width() / 2 - half, rule, layout.width() / 2 + half, rule, Backdrop.INK, 0.35);
        line.write(53, 12, 26, authority.title().toUpperCase(PaperWords.VIETNAMESE), true);
        line.write(65, 11, 22, authority.name().toUpperCase(PaperWords.VIETNAMESE), true);
        line.write(78, 10, 20, words.say("gives"), false);
        line.write(88, 32, 72, form(awardFormTitle), true);
    }

    private record Line(Pen pen, Faces faces, Layout layout) {

        void write(double top, double height, double size, String text, boolean red) throws IOException {
            double tall = layout.height() / SHEET_HEIGHT;
            double wide = layout.width() / SHEET_WIDTH;
            pen.text(text, faces.of(true, false), new FieldBox(30 * wide, top * tall, layout.width() - 60 * wide,
                    height * tall, size * Math.min(tall, wide), FieldBox.Align.CENTER, true, false, false, null),
                    red ? Backdrop.RED : Backdrop.INK);
        }
    }

    /** "Bằng khen của Chủ tịch …" is BẰNG KHEN on the sheet. */
    private String form(String title) {
        String form = title == null ? words.say("form") : title.split(words.say("form.end"), 2)[0];
        return form.toUpperCase(PaperWords.VIETNAMESE);
    }
}
