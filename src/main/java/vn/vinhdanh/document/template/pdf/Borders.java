package vn.vinhdanh.document.template.pdf;

import org.w3c.dom.Element;
import vn.vinhdanh.document.template.Wml;

/** Reads border lines. Every kind is set as a single line, a double one as one of its whole width. */
final class Borders {

    private static final Form.Border NONE = new Form.Border(0, 0, "000000");

    private Borders() {
    }

    /** Null where the element is missing; a line without width where it says that there is none. */
    static Form.Border read(Element border) {
        if (border == null) {
            return null;
        }
        String kind = String.valueOf(Wml.attribute(border, "val"));
        if (kind.equals("nil") || kind.equals("none")) {
            return NONE;
        }
        String color = Wml.attribute(border, "color");
        return new Form.Border(Math.max(Wml.number(border, "sz", 4), 2) / 8, Wml.number(border, "space", 0),
                color == null || color.equals("auto") ? "000000" : color);
    }

    static boolean drawn(Form.Border border) {
        return border != null && border.width() > 0;
    }
}
