package vn.vinhdanh.document.template.pdf;

import java.util.HashMap;
import java.util.Map;
import org.w3c.dom.Element;
import vn.vinhdanh.document.template.Wml;

/**
 * The pages of a section. Lengths in points; A4 and the margins of Word where it does not say.
 *
 * @param margins     headers and footers by their kind, such as {@code header/first}: references
 * @param firstNumber of its first page, or 0 where it counts on
 * @param ownFirst    whether its first page has a header and footer of its own, often none
 */
record Section(double width, double height, double left, double right, double top, double bottom, double header,
               double footer, Map<String, String> margins, int firstNumber, boolean ownFirst, boolean continuous) {

    private static final String REFERENCES = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    static Section of(Element properties) {
        Element size = Wml.child(properties, "pgSz");
        Element margin = Wml.child(properties, "pgMar");
        Map<String, String> margins = new HashMap<>();
        for (Element child : Wml.children(properties)) {
            String name = String.valueOf(child.getLocalName());
            if (name.endsWith("Reference")) {
                margins.put(name.replace("Reference", "") + "/" + Wml.attribute(child, "type"),
                        child.getAttributeNS(REFERENCES, "id"));
            }
        }
        return new Section(points(size, "w", 11906), points(size, "h", 16838), points(margin, "left", 1701),
                points(margin, "right", 1134), Math.abs(points(margin, "top", 1134)),
                Math.abs(points(margin, "bottom", 1134)), points(margin, "header", 720),
                points(margin, "footer", 720), margins,
                (int) Wml.number(Wml.child(properties, "pgNumType"), "start", 0),
                Boolean.TRUE.equals(Wml.on(properties, "titlePg")),
                "continuous".equals(Wml.value(properties, "type")));
    }

    private static double points(Element element, String name, double otherwise) {
        return Wml.number(element, name, otherwise) / 20;
    }

    double bodyWidth() {
        return width - left - right;
    }

    /** The margins that it does not name are those of the section before. */
    Section after(Section before) {
        Map<String, String> all = new HashMap<>(before.margins);
        all.putAll(margins);
        return new Section(width, height, left, right, top, bottom, header, footer, all, firstNumber, ownFirst,
                continuous && width == before.width && height == before.height);
    }
}
