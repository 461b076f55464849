package vn.vinhdanh.document.template;

import java.util.ArrayList;
import java.util.List;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Reads WordprocessingML elements. */
public final class Wml {

    public static final String NAMESPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    private Wml() {
    }

    /** The child elements, in their order. */
    public static List<Element> children(Element parent) {
        List<Element> children = new ArrayList<>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element) {
                children.add(element);
            }
        }
        return children;
    }

    /** The first child {@code w:name}, or null; null also of null. */
    public static Element child(Element parent, String name) {
        if (parent != null) {
            for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
                if (node instanceof Element element && is(element, name)) {
                    return element;
                }
            }
        }
        return null;
    }

    public static boolean is(Element element, String name) {
        return name.equals(element.getLocalName()) && NAMESPACE.equals(element.getNamespaceURI());
    }

    /** The attribute {@code w:name}, or null. */
    public static String attribute(Element element, String name) {
        return element != null && element.hasAttributeNS(NAMESPACE, name) ? element.getAttributeNS(NAMESPACE, name)
                : null;
    }

    /** {@code w:val} of the child {@code w:name}, or null where there is no child. */
    public static String value(Element parent, String name) {
        return attribute(child(parent, name), "val");
    }

    /** Whether a switch such as {@code w:b} is on; null where it is not mentioned. */
    public static Boolean on(Element parent, String name) {
        Element child = child(parent, name);
        if (child == null) {
            return null;
        }
        String value = attribute(child, "val");
        return value == null || !(value.equals("0") || value.equals("false") || value.equals("off"));
    }

    /** A whole number such as twentieths of a point, or the default where it is missing or none. */
    public static double number(Element element, String name, double otherwise) {
        String value = attribute(element, name);
        try {
            return value == null ? otherwise : Double.parseDouble(value.replace("pt", ""));
        } catch (NumberFormatException none) {
            return otherwise;
        }
    }
}
