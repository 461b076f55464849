package vn.vinhdanh.document.template.pdf;

import java.util.List;
import org.w3c.dom.Element;
import vn.vinhdanh.document.template.Wml;

/** Properties from several places, the weakest first: a later one overrides, some attribute by attribute. */
record Properties(List<Element> places) {

    /** The strongest child of that name, or null. */
    Element child(String name) {
        for (int i = places.size() - 1; i >= 0; i--) {
            Element child = Wml.child(places.get(i), name);
            if (child != null) {
                return child;
            }
        }
        return null;
    }

    boolean on(String name, boolean otherwise) {
        for (int i = places.size() - 1; i >= 0; i--) {
            Boolean on = Wml.on(places.get(i), name);
            if (on != null) {
                return on;
            }
        }
        return otherwise;
    }

    String value(String name) {
        return Wml.attribute(child(name), "val");
    }

    /** An attribute of a child, from the strongest place that has it; null where none has. */
    String attribute(String child, String... names) {
        for (int i = places.size() - 1; i >= 0; i--) {
            Element element = Wml.child(places.get(i), child);
            for (String name : names) {
                if (Wml.attribute(element, name) != null) {
                    return Wml.attribute(element, name);
                }
            }
        }
        return null;
    }

    /** The same as points, from twentieths of a point. */
    double points(String child, double otherwise, String... names) {
        String value = attribute(child, names);
        return value == null ? otherwise : twentieths(value, otherwise);
    }

    private static double twentieths(String value, double otherwise) {
        try {
            return value.endsWith("pt") ? Double.parseDouble(value.substring(0, value.length() - 2))
                    : Double.parseDouble(value) / 20;
        } catch (NumberFormatException none) {
            return otherwise;
        }
    }
}
