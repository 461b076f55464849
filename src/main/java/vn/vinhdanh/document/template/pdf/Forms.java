package vn.vinhdanh.document.template.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.w3c.dom.Element;
import vn.vinhdanh.document.template.Wml;

/** Reads the form of a paragraph. */
final class Forms {

    private static final double SINGLE = 240;

    private Forms() {
    }

    static Form of(StyleSheet styles, Numbering numbering, Element paragraph, String tableStyle) {
        Form.NumberedIn in = numbered(styles.paragraph(paragraph, tableStyle, null));
        Element level = numbering.level(in);
        Properties p = styles.paragraph(paragraph, tableStyle, Wml.child(level, "pPr"));
        double hanging = p.points("ind", 0, "hanging");
        Form.LineRule rule = rule(p.attribute("spacing", "lineRule"));
        double height = p.points("spacing", SINGLE / 20, "line") * 20;
        return new Form(align(p.value("jc")), p.points("ind", 0, "left", "start"), p.points("ind", 0, "right", "end"),
                hanging > 0 ? -hanging : p.points("ind", 0, "firstLine"), p.points("spacing", 0, "before"),
                p.points("spacing", 0, "after"), rule,
                rule == Form.LineRule.MULTIPLE ? height / SINGLE : height / 20, p.on("keepNext", false),
                p.on("keepLines", false), p.on("pageBreakBefore", false), p.on("widowControl", true),
                p.on("contextualSpacing", false), String.valueOf(StyleSheet.styleOf(paragraph)), tabs(p),
                border(p, "top"), border(p, "bottom"), fill(p.child("shd")), level == null ? null : in);
    }

    private static Form.NumberedIn numbered(Properties p) {
        Element in = p.child("numPr");
        String list = Wml.value(in, "numId");
        return list == null || list.equals("0") ? null
                : new Form.NumberedIn(list, (int) Math.max(0, Wml.number(Wml.child(in, "ilvl"), "val", 0)));
    }

    private static Form.LineRule rule(String rule) {
        return "exact".equals(rule) ? Form.LineRule.EXACT
                : "atLeast".equals(rule) ? Form.LineRule.AT_LEAST : Form.LineRule.MULTIPLE;
    }

    static Form.Align align(String value) {
        return switch (String.valueOf(value)) {
            case "center" -> Form.Align.CENTER;
            case "right", "end", "decimal" -> Form.Align.RIGHT;
            case "both", "distribute" -> Form.Align.JUSTIFY;
            default -> Form.Align.LEFT;
        };
    }

    private static List<Form.Tab> tabs(Properties p) {
        List<Form.Tab> tabs = new ArrayList<>();
        for (Element place : p.places()) {
            Element list = Wml.child(place, "tabs");
            for (Element tab : list == null ? List.<Element>of() : Wml.children(list)) {
                double at = Wml.number(tab, "pos", 0) / 20;
                tabs.removeIf(known -> known.at() == at);
                if (!"clear".equals(Wml.attribute(tab, "val"))) {
                    tabs.add(new Form.Tab(at, align(Wml.attribute(tab, "val"))));
                }
            }
        }
        tabs.sort(Comparator.comparingDouble(Form.Tab::at));
        return tabs;
    }

    private static Form.Border border(Properties p, String side) {
        return Borders.read(Wml.child(p.child("pBdr"), side));
    }

    /** The color behind, or null. */
    static String fill(Element shading) {
        String fill = Wml.attribute(shading, "fill");
        return fill == null || fill.equals("auto") ? null : fill;
    }
}
