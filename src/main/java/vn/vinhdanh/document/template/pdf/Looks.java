package vn.vinhdanh.document.template.pdf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.w3c.dom.Element;
import vn.vinhdanh.document.template.Wml;

/** Resolves looks and forms, each once for each element of the template. */
final class Looks {

    private static final double DEFAULT_SIZE = 10;
    private static final double LARGEST_SIZE = 1638;
    private static final double RAISED_SIZE = 0.65;

    private final StyleSheet styles;
    private final Numbering numbering;
    /** By the paragraph's style and the table's, then by the run's properties. */
    private final Map<String, Map<Element, Look>> looks = new HashMap<>();
    private final Map<String, Map<Element, Form>> forms = new HashMap<>();

    Looks(StyleSheet styles, Numbering numbering) {
        this.styles = styles;
        this.numbering = numbering;
    }

    Form form(Element paragraph, String tableStyle) {
        return forms.computeIfAbsent(String.valueOf(tableStyle), key -> new IdentityHashMap<>())
                .computeIfAbsent(paragraph, key -> Forms.of(styles, numbering, paragraph, tableStyle));
    }

    Look look(Element run, String paragraphStyle, String tableStyle) {
        return looks.computeIfAbsent(paragraphStyle + "/" + tableStyle, key -> new IdentityHashMap<>())
                .computeIfAbsent(run, key -> of(styles.letters(run, paragraphStyle, tableStyle)));
    }

    /** Of the label of a numbered paragraph: as its mark, with what the list adds. */
    Look label(Element paragraph, Element level, String tableStyle) {
        Properties mark = styles.letters(Wml.child(paragraph, "rPr"), StyleSheet.styleOf(paragraph), tableStyle);
        List<Element> places = new ArrayList<>(mark.places());
        if (Wml.child(level, "rPr") != null) {
            places.add(Wml.child(level, "rPr"));
        }
        return of(new Properties(places));
    }

    private static Look of(Properties p) {
        double size = Math.min(Wml.number(p.child("sz"), "val", DEFAULT_SIZE * 2) / 2, LARGEST_SIZE);
        String vertical = p.value("vertAlign");
        boolean above = "superscript".equals(vertical);
        boolean below = "subscript".equals(vertical);
        String underline = p.value("u");
        String color = p.value("color");
        return new Look(p.on("b", false), p.on("i", false), above || below ? size * RAISED_SIZE : size,
                underline != null && !underline.equals("none"), p.on("strike", false) || p.on("dstrike", false),
                p.on("caps", false) || p.on("smallCaps", false), p.on("vanish", false),
                above ? size * 0.33 : below ? -size * 0.14 : p.points("position", 0, "val") * 10,
                p.points("spacing", 0, "val"), color == null || color.equals("auto") ? "000000" : color);
    }
}
