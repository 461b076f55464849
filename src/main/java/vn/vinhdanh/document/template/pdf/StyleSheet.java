package vn.vinhdanh.document.template.pdf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.w3c.dom.Element;
import vn.vinhdanh.document.template.Wml;

/** The styles of a template: each is what it says itself over what it is based on. */
final class StyleSheet {

    private final Map<String, Element> byId = new HashMap<>();
    private final Map<String, String> defaults = new HashMap<>();
    private Element docDefaults;

    /** @param root {@code w:styles}, or null where the template has none */
    StyleSheet(Element root) {
        if (root == null) {
            return;
        }
        docDefaults = Wml.child(root, "docDefaults");
        for (Element style : Wml.children(root)) {
            if (Wml.is(style, "style")) {
                String id = Wml.attribute(style, "styleId");
                byId.put(id, style);
                String standard = Wml.attribute(style, "default");
                if ("1".equals(standard) || "true".equals(standard)) {
                    defaults.put(Wml.attribute(style, "type"), id);
                }
            }
        }
    }

    /** What a paragraph is set by: defaults, the table's style, its own style, its list, itself. */
    Properties paragraph(Element direct, String tableStyle, Element level) {
        List<Element> places = new ArrayList<>();
        add(Wml.child(Wml.child(docDefaults, "pPrDefault"), "pPr"), places);
        chain(tableStyle, "table", "pPr", places);
        chain(styleOf(direct), "paragraph", "pPr", places);
        add(level, places);
        add(direct, places);
        return new Properties(places);
    }

    /** What letters are set by. */
    Properties letters(Element direct, String paragraphStyle, String tableStyle) {
        List<Element> places = new ArrayList<>();
        add(Wml.child(Wml.child(docDefaults, "rPrDefault"), "rPr"), places);
        chain(tableStyle, "table", "rPr", places);
        chain(paragraphStyle, "paragraph", "rPr", places);
        chain(Wml.value(direct, "rStyle"), "character", "rPr", places);
        add(direct, places);
        return new Properties(places);
    }

    /** What a table is set by. */
    Properties table(Element direct) {
        List<Element> places = new ArrayList<>();
        chain(Wml.value(direct, "tblStyle"), "table", "tblPr", places);
        add(direct, places);
        return new Properties(places);
    }

    static String styleOf(Element paragraph) {
        return Wml.value(paragraph, "pStyle");
    }

    private void chain(String id, String type, String what, List<Element> places) {
        LinkedList<Element> found = new LinkedList<>();
        Set<String> seen = new HashSet<>();
        String at = id == null || !byId.containsKey(id) ? defaults.get(type) : id;
        while (at != null && byId.containsKey(at) && seen.add(at)) {
            Element part = Wml.child(byId.get(at), what);
            if (part != null) {
                found.addFirst(part);
            }
            at = Wml.value(byId.get(at), "basedOn");
        }
        places.addAll(found);
    }

    private static void add(Element element, List<Element> places) {
        if (element != null) {
            places.add(element);
        }
    }
}
